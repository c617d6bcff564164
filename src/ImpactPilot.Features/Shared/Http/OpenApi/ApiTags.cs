using Microsoft.OpenApi;

namespace ImpactPilot.Features.Shared.Http.OpenApi;

/// <summary>The headings that operations stand under, by the beginning of their address.</summary>
internal static class ApiTags
{
    // The longest beginning first, where one is within another.
    private static readonly (string Path, string Name, string Words)[] All =
    [
        ("/card/v1/", "Card", "What the card in HubSpot asks. Requests come signed by HubSpot; programs use the other operations."),
        ("/api/v1/accounts/views", "Views", "Kept views of the list of accounts."),
        ("/api/v1/accounts", "Accounts", "HubSpot's companies with their points, drivers and history."),
        ("/api/v1/covers", "Accounts", ""),
        ("/api/v1/suggestions", "Suggestions", "What was detected and waits for a person."),
        ("/api/v1/impacts", "Impact", "Wins and the other steps of a driver at an account."),
        ("/api/v1/ledger", "Points", "The points ledger, whose lines never change."),
        ("/api/v1/leaderboard", "Leaderboard", "Who earned what in a cycle, and what CSMs see of it."),
        ("/api/v1/cycles", "Cycles", "Dated periods with targets: planned, started, ended."),
        ("/api/v1/teams", "People", "Who uses ImpactPilot, in which role and team."),
        ("/api/v1/people", "People", ""),
        ("/api/v1/catalogue", "Catalogue", "Impact areas and drivers, the library, and sheets in and out."),
        ("/api/v1/transitions", "Transitions", "The rules that move drivers, and what they found."),
        ("/api/v1/conditions", "Transitions", ""),
        ("/api/v1/detection", "Transitions", ""),
        ("/api/v1/mapping", "Mapping", "What names in conditions stand for in this portal."),
        ("/api/v1/notices", "Notices", "What people and the channel are told."),
        ("/api/v1/connection", "Connection", "How HubSpot is connected, and what is written back to it."),
        ("/api/v1/outgoing-webhooks", "Webhooks", "Servers that are told what happens."),
        ("/api/v1/tokens", "Tokens", "API tokens."),
        ("/api/v1/session", "Session", "Who is signed in, and what open pages are told."),
        ("/api/v1/events", "Session", ""),
        ("/api/v1/setup", "Settings", "What every rule of the portal goes by, set-up and the audit log."),
        ("/api/v1/settings", "Settings", ""),
        ("/api/v1/audit", "Settings", ""),
    ];

    public static string Of(string path) => All.First(tag => path.StartsWith(tag.Path, StringComparison.Ordinal)).Name;

    public static HashSet<OpenApiTag> Described => [.. All.Where(tag => tag.Words.Length > 0).Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Words })];
}
