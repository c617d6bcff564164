using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.WriteBack;

/// <summary>The company properties that are ours in HubSpot, so that its lists, workflows and reports can work on impact.</summary>
internal static class OurProperties
{
    public const string Group = "impactpilot";
    public const string GroupLabel = "ImpactPilot";

    public const string PointsThisCycle = Prefix + "points_this_cycle";
    public const string PointsEver = Prefix + "points_ever";
    public const string WinsThisCycle = Prefix + "wins_this_cycle";
    public const string LastDriver = Prefix + "last_driver";
    public const string LastImpactOn = Prefix + "last_impact_on";
    public const string PendingSuggestions = Prefix + "pending_suggestions";
    public const string Impacted = Prefix + "impacted";

    private const string Prefix = "impactpilot_";

    public static readonly IReadOnlyList<HubSpotProperty> All =
    [
        Number(PointsThisCycle, "Impact points this cycle", "The sum of the impact points that this company earned in the active cycle."),
        Number(PointsEver, "Impact points ever", "The sum of all impact points that this company has earned."),
        Number(WinsThisCycle, "Impact wins this cycle", "How many impact drivers were won at this company in the active cycle."),
        new(LastDriver, "Last impact driver", "string", "text", Group, "The impact driver that was won last."),
        new(LastImpactOn, "Last impact on", "date", "date", Group, "The day of the impact that was won last, in the portal's time zone."),
        Number(PendingSuggestions, "Impact suggestions waiting", "How many detected impacts wait for somebody to confirm them."),
        new(Impacted, "Impacted this cycle", "bool", "booleancheckbox", Group, "Yes once the company has earned enough points in the active cycle.",
            [new("true", "Yes"), new("false", "No")]),
    ];

    public static readonly IReadOnlyList<string> Names = [.. All.Select(property => property.Name)];

    /// <summary>Ours are never what a transition watches: our own writing must not set anything off.</summary>
    public static bool IsOurs(string property) => property.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    private static HubSpotProperty Number(string name, string label, string description) => new(name, label, "number", "number", Group, description);
}
