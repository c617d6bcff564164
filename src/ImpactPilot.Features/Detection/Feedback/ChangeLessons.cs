using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Transitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection.Feedback;

/// <summary>Whether a sentence is an example to go by.</summary>
public sealed record KeepExampleRequest(bool Kept);

/// <summary>From when on decisions count.</summary>
/// <param name="Now">True: from this instant on, so that all that was learnt is forgotten.</param>
/// <param name="Since">Else from then on; null for all decisions that were ever made, which also takes the forgetting back.</param>
public sealed record LearnSinceRequest(bool Now, DateTimeOffset? Since);

/// <summary>Takes examples away and forgets what was learnt; nothing is lost by either, and both can be taken back.</summary>
internal static class ChangeLessons
{
    private static readonly Error AdminsOnly = Error.Forbidden("lessons.admins_only", "Only an admin changes what the detector learns from.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/transitions/{id:guid}/lessons/examples/{suggestion:guid}", KeepAsync).WithName("KeepExample")
            .WithSummary("Takes a sentence away from what the detector goes by, or gives it back. The decision on it still counts. Admins only.")
            .ProducesProblem(403).ProducesProblem(404);
        api.MapPut("/transitions/{id:guid}/lessons/since", SinceAsync).WithName("ForgetLessons")
            .WithSummary("Says from when on people's decisions count for a transition: from now on, which forgets what was learnt, or from an earlier instant, which takes that back. Automatic mode that rested on them is withdrawn. Admins only; needs If-Match with the transition's version.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
    }

    public static async Task<Results<Ok<LessonsView>, ProblemHttpResult>> KeepAsync(Guid id, Guid suggestion, KeepExampleRequest request, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        var transition = await GetLessons.FindAsync(db, id, ct);
        if (!transition.Succeeded)
            return transition.Error.ToProblem();
        var driver = transition.Value.DriverId;
        var example = await db.Suggestions.SingleOrDefaultAsync(row => row.Id == new SuggestionId(suggestion) && (row.DriverId == driver || row.ConfirmedAs == driver), ct);
        if (example?.Evidence.Quote is not { } quote)
            return Error.NotFound("lessons.example_not_found", "This transition has no such example. Load what was learnt again.").ToProblem();
        if (example.NoExample == request.Kept)
        {
            example.NoExample = !request.Kept;
            journal.Record(request.Kept ? "transition.example_kept" : "transition.example_removed", null, id, request.Kept ? null : new { example = quote.Text }, request.Kept ? new { example = quote.Text } : null);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(await GetLessons.ReadAsync(db, transition.Value, ct));
    }

    public static async Task<Results<Ok<LessonsView>, ProblemHttpResult>> SinceAsync(
        Guid id, LearnSinceRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, EarnedAutomatic earned, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        var found = await GetLessons.FindAsync(db, id, ct);
        if (!found.Succeeded)
            return found.Error.ToProblem();
        var (transition, now) = (found.Value, clock.GetUtcNow());
        if (ifMatch?.Trim('"') != transition.Version.ToString(CultureInfo.InvariantCulture))
            return Error.Stale("transitions.stale", "Somebody changed this transition meanwhile. Load it again and repeat your change.").ToProblem();
        if (request.Since > now)
            return Error.Invalid("lessons.since_in_future", "Nothing can be learnt from a time to come. Give an instant that has passed, or none.").ToProblem();

        var before = transition.LearnsSince;
        transition.LearnsSince = request.Now ? now : request.Since?.ToUniversalTime();
        transition.Version++;
        journal.Record("transition.lessons_since_changed", null, id, new { learnsSince = before }, new { learnsSince = transition.LearnsSince });
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        await earned.LookAgainAsync(transition.DriverId, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await GetLessons.ReadAsync(db, transition, ct));
    }
}
