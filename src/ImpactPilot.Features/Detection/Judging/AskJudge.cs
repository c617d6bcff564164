using System.Diagnostics;
using System.Security.Cryptography;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Judging;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>
/// Asks the portal's model about the activities that wait for it, one after another, the oldest first. No transaction waits for the model.
/// Where it does not answer, what the rules found stands: an activity is judged late at most, never lost. A worker that dies in between asks once more.
/// </summary>
internal sealed class AskJudge(IServiceScopeFactory scopes, LanguageModel model, TimeProvider clock)
{
    /// <summary>The kind of work; there is one piece of it per portal.</summary>
    public const string Work = "ask-judge";

    public const string Subject = "portal";

    private const int MostAttempts = 3;

    // Together with one time-out less than a lease, and short enough for the worker's other duties.
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(1);

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        DateTimeOffset? heldUntil = null;
        while (Stopwatch.GetElapsedTime(begun) < LongestRun)
        {
            (var step, heldUntil) = await scopes.InPortalAsync(work.Portal, (services, token) => services.GetRequiredService<JudgeSteps>().NextAsync(token), ct);
            if (step is null)
                break;
            var reply = step.Access is { } access ? await model.AskAsync(access, step.Case, ct) : null;
            await scopes.InPortalAsync(work.Portal, (services, token) => KeepAsync(services, step, reply, token), ct);
        }

        await scopes.InPortalAsync(work.Portal, (services, token) => FinishAsync(services.GetRequiredService<ImpactPilotDb>(), work, heldUntil, token), ct);
    }

    private async Task KeepAsync(IServiceProvider services, JudgeStep step, ModelReply? reply, CancellationToken ct)
    {
        var db = services.GetRequiredService<ImpactPilotDb>();
        services.GetRequiredService<Actor>().IsProduct("transition");
        var now = clock.GetUtcNow();
        // The account's lock comes first but for the gate, as everywhere.
        await DetectionGate.EnterAsync(db, ct);
        var account = await services.GetRequiredService<AccountAccess>().LockAsync(step.Question.AccountId, ct);
        var today = await JudgeBudget.TodayAsync(db, now, ct);
        if (reply is not null && await db.JudgeSettings.SingleOrDefaultAsync(ct) is { } settings)
        {
            await JudgeBudget.BookAsync(db, today, settings, reply, ct);
            Note(settings, reply.Trouble, now);
            if (await TriesAgainAsync(db, step.Question, reply.Trouble, settings, ct))
                return;
        }

        var (findings, alone) = Judge(step, reply);
        if (alone)
            await JudgeBudget.BookAloneAsync(db, today, ct);
        if (account.Succeeded && await IsAsReadAsync(db, step, ct))
            await services.GetRequiredService<FollowFindings>().FollowAsync(account.Value, step.Record, step.Facts, findings, await Prompts.ReadAsync(db, ct), (await db.PortalAsync(ct)).Calendar, ct);
        await JudgeSteps.ForgetAsync(db, step.Question, ct);
    }

    private static (IReadOnlyList<Finding> Findings, bool Alone) Judge(JudgeStep step, ModelReply? reply)
    {
        var detector = step.Detector;
        if (reply?.Json is not { } json)
            return (Judgement.WithoutModel(step.Rules, detector.RuleVersion, reply?.Trouble?.Words ?? step.Alone!), true);
        var answer = JudgeAnswer.Read(json, step.Case);
        return (detector.Heed(Judgement.WithModel(step.Rules, answer, detector.Threshold, detector.RuleVersion, step.Access!.Model)), answer.Verdicts.Count == 0);
    }

    // What was changed meanwhile waits for the detector again, whatever was answered about its earlier words.
    private static Task<bool> IsAsReadAsync(ImpactPilotDb db, JudgeStep step, CancellationToken ct) =>
        db.MirroredRecords.AnyAsync(row => row.ObjectType == step.Record.ObjectType && row.ObjectId == step.Record.ObjectId && row.HubSpotModifiedAt == step.Question.ModifiedAt && !row.Archived, ct);

    private static async Task<bool> TriesAgainAsync(ImpactPilotDb db, JudgeQuestion question, ModelTrouble? trouble, JudgeSettings settings, CancellationToken ct)
    {
        if (trouble is not { Kind: ModelTroubleKind.Passing } || question.Attempts + 1 >= MostAttempts || settings.HeldUntil >= question.AskedAt + JudgeSteps.Patience)
            return false;
        await db.JudgeQuestions.Where(row => row.AccountId == question.AccountId && row.ObjectType == question.ObjectType && row.ObjectId == question.ObjectId)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Attempts, one => one.Attempts + 1), ct);
        return true;
    }

    /// <summary>Keeps how the endpoint fares, and gives it a pause where it needs one: as long as it asks for, else longer each time.</summary>
    private static void Note(JudgeSettings settings, ModelTrouble? trouble, DateTimeOffset now)
    {
        settings.LastError = trouble?.Words;
        if (trouble is null)
        {
            (settings.LastAnswerAt, settings.Failures, settings.HeldUntil) = (now, 0, null);
            return;
        }

        settings.LastErrorAt = now;
        if (trouble.Kind is ModelTroubleKind.ThisOne)
            return;
        settings.Failures++;
        var pause = trouble.RetryAfter is { } wish
            ? TimeSpan.FromTicks(Math.Min(wish.Ticks, LongestWish.Ticks))
            : TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, ShortestPause.Ticks << Math.Min(settings.Failures - 1, 10)));
        // Up to a fifth more, so that many processes do not come back at once.
        settings.HeldUntil = now + pause + pause * (RandomNumberGenerator.GetInt32(200) / 1_000.0);
    }

    private async Task FinishAsync(ImpactPilotDb db, ClaimedWork work, DateTimeOffset? heldUntil, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // Who adds a question asks for this work too: with its row held, what they added is either seen here or asks again after this.
        await db.Database.ExecuteSqlAsync($"select 1 from pending_work where portal_id = {db.PortalId.Value} and kind = {work.Kind} and subject = {work.Subject} for update", ct);
        if (await db.JudgeQuestions.AnyAsync(ct))
            await WorkQueue.PutOffAsync(db, work, heldUntil ?? now, ct);
        else
            await WorkQueue.CompleteAsync(db, work, now, ct);
    }
}
