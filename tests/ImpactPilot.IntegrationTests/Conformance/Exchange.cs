using Microsoft.AspNetCore.Http;

namespace ImpactPilot.IntegrationTests.Conformance;

/// <summary>A request to HubSpot and its answer.</summary>
/// <param name="ByGateway">Whether our gateway asked; what tests ask on their own may be wrong on purpose.</param>
internal sealed record Exchange(
    bool ByGateway,
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    Message Request,
    int Status,
    Message Answer)
{
    private const int LongestShown = 2_000;

    /// <summary>As a person reads it. OAuth's bodies consist of secrets, so they stay out.</summary>
    public override string ToString()
    {
        var line = $"{Method} {Path}{QueryString.Create(Query!)} → {Status}";
        return Path.StartsWith("/oauth/", StringComparison.Ordinal)
            ? line
            : $"{line}\n      sent:     {Shown(Request)}\n      answered: {Shown(Answer)}";
    }

    private static string Shown(Message message) => message.Body switch
    {
        "" => "nothing",
        { Length: > LongestShown } body => body[..LongestShown] + "…",
        var body => body,
    };
}

/// <param name="MediaType">Without its parameters; null where there is no body.</param>
internal sealed record Message(string? MediaType, string Body);
