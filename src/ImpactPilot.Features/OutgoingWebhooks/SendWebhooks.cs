using System.Diagnostics;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>
/// Sends an endpoint what waits for it, the oldest first. No transaction waits for the endpoint, and an endpoint that does not answer
/// holds up the rest of the work for one time-out only. A worker that dies in between sends once more; the message's id says so.
/// </summary>
internal sealed class SendWebhooks(IServiceScopeFactory scopes, WebhookSender sender, TokenVault vault, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is the endpoint.</summary>
    public const string Work = "send-webhooks";

    private const int AtOnce = 10;

    // Together with one time-out less than a lease.
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var id = Guid.Parse(work.Subject);
        var (endpoint, waiting) = await scopes.InPortalAsync(work.Portal, (services, token) => ReadAsync(services.GetRequiredService<ImpactPilotDb>(), id, token), ct);
        var isStuck = false;
        foreach (var delivery in waiting)
        {
            var answer = await sender.SendAsync(endpoint!.Url, delivery.Id, delivery.Body, Secrets(endpoint), ct);
            var goesOn = await scopes.InPortalAsync(work.Portal, (services, token) => KeepAsync(services, id, delivery.Id, answer, token), ct);
            isStuck = answer.Status is null;
            if (!goesOn || isStuck || Stopwatch.GetElapsedTime(begun) > LongestRun)
                break;
        }

        await scopes.InPortalAsync(work.Portal, (services, token) => FinishAsync(services.GetRequiredService<ImpactPilotDb>(), work, id, isStuck, token), ct);
    }

    private async Task<(WebhookEndpoint? Endpoint, IReadOnlyList<WebhookDelivery> Waiting)> ReadAsync(ImpactPilotDb db, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var endpoint = await db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (endpoint is null)
            return (null, []);
        var due = db.WebhookDeliveries.AsNoTracking().Where(row => row.EndpointId == id && row.Status == DeliveryStatus.Waiting && row.DueAt <= now);
        // One that is switched off is sent tests only.
        return (endpoint, await due.Where(row => endpoint.On || row.Event == OutgoingEvents.Test).OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(AtOnce).ToListAsync(ct));
    }

    private string[] Secrets(WebhookEndpoint endpoint) => endpoint.PreviousSecret is { } previous && endpoint.PreviousUntil > clock.GetUtcNow()
        ? [vault.Unlock(endpoint.Secret), vault.Unlock(previous)]
        : [vault.Unlock(endpoint.Secret)];

    /// <summary>Whether the endpoint is still to be sent more.</summary>
    private async Task<bool> KeepAsync(IServiceProvider services, Guid endpointId, Guid deliveryId, WebhookAnswer answer, CancellationToken ct)
    {
        var db = services.GetRequiredService<ImpactPilotDb>();
        var journal = services.GetRequiredService<Journal>();
        services.GetRequiredService<Actor>().IsProduct("webhook");
        var now = clock.GetUtcNow();
        var endpoint = await db.WebhookEndpoints.FromSql($"select * from webhook_endpoints where portal_id = {db.PortalId.Value} and id = {endpointId} for update").SingleOrDefaultAsync(ct);
        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(row => row.Id == deliveryId, ct);
        if (endpoint is null || delivery is null)
            return false;

        delivery.Attempts++;
        (delivery.LastAttemptAt, delivery.AnswerStatus, delivery.Answer, delivery.Milliseconds) = (now, answer.Status, answer.Text, answer.Milliseconds);
        delivery.Status = answer.IsSuccess ? DeliveryStatus.Delivered : Retries.After(delivery.Attempts) is null || delivery.Event == OutgoingEvents.Test ? DeliveryStatus.GivenUp : DeliveryStatus.Waiting;
        delivery.DueAt = now + (Retries.After(delivery.Attempts) ?? TimeSpan.Zero);
        if (answer.IsSuccess)
            endpoint.FailingSince = null;
        else if (delivery.Event != OutgoingEvents.Test)
            Fail(endpoint, answer, now, journal);
        journal.Announce(Topics.OutgoingWebhooks);
        return endpoint.On;
    }

    private static void Fail(WebhookEndpoint endpoint, WebhookAnswer answer, DateTimeOffset now, Journal journal)
    {
        endpoint.FailingSince ??= now;
        if (!endpoint.On || now - endpoint.FailingSince < Retries.Patience)
            return;
        endpoint.On = false;
        endpoint.OffBecause = $"Nothing was taken for {Retries.Patience.TotalDays} days. The last answer: {(answer.Status is { } status ? $"status {status}" : answer.Text)}";
        endpoint.Version++;
        journal.Record("webhook.switched_off", null, endpoint.Id, new { endpoint.Name, on = true }, new { endpoint.Name, on = false, endpoint.OffBecause });
    }

    private async Task FinishAsync(ImpactPilotDb db, ClaimedWork work, Guid endpointId, bool isStuck, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // Who adds a message asks for this work too: with its row held, what they added is either seen here or asks again after this.
        await db.Database.ExecuteSqlAsync($"select 1 from pending_work where portal_id = {db.PortalId.Value} and kind = {work.Kind} and subject = {work.Subject} for update", ct);
        await db.WebhookDeliveries.Where(row => row.EndpointId == endpointId && row.Status != DeliveryStatus.Waiting && row.CreatedAt < now - Kept).ExecuteDeleteAsync(ct);
        var next = await db.WebhookDeliveries
            .Where(row => row.EndpointId == endpointId && row.Status == DeliveryStatus.Waiting && (row.Event == OutgoingEvents.Test || db.WebhookEndpoints.Any(one => one.Id == endpointId && one.On)))
            .MinAsync(row => (DateTimeOffset?)row.DueAt, ct);
        if (next is null)
            await WorkQueue.CompleteAsync(db, work, now, ct);
        else
            // What comes after a time-out waits a little, so that others have their turn.
            await WorkQueue.PutOffAsync(db, work, isStuck && next <= now ? now + sender.Timeout : next.Value, ct);
    }
}
