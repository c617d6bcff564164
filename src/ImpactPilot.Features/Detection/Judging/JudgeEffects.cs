using System.Globalization;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>Says what settings of the language model mean, before anybody saves them.</summary>
internal static class JudgeEffects
{
    public static string[] Of(ChangeJudgeRequest wanted, JudgeSettings? now, ModelChoice choice)
    {
        if (!wanted.On)
            return [now is { On: true } ? "From now on nothing is sent. What waits for the model is judged by the rules alone, at once." : "Nothing is sent anywhere. The rules judge alone."];
        var host = wanted.Endpoint is { } endpoint ? new Uri(endpoint).Host : choice.Ours!.Endpoint.Host;
        var model = string.IsNullOrWhiteSpace(wanted.Model) ? choice.Ours!.Model : wanted.Model.Trim();
        var people = wanted.MaskNames
            ? "job titles and roles of those who took part. Their names, addresses and companies are replaced by marks; names of others in the text are not known and stay"
            : "names, job titles and roles of those who took part";
        return
        [
            $"To {host}, model {model}, go: subject and text of e-mails, meetings, calls, notes and tasks in which the rules are in doubt, without quoted mails and signatures; their kind, day and state; {people}.",
            "With them go name, definition and prompt of the drivers in question. Nothing else goes: no points, no deals, no account records, no attachments.",
            $"At most {Limit(wanted)} a day. What comes after that is judged by the rules alone until midnight.",
            "Whether the provider keeps what it is sent, its contract with you says. We keep of a text no more than the quote that proves a driver.",
        ];
    }

    private static string Limit(ChangeJudgeRequest wanted)
    {
        var tokens = string.Create(CultureInfo.InvariantCulture, $"{wanted.DailyTokens:N0} tokens");
        return wanted.DailyCost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"{tokens} or {cost:0.00} {wanted.Currency}, whichever comes first,") : tokens;
    }
}
