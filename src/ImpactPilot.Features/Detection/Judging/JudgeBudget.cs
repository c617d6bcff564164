using ImpactPilot.Domain.Detection.Judging;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>What a portal spends on its model by the day, in its own zone.</summary>
internal static class JudgeBudget
{
    public const string Spent = "Today’s budget for the language model is spent.";

    public static async Task<DateOnly> TodayAsync(ImpactPilotDb db, DateTimeOffset now, CancellationToken ct) => (await db.PortalAsync(ct)).Calendar.DateAt(now);

    /// <summary>Whether a further question fits into the day, however long its answer.</summary>
    public static bool Fits(JudgeSettings settings, JudgeDay? today, JudgeCase @case)
    {
        var most = JudgePrompt.MostTokens(@case);
        return (today?.InputTokens ?? 0) + (today?.OutputTokens ?? 0) + most <= settings.DailyTokens
            && (settings.DailyCost is not { } limit || (today?.Cost ?? 0) + settings.CostOf(most - JudgePrompt.MostOutputTokens, JudgePrompt.MostOutputTokens) <= limit);
    }

    /// <summary>Books what a question took.</summary>
    public static Task BookAsync(ImpactPilotDb db, DateOnly day, JudgeSettings settings, ModelReply reply, CancellationToken ct) =>
        AddAsync(db, day, 1, reply.InputTokens, reply.OutputTokens, settings.CostOf(reply.InputTokens, reply.OutputTokens), 0, ct);

    /// <summary>Counts an activity that the rules judged alone.</summary>
    public static Task BookAloneAsync(ImpactPilotDb db, DateOnly day, CancellationToken ct) => AddAsync(db, day, 0, 0, 0, 0, 1, ct);

    private static Task<int> AddAsync(ImpactPilotDb db, DateOnly day, int questions, long input, long output, decimal cost, int alone, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into judge_days (portal_id, day, questions, input_tokens, output_tokens, cost, alone)
            values ({db.PortalId.Value}, {day}, {questions}, {input}, {output}, {cost}, {alone})
            on conflict (portal_id, day) do update set
                questions = judge_days.questions + excluded.questions, input_tokens = judge_days.input_tokens + excluded.input_tokens,
                output_tokens = judge_days.output_tokens + excluded.output_tokens, cost = judge_days.cost + excluded.cost, alone = judge_days.alone + excluded.alone
            """, ct);
}
