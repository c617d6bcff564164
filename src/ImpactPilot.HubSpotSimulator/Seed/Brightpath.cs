using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>The demo portal: a software company in Brussels and its Customer Success team.</summary>
internal static class Brightpath
{
    public static PortalProfile Profile { get; } =
        new(62515, "Brightpath Software", "brightpath.example", "Europe/Brussels", "EUR");

    private static readonly PortalTeam Benelux = new("3310", "Benelux");
    private static readonly PortalTeam BritainAndIreland = new("3311", "UK & Ireland");
    private static readonly PortalTeam CentralEurope = new("3312", "DACH & Nordics");
    private static readonly PortalTeam Leadership = new("3300", "CS Leadership");

    public static IReadOnlyList<PortalUser> Users { get; } =
    [
        Person(1, "Ana", "Ruiz", PortalRole.Csm, Benelux),
        Person(2, "Tom", "Okafor", PortalRole.Csm, BritainAndIreland),
        Person(3, "Lotte", "Vermeulen", PortalRole.Csm, Benelux),
        Person(4, "Jonas", "Lindqvist", PortalRole.Csm, CentralEurope),
        Person(5, "Priya", "Nair", PortalRole.Csm, BritainAndIreland),
        Person(6, "Felix", "Brandt", PortalRole.Csm, CentralEurope),
        Person(7, "Chloé", "Marchand", PortalRole.Csm, Benelux),
        Person(8, "Daniel", "Kowalski", PortalRole.Csm, CentralEurope),
        Person(9, "Morgan", "Lee", PortalRole.Manager, Leadership),
        Person(10, "Alex", "Kim", PortalRole.Admin, Leadership),
    ];

    public static PortalUser Admin { get; } = Users.Single(user => user.Role == PortalRole.Admin);

    public static Portal Grow(JournalHead head) => Grow(Profile, Users, head);

    /// <summary>An account with the company's own properties, customers and history.</summary>
    public static Portal Grow(PortalProfile profile, IReadOnlyList<PortalUser> users, JournalHead head)
    {
        var portal = new Portal(profile, users);
        foreach (var type in ObjectType.All)
            PortalProperties.AddTo(portal[type], madeAt: head.Anchor.AddYears(-3));
        new PortalGrowth(portal, head).Run();
        return portal;
    }

    private static PortalUser Person(int number, string first, string last, PortalRole role, PortalTeam team)
    {
        var address = $"{first}.{last}@brightpath.example".ToLowerInvariant().Replace('é', 'e');
        return new PortalUser(4_510_200 + number, 77_310_400 + (number * 7), first, last, address, role, team);
    }
}
