using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>What an outgoing webhook was sent and what it answered, with the ways to send a test, or a message again.</summary>
internal static class LookAtDeliveries
{
    private static readonly Error NoDelivery = Error.NotFound("outgoing_webhooks.delivery_not_found", "There is no such message. Those that are settled are kept for 30 days.");
    private static readonly Error StillWaits = Error.Conflict("outgoing_webhooks.still_waits", "This webhook is switched off, so the message would only wait. Switch it on first.");

    public static void Map(IEndpointRouteBuilder webhooks)
    {
        webhooks.MapGet("/{id:guid}/deliveries", ListAsync).WithName("ListWebhookDeliveries").WithSummary("What an outgoing webhook was sent and what it answered, the newest first. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
        webhooks.MapPost("/{id:guid}/test", TestAsync).WithName("TestOutgoingWebhook").WithSummary("Sends an outgoing webhook a test, once, also where it is switched off. Admins only.").ProducesProblem(403).ProducesProblem(404);
        webhooks.MapPost("/{id:guid}/deliveries/{delivery:guid}/resend", ResendAsync).WithName("ResendWebhookDelivery")
            .WithSummary("Sends a message again, under the same webhook-id. Admins only.").ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    /// <param name="cursor">What the previous page answered as <c>nextCursor</c>.</param>
    /// <param name="limit">1 to 100, 20 by default.</param>
    public static async Task<Results<Ok<DeliveryPage>, ProblemHttpResult>> ListAsync(Guid id, Guid? cursor, [Range(1, 100)] int? limit, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (EndpointRules.Refuses(actor) is { } refused)
            return refused.ToProblem();
        if (!await db.WebhookEndpoints.AnyAsync(endpoint => endpoint.Id == id, ct))
            return EndpointRules.NotFound.ToProblem();
        var most = limit ?? 20;
        var rows = await db.WebhookDeliveries.AsNoTracking()
            .Where(row => row.EndpointId == id && (cursor == null || row.Id < cursor))
            .OrderByDescending(row => row.Id).Take(most + 1).ToListAsync(ct);
        return TypedResults.Ok(new DeliveryPage([.. rows.Take(most).Select(DeliveryView.Of)], rows.Count > most ? rows[most - 1].Id : null));
    }

    public static async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> TestAsync(Guid id, Actor actor, WebhookMessages messages, ImpactPilotDb db, CancellationToken ct)
    {
        if (EndpointRules.Refuses(actor) is { } refused)
            return refused.ToProblem();
        return await db.WebhookEndpoints.AnyAsync(endpoint => endpoint.Id == id, ct)
            ? TypedResults.Ok(DeliveryView.Of(await messages.AddTestAsync(id, ct)))
            : EndpointRules.NotFound.ToProblem();
    }

    public static async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> ResendAsync(Guid id, Guid delivery, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (EndpointRules.Refuses(actor) is { } refused)
            return refused.ToProblem();
        var endpoint = await EndpointRules.FindAsync(db, id, ct);
        if (endpoint is null || await db.WebhookDeliveries.SingleOrDefaultAsync(row => row.Id == delivery && row.EndpointId == id, ct) is not { } message)
            return NoDelivery.ToProblem();
        if (!endpoint.On && message.Event != OutgoingEvents.Test)
            return StillWaits.ToProblem();

        (message.Status, message.Attempts, message.DueAt) = (DeliveryStatus.Waiting, 0, clock.GetUtcNow());
        journal.Record("outgoing_webhook.resent", null, id, null, new { endpoint.Name, message = delivery, message.Event });
        journal.Announce(Topics.OutgoingWebhooks);
        await db.SaveChangesAsync(ct);
        await WorkQueue.AskAsync(db, SendWebhooks.Work, id.ToString(), clock.GetUtcNow(), ct);
        return TypedResults.Ok(DeliveryView.Of(message));
    }
}
