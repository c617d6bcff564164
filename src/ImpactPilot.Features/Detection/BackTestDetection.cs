using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Sequences;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Detection.Feedback;
using ImpactPilot.Features.Detection.Judging;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection;

/// <summary>What a prompt would have found in texts lately.</summary>
/// <param name="Driver">The id of the driver whose rule it is.</param>
/// <param name="Prompt">What is looked for, in words, at most 2,000 characters. It need not be saved.</param>
/// <param name="Days">1 to 365: how far back.</param>
/// <param name="After">Where the answer before stopped; null to begin.</param>
/// <param name="Limit">1 to 200 findings in one answer or some more, 50 by default.</param>
public sealed record BackTestDetectionRequest(
    Guid Driver, [property: Required, MaxLength(2000)] string Prompt, [property: Range(1, 365)] int Days, [property: MaxLength(200)] string? After, [property: Range(1, 200)] int? Limit);

/// <summary>What would have been found, the newest activity first.</summary>
/// <param name="Progress">How far it has come; it is asked again from <c>next</c> until that is null.</param>
/// <param name="Unread">Of the activities that this request looked at those whose texts are not mirrored yet, so that nothing could be found in them.</param>
/// <param name="Mirrored">False where HubSpot is not asked for texts at all: that begins once a rule that reads texts is switched on.</param>
/// <param name="Threshold">From which confidence on it is suggested in this portal, with this prompt.</param>
/// <param name="Learnt">True for a driver of the library that is found by what was learnt of it: the prompt’s words change nothing here, only a language model reads them.</param>
/// <param name="Series">True where several meetings can prove it together too, which is not looked for here.</param>
public sealed record DetectionBackTested(PastFinding[] Findings, ActivityProgress Progress, int Unread, bool Mirrored, double Threshold, bool Learnt, bool Series) : IShownOnce
{
    // What people wrote is kept nowhere, not even for a repeated request.
    object IShownOnce.Kept() => this with { Findings = [] };
}

/// <summary>A finding that would have been.</summary>
/// <param name="Kind">What was read.</param>
/// <param name="Title">Its title or subject; empty where it has none.</param>
/// <param name="At">When it took place, or was written.</param>
/// <param name="Quote">The words that prove it; null where the record itself is the proof.</param>
/// <param name="Speaker">Who said them: <c>customer</c> or <c>us</c>; null where nobody can tell.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Words">The same in words: likely, or worth a look.</param>
/// <param name="Won">True where the driver is won or in place there for that time: then it would not be suggested.</param>
public sealed record PastFinding(Guid AccountId, string Name, ActivityKind Kind, string Title, DateTimeOffset At, string? Quote, string? Speaker, double Confidence, string Words, string Reason, bool Won);

/// <summary>Reads the mirrored texts of the last days with a prompt, by the detector that live activities meet and without a language model. Keeps nothing.</summary>
internal static class BackTestDetection
{
    private const int DefaultLimit = 50;

    private static readonly Error NoCursor = Error.Invalid("detection.cursor", "The cursor is not one that this walk answered. Start again without it.");

    public static void Map(IEndpointRouteBuilder detection) =>
        detection.MapPost("/back-test", HandleAsync).WithName("BackTestDetection")
            .WithSummary("What a prompt would have found in the mirrored texts of the last days, with quotes and confidence, the newest first and page by page. By the rules alone, without a language model; changes and keeps nothing. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<DetectionBackTested>, ProblemHttpResult>> HandleAsync(
        BackTestDetectionRequest request, Actor actor, ImpactPilotDb db, AccountFactsReader facts, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return ManageJudge.AdminsOnly.ToProblem();
        if (await db.Drivers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new DriverId(request.Driver), ct) is not { } driver)
            return CatalogueEditing.DriverNotFound.ToProblem();
        if (await db.Transitions.AsNoTracking().SingleOrDefaultAsync(row => row.DriverId == driver.Id, ct) is not { Type: TransitionType.Contextual } transition)
            return TransitionLimits.NotContextual.ToProblem();
        var after = request.After is { } cursor ? ActivityPlace.Read(cursor) : null;
        if (request.After is not null && after is null)
            return NoCursor.ToProblem();

        var (now, prompt) = (clock.GetUtcNow(), request.Prompt.Trim());
        var detector = await Lessons.TeachAsync(db, transition.Id, prompt, ct);
        var rule = new TriedRule(db, facts, detector, driver, prompt, now);
        List<TriedFinding> found = [];
        var progress = await new ActivityWalk(db, now.AddDays(-request.Days), now).RunAsync(after, request.Limit ?? DefaultLimit, LookAsync, ct);
        var key = Prompts.Prompt(driver, prompt).Key;
        return TypedResults.Ok(new DetectionBackTested(
            await ViewAsync(db, driver, found, ct), progress, rule.Unread, await Prompts.SinceAsync(db, ct) is not null, detector.Threshold(key), LibraryDrivers.Know(key), AccountSequences.Drivers.Contains(key)));

        async Task<int> LookAsync(IReadOnlyList<WalkedActivity> activities)
        {
            var before = found.Count;
            found.AddRange(await rule.LookAsync(activities, ct));
            return found.Count - before;
        }
    }

    private static async Task<PastFinding[]> ViewAsync(ImpactPilotDb db, Driver driver, List<TriedFinding> found, CancellationToken ct)
    {
        var calendar = (await db.Portals.AsNoTracking().SingleAsync(ct)).Calendar;
        var accounts = found.Select(one => one.Account.Id).Distinct().ToList();
        var closed = (await FollowProof.Closed(db, driver.Id).Where(row => accounts.Contains(row.AccountId)).Select(row => new { row.AccountId, row.WindowKey }).ToListAsync(ct)).Select(row => (row.AccountId, row.WindowKey)).ToHashSet();
        return [.. found.Select(View)];

        PastFinding View(TriedFinding one)
        {
            var ((account, record, activity, finding), at) = (one, one.Record.OccurredAt!.Value);
            var window = driver.Cadence.WindowAt(at, calendar, FollowFindings.KeyOf(record));
            return new(
                account.Id.Value, account.Name, ActivityReading.KindOf(record.ObjectType), EvidenceOf.Record(record.ObjectType, activity).Title, at, finding.Quote?.Text, FollowFindings.Said(finding.Speaker),
                finding.Confidence, SuggestionView.Words(finding.Confidence), finding.Reason, closed.Contains((account.Id, window.Key)));
        }
    }
}
