using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>Lists, makes, changes and deletes outgoing webhooks.</summary>
internal static class ManageEndpoints
{
    private static readonly TimeSpan BothSecrets = TimeSpan.FromHours(24);

    public static void Map(IEndpointRouteBuilder webhooks)
    {
        webhooks.MapGet("", ListAsync).WithName("ListOutgoingWebhooks").WithSummary("The portal's outgoing webhooks and what they can be told of. Admins only.").ProducesProblem(403);
        webhooks.MapPost("", CreateAsync).WithName("CreateOutgoingWebhook")
            .WithSummary("Makes an outgoing webhook. Messages are signed as Standard Webhooks does, with the secret that is in this answer only. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
        webhooks.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeOutgoingWebhook").WithSummary("Changes an outgoing webhook, switches it on or off. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
        webhooks.MapDelete("/{id:guid}", DeleteAsync).WithName("DeleteOutgoingWebhook").WithSummary("Deletes an outgoing webhook with its messages, for good. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
        webhooks.MapPost("/{id:guid}/rotate", RotateAsync).WithName("RotateWebhookSecret").WithSummary("Gives an outgoing webhook a new secret; for 24 hours messages bear the signatures of both. Admins only.")
            .ProducesProblem(403).ProducesProblem(404);
    }

    public static async Task<Results<Ok<EndpointList>, ProblemHttpResult>> ListAsync(Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct) =>
        EndpointRules.Refuses(actor) is { } refused
            ? refused.ToProblem()
            : TypedResults.Ok(new EndpointList(await EndpointView.ReadAsync(db, clock.GetUtcNow(), only: null, ct), [.. OutgoingEvents.All]));

    public static async Task<Results<Ok<EndpointSecret>, ProblemHttpResult>> CreateAsync(
        EndpointFields request, Actor actor, WebhookAddress addresses, TokenVault vault, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if ((EndpointRules.Refuses(actor) ?? EndpointRules.Refuses(request, addresses)) is { } refused)
            return refused.ToProblem();
        await db.LockPortalAsync(ct);
        if (await db.WebhookEndpoints.CountAsync(ct) >= EndpointRules.Most)
            return EndpointRules.TooMany.ToProblem();

        var (now, secret) = (clock.GetUtcNow(), WebhookSignature.NewSecret());
        var endpoint = new WebhookEndpoint
        {
            PortalId = db.PortalId, Id = Guid.CreateVersion7(now), Name = request.Name.Trim(), Url = request.Url, Events = Chosen(request), Secret = vault.Lock(secret), On = request.On, CreatedAt = now,
        };
        db.WebhookEndpoints.Add(endpoint);
        journal.Record("outgoing_webhook.created", null, endpoint.Id, null, Told(endpoint));
        journal.Announce(Topics.OutgoingWebhooks);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new EndpointSecret((await EndpointView.ReadAsync(db, now, endpoint.Id, ct)).Single(), secret));
    }

    public static async Task<Results<Ok<EndpointView>, ProblemHttpResult>> ChangeAsync(
        Guid id, EndpointFields request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, WebhookAddress addresses, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if ((EndpointRules.Refuses(actor) ?? EndpointRules.Refuses(request, addresses)) is { } refused)
            return refused.ToProblem();
        var locked = await EndpointRules.LockAsync(db, id, ifMatch, ct);
        if (!locked.Succeeded)
            return locked.Error.ToProblem();

        var (endpoint, before, now) = (locked.Value, Told(locked.Value), clock.GetUtcNow());
        if (request.On && !endpoint.On)
        {
            (endpoint.OffBecause, endpoint.FailingSince) = (null, null);
            await WorkQueue.AskAsync(db, SendWebhooks.Work, id.ToString(), now, ct);
        }

        (endpoint.Name, endpoint.Url, endpoint.Events, endpoint.On) = (request.Name.Trim(), request.Url, Chosen(request), request.On);
        endpoint.Version++;
        journal.Record("outgoing_webhook.changed", null, id, before, Told(endpoint));
        journal.Announce(Topics.OutgoingWebhooks);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await EndpointView.ReadAsync(db, now, id, ct)).Single());
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (EndpointRules.Refuses(actor) is { } refused)
            return refused.ToProblem();
        var locked = await EndpointRules.LockAsync(db, id, ifMatch, ct);
        if (!locked.Succeeded)
            return locked.Error.ToProblem();

        await db.WebhookDeliveries.Where(delivery => delivery.EndpointId == id).ExecuteDeleteAsync(ct);
        db.WebhookEndpoints.Remove(locked.Value);
        journal.Record("outgoing_webhook.deleted", null, id, Told(locked.Value), null);
        journal.Announce(Topics.OutgoingWebhooks);
        return TypedResults.NoContent();
    }

    public static async Task<Results<Ok<EndpointSecret>, ProblemHttpResult>> RotateAsync(
        Guid id, Actor actor, TokenVault vault, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (EndpointRules.Refuses(actor) is { } refused)
            return refused.ToProblem();
        if (await EndpointRules.FindAsync(db, id, ct) is not { } endpoint)
            return EndpointRules.NotFound.ToProblem();

        var (now, secret) = (clock.GetUtcNow(), WebhookSignature.NewSecret());
        (endpoint.PreviousSecret, endpoint.PreviousUntil, endpoint.Secret) = (endpoint.Secret, now + BothSecrets, vault.Lock(secret));
        endpoint.Version++;
        journal.Record("outgoing_webhook.secret_rotated", null, id, null, new { endpoint.Name, formerUntil = endpoint.PreviousUntil });
        journal.Announce(Topics.OutgoingWebhooks);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new EndpointSecret((await EndpointView.ReadAsync(db, now, id, ct)).Single(), secret));
    }

    private static string[] Chosen(EndpointFields request) => [.. OutgoingEvents.All.Where(request.Events.Contains)];

    private static object Told(WebhookEndpoint endpoint) => new { endpoint.Name, endpoint.Url, endpoint.Events, endpoint.On };
}
