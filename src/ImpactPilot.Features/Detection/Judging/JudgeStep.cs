using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.Domain.Detection.Judging;
using ImpactPilot.Features.Detection.Feedback;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>What to do about the activity that has waited longest.</summary>
/// <param name="Question">The activity.</param>
/// <param name="Record">Its mirrored record.</param>
/// <param name="Facts">The same as facts.</param>
/// <param name="Detector">The rules as the portal's people taught them.</param>
/// <param name="Rules">What they say of every driver.</param>
/// <param name="Case">What the model is shown.</param>
/// <param name="Access">Whom to ask; null where the rules decide alone.</param>
/// <param name="Alone">Why they do.</param>
internal sealed record JudgeStep(JudgeQuestion Question, MirroredRecord Record, ActivityFacts Facts, TaughtDetector Detector, IReadOnlyList<Verdict> Rules, JudgeCase Case, ModelAccess? Access, string? Alone);

/// <summary>Prepares the next activity that waits for the model.</summary>
internal sealed class JudgeSteps(ImpactPilotDb db, AccountFactsReader facts, ModelChoice choice, TimeProvider clock)
{
    /// <summary>No activity waits longer than this for an endpoint that is out of reach.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The next step; else until when the endpoint is left in peace; neither where nothing waits.</summary>
    public async Task<(JudgeStep? Step, DateTimeOffset? HeldUntil)> NextAsync(CancellationToken ct)
    {
        var settings = await db.JudgeSettings.AsNoTracking().SingleOrDefaultAsync(ct);
        while (await db.JudgeQuestions.AsNoTracking().OrderBy(row => row.AskedAt).ThenBy(row => row.ObjectId).FirstOrDefaultAsync(ct) is { } question)
        {
            var mayWait = settings is { On: true, HeldUntil: { } held } && held > clock.GetUtcNow() && held < question.AskedAt + Patience;
            if (mayWait)
                return (null, settings!.HeldUntil);
            if (await PrepareAsync(question, settings, ct) is { } step)
                return (step, null);
            await ForgetAsync(db, question, ct);
        }

        return (null, null);
    }

    /// <summary>The activity waits no longer.</summary>
    public static Task ForgetAsync(ImpactPilotDb db, JudgeQuestion question, CancellationToken ct) =>
        db.JudgeQuestions.Where(row => row.AccountId == question.AccountId && row.ObjectType == question.ObjectType && row.ObjectId == question.ObjectId && row.ModifiedAt == question.ModifiedAt).ExecuteDeleteAsync(ct);

    // Null where there is nothing to judge any more: the activity has gone, or changed, which asks anew.
    private async Task<JudgeStep?> PrepareAsync(JudgeQuestion question, JudgeSettings? settings, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == question.AccountId && !row.Archived, ct);
        var record = await db.MirroredRecords.AsNoTracking().SingleOrDefaultAsync(row => row.ObjectType == question.ObjectType && row.ObjectId == question.ObjectId && !row.Archived, ct);
        if (account is null || record is null || record.HubSpotModifiedAt != question.ModifiedAt)
            return null;
        var reading = new ActivityReading((await facts.ReadAsync(account, ct)).At(clock.GetUtcNow()));
        if (reading.Find(record) is not { } activity)
            return null;
        var drivers = (await Prompts.ReadAsync(db, ct)).Where(prompt => prompt.Since < record.OccurredAt).Select(prompt => prompt.Prompt).ToList();
        var read = reading.Read(activity);
        var detector = await Lessons.TeachAsync(db, ct);
        List<Verdict> rules = [.. detector.Weigh(read, drivers).Select(taught => taught.Verdict)];
        var @case = JudgeCase.Of(read, Judgement.Open(drivers, rules), settings?.MaskNames ?? true);
        var access = settings is { On: true } ? choice.Of(settings) : null;
        var alone = access is null ? "The language model was switched off meanwhile." : await WhyAloneAsync(settings!, @case, ct);
        return new JudgeStep(question, record, activity, detector, rules, @case, alone is null ? access : null, alone);
    }

    private async Task<string?> WhyAloneAsync(JudgeSettings settings, JudgeCase @case, CancellationToken ct)
    {
        if (settings.HeldUntil > clock.GetUtcNow())
            return settings.LastError;
        if (HostileText.SpeaksToMachines(@case))
            return "The text gives orders to machines, so no model was asked.";
        var today = await JudgeBudget.TodayAsync(db, clock.GetUtcNow(), ct);
        return JudgeBudget.Fits(settings, await db.JudgeDays.AsNoTracking().SingleOrDefaultAsync(day => day.Day == today, ct), @case) ? null : JudgeBudget.Spent;
    }
}
