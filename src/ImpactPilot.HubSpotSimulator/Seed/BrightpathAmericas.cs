using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>
/// The same company's HubSpot account across the ocean: small, with people and records of its own whose ids are partly the
/// same. The admin works in both.
/// </summary>
internal static class BrightpathAmericas
{
    private const int MostCompanies = 8;

    private static readonly PortalTeam Americas = new("3310", "Americas");

    private static readonly PortalProfile Profile =
        new(71904, "Brightpath Software Americas", "americas.brightpath.example", "America/New_York", "USD");

    private static readonly PortalUser[] Users =
    [
        Person(51, "Grace", "Holloway", PortalRole.Csm),
        Person(52, "Mateo", "Vargas", PortalRole.Csm),
        Person(53, "Denise", "Park", PortalRole.Manager),
        Brightpath.Admin with { OwnerId = 88_120_477, Team = Americas },
    ];

    public static Portal Grow(JournalHead head) =>
        Brightpath.Grow(Profile, Users, head with { Seed = unchecked(head.Seed + 1), Companies = Math.Min(head.Companies, MostCompanies) });

    private static PortalUser Person(int number, string first, string last, PortalRole role) => new(
        4_510_200 + number, 88_120_400 + number, first, last, $"{first}.{last}@brightpath.example".ToLowerInvariant(), role, Americas);
}
