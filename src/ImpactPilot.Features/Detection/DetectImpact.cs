using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Judging;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Detection.Feedback;
using ImpactPilot.Features.Detection.Judging;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection;

/// <summary>
/// Reads an account's new and changed activities for the drivers that have a prompt. What is found, and the mark that an
/// activity was judged, are one transaction under the account's lock, so that nothing is lost or found twice.
/// </summary>
public sealed class DetectImpact(ImpactPilotDb db, AccountAccess access, AccountFactsReader facts, FollowFindings follow, FollowSequences sequences, TimeProvider clock)
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
        var reading = new ActivityReading(now);
        var calendar = (await db.Portals.AsNoTracking().SingleAsync(ct)).Calendar;
        var detector = await Lessons.TeachAsync(db, ct);
        var asks = await db.JudgeSettings.AnyAsync(settings => settings.On, ct);
        foreach (var (link, record) in waiting)
        {
            if (reading.Find(record) is { } activity)
            {
                var own = prompts.Where(prompt => prompt.Since < record.OccurredAt).ToList();
                var read = reading.Read(activity);
                var drivers = own.ConvertAll(prompt => prompt.Prompt);
                var found = asks ? await AskAsync(account, record, [.. detector.Weigh(read, drivers).Select(taught => taught.Verdict)], ct) : detector.Detect(read, drivers);
                await follow.FollowAsync(account, record, activity, found, own, calendar, ct, reading.BeforeSilence(activity));
            }

            link.JudgedAt = record.HubSpotModifiedAt;
        }

        if (waiting.Any(one => one.Record.ObjectType is "meeting" or "call"))
            await sequences.FollowAsync(account, now, reading, prompts, calendar, ct);
        return waiting.Count;
    }

    /// <summary>What is clear without the model; where something is not, the activity waits for it.</summary>
    private async Task<IReadOnlyList<Finding>> AskAsync(Account account, MirroredRecord record, IReadOnlyList<Verdict> verdicts, CancellationToken ct)
    {
        await db.JudgeQuestions.Where(row => row.AccountId == account.Id && row.ObjectType == record.ObjectType && row.ObjectId == record.ObjectId).ExecuteDeleteAsync(ct);
        if (!Judgement.IsWorthAsking(verdicts))
            return Judgement.Settled(verdicts, LocalDetector.BuiltIn.RuleVersion);
        var now = clock.GetUtcNow();
        db.JudgeQuestions.Add(new JudgeQuestion
        {
            PortalId = db.PortalId, AccountId = account.Id, ObjectType = record.ObjectType, ObjectId = record.ObjectId, ModifiedAt = record.HubSpotModifiedAt, AskedAt = now,
        });
        await db.SaveChangesAsync(ct);
        await WorkQueue.AskAsync(db, AskJudge.Work, AskJudge.Subject, now, ct);
        return Judgement.Settled(verdicts, LocalDetector.BuiltIn.RuleVersion);
    }

    /// <summary>What was not judged yet as it is now. What the mirror has only in part is judged once it has it all.</summary>
    private async Task<IReadOnlyList<(RecordAccount Link, MirroredRecord Record)>> WaitingAsync(AccountId account, DateTimeOffset since, CancellationToken ct)
    {
        var kinds = ActivityReading.Kinds;
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
}
