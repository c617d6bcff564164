using System.Text.Json.Nodes;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
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

namespace ImpactPilot.Features.Webhooks;

/// <summary>An event that led nowhere.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Event">What HubSpot sent, without the value of the property.</param>
public sealed record DeadLetterView(Guid Id, DateTimeOffset ReceivedAt, string Reason, string Event);

/// <summary>What an admin does about webhooks that led nowhere: look, try again, put away.</summary>
internal static class LookAtDeadLetters
{
    private const int Most = 200;

    private static readonly Error AdminsOnly = Error.Forbidden("webhooks.admins_only", "Only an admin can look after the connection.");
    private static readonly Error NotFound = Error.NotFound("webhooks.letter_not_found", "This event is not there any longer. Somebody may have tried it again or put it away.");
    private static readonly Error NoRecord = Error.Conflict("webhooks.no_record", "The event names no record, so there is nothing to read again. Put it away; polling sees to what changed.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/connection/dead-letters", ListAsync).WithName("ListDeadLetters")
            .WithSummary($"The newest {Most} webhook events that led nowhere, with the reason. Admins only.").ProducesProblem(403);
        api.MapPost("/connection/dead-letters/{id:guid}/retry", RetryAsync).WithName("RetryDeadLetter")
            .WithSummary("Reads the event's records again. Admins only.").ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        api.MapDelete("/connection/dead-letters/{id:guid}", PutAwayAsync).WithName("DiscardDeadLetter")
            .WithSummary("Puts the event away for good. Admins only.").ProducesProblem(403).ProducesProblem(404);
    }

    public static async Task<Results<Ok<DeadLetterView[]>, ProblemHttpResult>> ListAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        actor.Role is not Role.Admin
            ? AdminsOnly.ToProblem()
            : TypedResults.Ok(await db.DeadLetters.OrderByDescending(letter => letter.ReceivedAt).Take(Most)
                .Select(letter => new DeadLetterView(letter.Id, letter.ReceivedAt, letter.Reason, letter.Event)).ToArrayAsync(ct));

    public static async Task<Results<NoContent, ProblemHttpResult>> RetryAsync(Guid id, Actor actor, ImpactPilotDb db, Journal journal, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        if (await db.DeadLetters.SingleOrDefaultAsync(letter => letter.Id == id, ct) is not { } letter)
            return NotFound.ToProblem();
        var records = WebhookEvent.Read(JsonNode.Parse(letter.Event)).Records;
        if (records.Count == 0)
            return NoRecord.ToProblem();

        var now = clock.GetUtcNow();
        foreach (var record in records)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into webhook_hints (portal_id, object_type, object_id, asked, occurred_at, received_at, attempts)
                values ({db.PortalId.Value}, {record.ObjectType}, {record.ObjectId}, 1, {now}, {now}, 0)
                on conflict (portal_id, object_type, object_id) do update set asked = webhook_hints.asked + 1
                """, ct);
        }

        await WorkQueue.AskAsync(db, FollowWebhooks.Work, FollowWebhooks.Subject, now, ct);
        Remove(db, journal, letter, "webhook.tried_again");
        return TypedResults.NoContent();
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> PutAwayAsync(Guid id, Actor actor, ImpactPilotDb db, Journal journal, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        if (await db.DeadLetters.SingleOrDefaultAsync(letter => letter.Id == id, ct) is not { } letter)
            return NotFound.ToProblem();
        Remove(db, journal, letter, "webhook.put_away");
        return TypedResults.NoContent();
    }

    private static void Remove(ImpactPilotDb db, Journal journal, DeadLetter letter, string action)
    {
        db.DeadLetters.Remove(letter);
        journal.Record(action, null, letter.Id, new { letter.Reason, letter.Event }, null);
        journal.Announce(Topics.Connection);
    }
}
