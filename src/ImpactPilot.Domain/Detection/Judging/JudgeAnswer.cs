using System.Text.Json;
using System.Text.Json.Serialization;

namespace ImpactPilot.Domain.Detection.Judging;

/// <summary>A model's verdict on one driver, checked.</summary>
/// <param name="DriverKey">Which driver.</param>
/// <param name="IsProven">Whether it says that the activity proves it.</param>
/// <param name="Confidence">From 0 to 1, as the model puts it.</param>
/// <param name="Quote">The words that prove it, as stored; null where it is not proven.</param>
/// <param name="Reason">Why, or why not, in one sentence.</param>
/// <param name="Speaker">Who said it.</param>
public sealed record ModelVerdict(string DriverKey, bool IsProven, double Confidence, Quote? Quote, string Reason, Speaker Speaker);

/// <summary>What of a model's answer holds, and what does not.</summary>
/// <param name="Verdicts">At most one for each driver that was asked about.</param>
/// <param name="Flaws">Why there is none for a driver: its key → words.</param>
public sealed record JudgeAnswer(IReadOnlyList<ModelVerdict> Verdicts, IReadOnlyDictionary<string, string> Flaws)
{
    private const int LongestReason = 240;
    private const string PlainReason = "The quoted words prove it, says the model.";
    private const string PlainRefusal = "The words do not prove it, says the model.";

    private static readonly string[] Links = ["://", "www.", "mailto:"];

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary>Takes of an answer what can be checked: known drivers, once each, a possible confidence, a quote that is in the text.</summary>
    public static JudgeAnswer Read(string json, JudgeCase @case)
    {
        var flaws = new Dictionary<string, string>();
        var verdicts = new List<ModelVerdict>();
        var raw = Parse(json);
        for (var at = 0; at < @case.Drivers.Count; at++)
        {
            var key = @case.Drivers[at].Key;
            var own = raw?.Where(verdict => verdict.Driver == JudgePrompt.IdOf(at)).ToList() ?? [];
            var (verdict, flaw) = raw is null ? (null, "The model’s answer has not the agreed form.")
                : own.Count == 0 ? (null, "The model gave no verdict on it.")
                : own.Count > 1 ? (null, "The model gave several verdicts on it.")
                : Check(own[0], key, @case);
            if (verdict is not null)
                verdicts.Add(verdict);
            if (flaw is not null)
                flaws[key] = flaw;
        }

        return new(verdicts, flaws);
    }

    private static (ModelVerdict? Verdict, string? Flaw) Check(RawVerdict raw, string key, JudgeCase @case)
    {
        if (!(raw.Confidence is >= 0 and <= 1))
            return (null, "The model’s confidence lies outside of 0 to 1.");
        if (raw.Speaker is not ("customer" or "us" or "unknown"))
            return (null, "The model names a speaker that there is not.");
        if (!raw.Proven)
            return (new(key, false, raw.Confidence, null, Reason(raw.Reason, PlainRefusal, @case), Speaker.Unknown), null);
        if (raw.Quote is null)
            return (null, "The model quotes nothing.");
        return @case.Find(raw.Quote) is { } quote
            ? (new(key, true, raw.Confidence, quote, Reason(raw.Reason, PlainReason, @case), SpeakerOf(raw.Speaker, @case.Activity)), null)
            : (null, "The model quotes words that are not in the text.");
    }

    // The direction of a mail is a fact; elsewhere only the words tell.
    private static Speaker SpeakerOf(string said, Activity activity) => activity.Kind switch
    {
        ActivityKind.Email => ActivityProperties.IsIncoming(activity) ? Speaker.Customer : Speaker.Us,
        _ => said switch { "customer" => Speaker.Customer, "us" => Speaker.Us, _ => Speaker.Unknown },
    };

    // People read it beside the quote: one plain sentence that leads nowhere, or our own.
    private static string Reason(string reason, string plain, JudgeCase @case)
    {
        var words = @case.Unmask(reason.Trim());
        var isPlain = words.Length is > 0 and <= LongestReason && !words.Any(character => char.IsControl(character) || character is '<' or '>')
            && !Array.Exists(Links, link => words.Contains(link, StringComparison.OrdinalIgnoreCase))
            && Text.Sentences.Of(words, [new(0, words.Length, Text.LineKind.Live)], Text.LineKind.Live).Count() == 1;
        return isPlain ? words : plain;
    }

    private static List<RawVerdict>? Parse(string json)
    {
        try
        {
            var verdicts = JsonSerializer.Deserialize<RawAnswer>(json, Strict)?.Verdicts;
            return verdicts is null || verdicts.Exists(verdict => verdict is null || verdict.Driver is null || verdict.Reason is null) ? null : verdicts;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record RawAnswer([property: JsonRequired] List<RawVerdict> Verdicts);

    private sealed record RawVerdict(
        [property: JsonRequired] string Driver,
        [property: JsonRequired] bool Proven,
        [property: JsonRequired] double Confidence,
        [property: JsonRequired] string? Quote,
        [property: JsonRequired] string Reason,
        [property: JsonRequired] string Speaker);
}
