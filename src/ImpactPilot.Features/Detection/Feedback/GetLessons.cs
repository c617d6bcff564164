using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.Domain.Detection.Measuring;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Transitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection.Feedback;

/// <summary>What people made of a transition's findings in texts, and what the detector learnt from it in this portal.</summary>
/// <param name="Right">Findings that were confirmed, of the newest 200 that the present prompt made and people decided.</param>
/// <param name="Wrong">Findings that were marked incorrect, or confirmed as another driver.</param>
/// <param name="SetAside">Findings that were marked incorrect for a reason that says nothing of the detector: another account, older, a duplicate.</param>
/// <param name="Precision">How many of the right and wrong ones were right; null where there are none.</param>
/// <param name="Suggested">Wins since it was switched on that had been suggested.</param>
/// <param name="ByHand">Wins since then that people closed by hand with nothing suggested.</param>
/// <param name="Recall">How many of these wins had been suggested: what nobody noticed is missing from it. Null where there are none.</param>
/// <param name="Since">Only decisions after this instant count; null where all do.</param>
public sealed record LessonsView(
    int Right, int Wrong, int SetAside, PrecisionView? Precision, int Suggested, int ByHand, PrecisionView? Recall, ThresholdView Threshold, AutomaticView Automatic, ExampleView[] Examples, DateTimeOffset? Since);

/// <summary>From which confidence on it is suggested in this portal.</summary>
/// <param name="Value">From 0.5 to 0.95.</param>
/// <param name="DetectorsOwn">Where it starts.</param>
/// <param name="Why">What moved it, or that nothing did, in words.</param>
public sealed record ThresholdView(double Value, double DetectorsOwn, string Why);

/// <summary>Whether findings in texts may win by themselves.</summary>
/// <param name="Earned">True where enough was decided and nearly all of it confirmed.</param>
/// <param name="AsFound">How many were confirmed as they were found, whatever spoke against the others.</param>
/// <param name="Decided">How many people decided.</param>
/// <param name="DecisionsNeeded">How many it takes.</param>
/// <param name="ShareNeeded">Which share of them must have been confirmed.</param>
/// <param name="Share">The share that was; null where nothing was decided.</param>
/// <param name="Lacking">What is lacking, in words; null where nothing is.</param>
public sealed record AutomaticView(bool Earned, int AsFound, int Decided, int DecisionsNeeded, double ShareNeeded, PrecisionView? Share, string? Lacking);

/// <summary>A sentence that the detector goes by in this portal.</summary>
/// <param name="Id">The suggestion that quoted it.</param>
/// <param name="Right">Confirmed: what is very like it is surer. Else marked incorrect: what is very like it is not suggested.</param>
public sealed record ExampleView(Guid Id, string Text, bool Right, DateTimeOffset DecidedAt);

internal static class GetLessons
{
    public static readonly Error NoPrompt = Error.NotFound("lessons.no_prompt", "This transition reads no texts, so there is nothing to learn about them. Give it a prompt first.");

    // Told where something was found in a text, however it ended; what a condition found or what won by itself says nothing of what people notice.
    private const string Wins =
        """
        select count(*) filter (where told)::int as suggested, count(*) filter (where not told)::int as by_hand
        from (
            select exists (select 1 from suggestions s where s.portal_id = i.portal_id and s.account_id = i.account_id and s.driver_id = i.driver_id and s.confidence is not null
                           and (s.window_key = i.window_key or s.impact_id = i.id)) as told
            from impacts i
            join transitions t on t.portal_id = i.portal_id and t.driver_id = i.driver_id
            where t.portal_id = @portal and t.id = @transition and t.mode <> 'Off' and i.entry_id is not null and i.occurred_at > greatest(t.baseline_at, t.learns_since)
              and not exists (select 1 from suggestions s where s.portal_id = i.portal_id and s.account_id = i.account_id and s.driver_id = i.driver_id and s.impact_id = i.id
                              and s.status = 'Confirmed' and (s.confidence is null or s.settled_by is null))
        ) won
        """;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/transitions/{id:guid}/lessons", HandleAsync).WithName("GetLessons")
            .WithSummary("What people made of a transition's findings in texts, and what was learnt from it: precision and recall with intervals, the threshold and why, examples, and whether automatic mode is earned. Managers and admins.")
            .ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<LessonsView>, ProblemHttpResult>> HandleAsync(Guid id, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (AskedCondition.Refuses(actor) is { } refused)
            return refused.ToProblem();
        var transition = await FindAsync(db, id, ct);
        return transition.Succeeded ? TypedResults.Ok(await ReadAsync(db, transition.Value, ct)) : transition.Error.ToProblem();
    }

    internal static async Task<Result<Transition>> FindAsync(ImpactPilotDb db, Guid id, CancellationToken ct)
    {
        var transition = await db.Transitions.SingleOrDefaultAsync(row => row.Id == new TransitionId(id), ct);
        if (transition is null)
            return Error.NotFound("transitions.not_found", "There is no such transition in this portal.");
        return transition is { Type: TransitionType.Contextual, Prompt: not null } ? transition : NoPrompt;
    }

    internal static async Task<LessonsView> ReadAsync(ImpactPilotDb db, Transition transition, CancellationToken ct)
    {
        var decided = await DecidedFindings.ReadAsync(db, transition.Id, ct);
        var (decisions, lessons) = (decided.OfPrompt(transition.Prompt!), Lessons.Of(decided.ByTransition[transition.Id], transition.Prompt!));
        var wins = (await db.QueryAsync<WinRow>(Wins, new { portal = db.PortalId.Value, transition = transition.Id.Value }, ct)).Single();
        int Count(Ruling ruling) => decisions.Count(decision => decision.Ruling == ruling);
        var track = new Track(Count(Ruling.Right), Count(Ruling.Wrong), Count(Ruling.SetAside), wins.Suggested, wins.ByHand);
        var trust = EarnedTrust.Of(decisions);
        return new LessonsView(
            track.Right, track.Wrong, track.SetAside, View(track.Precision), track.Suggested, track.ByHand, View(track.Recall),
            new ThresholdView(lessons.Threshold.Value, LocalDetector.BuiltIn.Threshold, lessons.Threshold.Why),
            new AutomaticView(trust.IsEarned, trust.AsFound, trust.Decided, EarnedTrust.FewestDecisions, EarnedTrust.LeastPercent / 100.0, View(trust.Share), trust.Lacking),
            [.. lessons.Examples.Select(example => new ExampleView(example.Id, example.Text, example.IsRight, example.At))],
            transition.LearnsSince);
    }

    private static PrecisionView? View(Proportion share) => share.Whole == 0 ? null : new(share.Value, share.Interval.Low, share.Interval.High);

    private sealed record WinRow(int Suggested, int ByHand);
}
