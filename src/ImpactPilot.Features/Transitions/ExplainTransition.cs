using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Transitions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>The account that is asked about.</summary>
public sealed record ExplainTransitionRequest(Guid AccountId);

/// <summary>Why a rule, as it is saved, fired at an account or not.</summary>
/// <param name="Verdicts">What stands in the way or was decided already, what is asked first at first; none where it would fire.</param>
/// <param name="Condition">What its condition is worth there now; null where it has none, or where that does not read.</param>
public sealed record ExplainedTransition(Verdict[] Verdicts, ExplainedCondition? Condition);

/// <summary>Walks the account as the live evaluation does, and tells instead of acting.</summary>
public sealed class ExplainTransition(ImpactPilotDb db, AccountFactsReader facts, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/transitions/{id:guid}/explain", HandleAsync).WithName("ExplainTransition")
            .WithSummary("Why a transition, as it is saved, fired at an account or not: what stands in the way, in order, and its condition down to the values read; changes nothing. Managers and admins.")
            .ProducesProblem(403).ProducesProblem(404);

    internal static async Task<Results<Ok<ExplainedTransition>, ProblemHttpResult>> HandleAsync(
        Guid id, ExplainTransitionRequest request, Actor actor, ImpactPilotDb db, ExplainTransition explain, CancellationToken ct)
    {
        if (AskedCondition.Refuses(actor) is { } refused)
            return refused.ToProblem();
        var transition = await db.Transitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new TransitionId(id), ct);
        if (transition is null)
            return Error.NotFound("transitions.not_found", "There is no such transition in this portal.").ToProblem();
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new AccountId(request.AccountId), ct);
        if (account is null)
            return Error.NotFound("accounts.not_found", "There is no such account in this portal.").ToProblem();
        return TypedResults.Ok(await explain.ReadAsync(transition, account, ct));
    }

    private async Task<ExplainedTransition> ReadAsync(Transition transition, Account account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var book = await RuleBook.OpenAsync(db, ct);
        var driver = await db.Drivers.AsNoTracking().SingleAsync(row => row.Id == transition.DriverId, ct);
        var rule = book.Rules.SingleOrDefault(one => one.Transition.Id == transition.Id);
        var condition = rule?.Condition ?? (transition.Condition is { } text ? Condition.Compile(text, await FactSchema.ReadAsync(db, ct)).Condition : null);
        var standing = new RuleStanding
        {
            Mode = transition.Mode,
            PausedBecause = transition.PausedBecause ?? (transition.Condition is not null && condition is null ? "its condition does not read in this portal" : null),
            IsBeginning = rule is not null && book.IsBeginning(rule),
            DriverArchived = driver.ArchivedAt is not null,
            Segments = driver.Segments,
            Segment = account.Segment,
            Closed = await ClosedAsync(driver, account, driver.Cadence.WindowAt(now, book.Calendar, "").Key, ct),
        };
        if (condition is null)
            return new([.. WhyNot.Of(standing)], null);

        var past = await facts.ReadAsync(account, ct);
        standing = standing with { Truth = condition.Evaluate(past.At(now)), IsUnread = !past.Covers(condition) };
        if (rule is not null && !standing.IsUnread)
            standing = await WalkAsync(standing, rule, past, driver, account, book, ct);
        return new([.. WhyNot.Of(standing)], await ExplainCondition.OfAsync(db, condition, past.At(now), ct));
    }

    /// <summary>What the rule has found since it was switched on, walked as a first look walks it.</summary>
    private async Task<RuleStanding> WalkAsync(RuleStanding standing, Rule rule, AccountPast past, Driver driver, Account account, RuleBook book, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var start = RuleWalk.AtBaseline(rule, past.At(rule.Baseline));
        var walk = new RuleWalk(rule, past, book.Calendar, start);
        var last = walk.Between(rule.Baseline, now).LastOrDefault();
        standing = standing with
        {
            HeldBefore = start.Truth is Truth.True && walk.State.Truth is Truth.True ? book.Calendar.DateAt(rule.Baseline) : null,
            Held = Held(walk.HeldNow(now), walk.State.Hold, rule, book.Calendar, now),
        };
        if (last is null)
            return standing;

        var proof = EvidenceOf.Proof(rule.Transition, last, book.Label);
        var known = await FollowProof.KnownAsync(db, driver.Id, account.Id, proof, ct);
        var followed = known is { } id ? await db.Suggestions.AsNoTracking().SingleAsync(row => row.Id == id, ct) : null;
        return standing with
        {
            Closed = standing.Closed ?? (followed is null ? await ClosedAsync(driver, account, driver.Cadence.WindowAt(proof.At, book.Calendar, proof.Key).Key, ct) : null),
            Found = new(book.Calendar.DateAt(proof.At), followed?.Status, followed?.SnoozedUntil is { } until ? book.Calendar.DateAt(until) : null),
        };
    }

    private static HeldSoFar? Held(DateTimeOffset? fullAt, HoldMemory hold, Rule rule, PortalCalendar calendar, DateTimeOffset now) =>
        fullAt is { } full && full > now && hold.Since is { } since
            ? new((int)(now - since).TotalDays, rule.HeldForDays, calendar.DateAt(full))
            : null;

    private async Task<ImpactStatus?> ClosedAsync(Driver driver, Account account, string windowKey, CancellationToken ct) =>
        await FollowProof.Closed(db, driver.Id).Where(row => row.AccountId == account.Id && row.WindowKey == windowKey).Select(row => (ImpactStatus?)row.Status).FirstOrDefaultAsync(ct);
}
