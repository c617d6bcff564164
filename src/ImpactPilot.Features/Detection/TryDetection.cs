using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.Domain.Detection.Judging;
using ImpactPilot.Features.Detection.Feedback;
using ImpactPilot.Features.Detection.Judging;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection;

/// <summary>What detection makes of a tried activity.</summary>
/// <param name="Drivers">Every driver that is looked for in texts, found ones first.</param>
/// <param name="Model">What became of asking the model; null where nobody wanted to.</param>
public sealed record DetectionTried(TriedDriver[] Drivers, TriedModel? Model) : IShownOnce
{
    // What was tried is kept nowhere, not even for a repeated request.
    object IShownOnce.Kept() => new DetectionTried([], null);
}

/// <summary>What is made of one driver.</summary>
/// <param name="Found">Whether it would be suggested.</param>
/// <param name="FoundBy"><c>rules</c> or <c>model</c>; null where it would not be.</param>
/// <param name="Rules">What the rules say.</param>
/// <param name="Model">What the model says; null where it was not asked about this driver, or said nothing that holds.</param>
/// <param name="ModelFlaw">Why what the model said about it does not hold.</param>
/// <param name="Lesson">What people’s decisions in this portal changed about it, in words: the threshold, or a sentence that it is very like. Null where they changed nothing.</param>
public sealed record TriedDriver(Guid DriverId, string Name, bool Found, string? FoundBy, TriedVerdict Rules, TriedVerdict? Model, string? ModelFlaw, string? Lesson);

/// <summary>A verdict on one driver.</summary>
/// <param name="Proven">Whether it takes it for proven.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Words">The same in words: likely, worth a look, too unsure, or nothing to go by.</param>
/// <param name="Quote">The words that speak for it; null where none do.</param>
/// <param name="Refusal">Why the kind of record, or who was there, rules it out before a word is read; null where it does not.</param>
public sealed record TriedVerdict(bool Proven, double Confidence, string Words, TriedQuote? Quote, string? Speaker, string Reason, string? Refusal);

/// <summary>Words and where they stand in the title or the text.</summary>
public sealed record TriedQuote(bool InTitle, int Start, string Text);

/// <summary>What became of asking the model.</summary>
/// <param name="Problem">Why there is no answer; null where there is.</param>
/// <param name="WouldAsk">Whether an activity like this is worth a question by itself: the rules are in doubt.</param>
public sealed record TriedModel(string? Name, string? Problem, bool WouldAsk, int Tokens, decimal Cost, string Currency);

/// <summary>Judges a pasted text as an activity of it would be judged, and says why, or why not. Keeps nothing of it.</summary>
internal static class TryDetection
{
    public static void Map(IEndpointRouteBuilder detection) =>
        detection.MapPost("/try", HandleAsync).WithName("TryDetection").WithSummary("What detection makes of a pasted text, driver by driver, with reasons. Keeps nothing of the text. Asking the language model costs as any question does. Admins only.")
            .ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<DetectionTried>, ProblemHttpResult>> HandleAsync(
        TryDetectionRequest request, Actor actor, ModelChoice choice, LanguageModel model, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return ManageJudge.AdminsOnly.ToProblem();
        var drivers = await Prompts.AllAsync(db, ct);
        var activity = request.ToActivity(clock.GetUtcNow());
        var prompts = drivers.Select(driver => driver.Prompt).ToList();
        var detector = await Lessons.TeachAsync(db, ct);
        var taught = detector.Weigh(activity, prompts);
        List<Verdict> rules = [.. taught.Select(one => one.Verdict)];
        var settings = await db.JudgeSettings.AsNoTracking().SingleOrDefaultAsync(ct);
        var @case = JudgeCase.Of(activity, Judgement.Open(prompts, rules), settings?.MaskNames ?? true);
        var (asked, answer) = request.AskModel ? await AskAsync(db, settings, @case, choice, model, clock.GetUtcNow(), ct) : (null, null);
        if (asked is not null)
            asked = asked with { WouldAsk = Judgement.IsWorthAsking(rules) };
        return TypedResults.Ok(new DetectionTried([.. drivers.Zip(taught, (driver, verdict) => Driver(driver, verdict, answer, detector)).OrderByDescending(driver => driver.Found).ThenByDescending(driver => Math.Max(driver.Rules.Confidence, driver.Model?.Confidence ?? 0))], asked));
    }

    private static async Task<(TriedModel Asked, JudgeAnswer? Answer)> AskAsync(
        ImpactPilotDb db, JudgeSettings? settings, JudgeCase @case, ModelChoice choice, LanguageModel model, DateTimeOffset now, CancellationToken ct)
    {
        static TriedModel No(string problem) => new(null, problem, false, 0, 0, "");
        if (settings is not { On: true } || choice.Of(settings) is not { } access)
            return (No("No language model is switched on."), null);
        if (@case.Drivers.Count == 0)
            return (No("There is no driver to ask about: the record rules them out, or the rules are sure."), null);
        if (HostileText.SpeaksToMachines(@case))
            return (No("The text gives orders to machines, so no model was asked."), null);
        var today = await JudgeBudget.TodayAsync(db, now, ct);
        if (!JudgeBudget.Fits(settings, await db.JudgeDays.AsNoTracking().SingleOrDefaultAsync(day => day.Day == today, ct), @case))
            return (No(JudgeBudget.Spent), null);
        var reply = await model.AskAsync(access, @case, ct);
        await JudgeBudget.BookAsync(db, today, settings, reply, ct);
        var asked = new TriedModel(access.Model, reply.Trouble?.Words, false, reply.InputTokens + reply.OutputTokens, settings.CostOf(reply.InputTokens, reply.OutputTokens), settings.Currency);
        return (asked, reply.Json is { } json ? JudgeAnswer.Read(json, @case) : null);
    }

    private static TriedDriver Driver(TriedPrompt driver, TaughtVerdict taught, JudgeAnswer? answer, TaughtDetector detector)
    {
        var rules = taught.Verdict;
        var threshold = detector.Threshold(rules.DriverKey);
        var said = answer?.Verdicts.FirstOrDefault(verdict => verdict.DriverKey == rules.DriverKey);
        var unheeded = said?.Quote is { } quoted ? detector.Unlike(rules.DriverKey, quoted.Text) : null;
        var isFound = said is null ? rules.IsFound : said.IsProven && said.Confidence >= threshold && unheeded is null;
        return new(
            driver.Id, driver.Prompt.Name, isFound, isFound ? said is null ? "rules" : "model" : null,
            new TriedVerdict(rules.IsFound, rules.Confidence, WordsOf(rules), QuoteOf(rules.Quote), FollowFindings.Said(rules.Speaker), rules.Reason, taught.Untaught.Refusal),
            said is null ? null : new TriedVerdict(said.IsProven, said.Confidence, WordsOf(said.IsProven && said.Confidence >= threshold, said.Confidence), QuoteOf(said.Quote), FollowFindings.Said(said.Speaker), said.Reason, null),
            answer?.Flaws.GetValueOrDefault(rules.DriverKey),
            unheeded ?? taught.Lesson);
    }

    // Sure as it may be, what is very like a sentence marked incorrect is not suggested.
    private static string WordsOf(Verdict rules) => rules.Refusal is null ? WordsOf(rules.IsFound, rules.Confidence) : "not suggested";

    private static string WordsOf(bool isFound, double confidence) => isFound ? SuggestionView.Words(confidence) : confidence > 0 ? "too unsure" : "nothing to go by";

    private static TriedQuote? QuoteOf(Quote? quote) =>
        quote is null ? null : new(quote.Property is "hs_email_subject" or "hs_meeting_title" or "hs_call_title" or "hs_task_subject", quote.Start, quote.Text);
}
