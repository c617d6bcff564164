using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection;

/// <summary>
/// Reads an account's new and changed activities for the drivers that have a prompt. What is found, and the mark that an
/// activity was judged, are one transaction under the account's lock, so that nothing is lost or found twice.
/// </summary>
public sealed class DetectImpact(ImpactPilotDb db, AccountAccess access, AccountFactsReader facts, FollowProof follow, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is the account's id.</summary>
    public const string Work = "detect-impact";

    /// <summary>Activities judged in one transaction.</summary>
    private const int Batch = 200;

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        await DetectionGate.EnterAsync(db, ct);
        var account = await access.LockAsync(new AccountId(Guid.Parse(work.Subject)), ct);
        var prompts = await Prompts.ReadAsync(db, ct);
        var judged = account.Succeeded && !account.Value.Archived && prompts.Count > 0 ? await JudgeAsync(account.Value, prompts, ct) : 0;
        await db.SaveChangesAsync(ct);
        await WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct);
        if (judged == Batch)
            await WorkQueue.AskAsync(db, Work, work.Subject, clock.GetUtcNow(), ct);
    }

    private async Task<int> JudgeAsync(Account account, IReadOnlyList<Prompted> prompts, CancellationToken ct)
    {
        var waiting = await WaitingAsync(account.Id, prompts.Min(prompt => prompt.Since), ct);
        if (waiting.Count == 0)
            return 0;
        var now = (await facts.ReadAsync(account, ct)).At(clock.GetUtcNow());
        var activities = now.Activities.ToLookup(activity => activity.Id, StringComparer.Ordinal);
        var calendar = (await db.Portals.AsNoTracking().SingleAsync(ct)).Calendar;
        foreach (var (link, record) in waiting)
        {
            var kind = ActivityReading.KindOf(record.ObjectType);
            if (activities[record.ObjectId].FirstOrDefault(activity => activity.Type.ToString() == kind.ToString()) is { } activity)
                await JudgeAsync(account, record, activity, now, [.. prompts.Where(prompt => prompt.Since < record.OccurredAt)], calendar, ct);
            link.JudgedAt = record.HubSpotModifiedAt;
        }

        return waiting.Count;
    }

    private async Task JudgeAsync(
        Account account, MirroredRecord record, ActivityFacts activity, AccountFacts now, IReadOnlyList<Prompted> prompts, Domain.Catalogue.PortalCalendar calendar, CancellationToken ct)
    {
        foreach (var finding in LocalDetector.BuiltIn.Detect(ActivityReading.Of(record, activity, now), [.. prompts.Select(prompt => prompt.Prompt)]))
        {
            var transition = prompts.First(prompt => prompt.Prompt.Key == finding.DriverKey).Transition;
            await follow.FollowAsync(transition, account, Proof(record, activity, finding, transition), calendar, ct);
        }
    }

    /// <summary>What was not judged yet as it is now. What the mirror has only in part is judged once it has it all.</summary>
    private async Task<IReadOnlyList<(RecordAccount Link, MirroredRecord Record)>> WaitingAsync(AccountId account, DateTimeOffset since, CancellationToken ct)
    {
        string[] kinds = [.. SyncObjects.Activities.Select(kind => kind.Name)];
        var rows = await (
            from link in db.RecordAccounts
            join record in db.MirroredRecords
                on new { link.PortalId, link.ObjectType, link.ObjectId } equals new { record.PortalId, record.ObjectType, record.ObjectId }
            where link.AccountId == account && kinds.Contains(link.ObjectType) && record.OccurredAt > since && !record.Archived
                && (link.JudgedAt == null || link.JudgedAt < record.HubSpotModifiedAt)
            orderby record.OccurredAt
            select new { Link = link, Record = record }).Take(Batch).ToListAsync(ct);
        return [.. rows.Where(row => ActivityReading.IsComplete(row.Record)).Select(row => (row.Link, row.Record))];
    }

    private static Proof Proof(MirroredRecord record, ActivityFacts activity, Finding finding, Transition transition)
    {
        var at = record.OccurredAt!.Value;
        var quote = finding.Quote;
        var evidence = new Evidence(record.ObjectType, quote?.Property ?? "", "", null, quote?.Text, at, null, null)
        {
            Records = [EvidenceOf.Record(record.ObjectType, activity)],
            Quote = quote is null ? null : new EvidenceQuote(quote.Property, quote.Start, quote.Text, Said(finding.Speaker), finding.RuleVersion),
        };
        return new Proof($"{record.ObjectType}:{record.ObjectId}", at, evidence, finding.Reason, transition.Prompt) { Confidence = finding.Confidence, IsFurther = true };
    }

    private static string? Said(Speaker speaker) => speaker switch
    {
        Speaker.Customer => FactNames.Customer,
        Speaker.Us => FactNames.Us,
        _ => null,
    };
}
