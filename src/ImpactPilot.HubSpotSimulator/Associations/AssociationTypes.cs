using ImpactPilot.HubSpotSimulator.Objects;

namespace ImpactPilot.HubSpotSimulator.Associations;

internal sealed record AssociationType(int TypeId, string Category, string? Label);

/// <summary>HubSpot's own association types, one id per direction, and the portal's labels between contacts and companies.</summary>
internal static class AssociationTypes
{
    private const string BuiltIn = "HUBSPOT_DEFINED";
    private const string ByPortal = "USER_DEFINED";

    private sealed record Pairing(ObjectType From, ObjectType To, AssociationType Forth, AssociationType Back);

    private static readonly IReadOnlyList<Pairing> Pairings =
    [
        Default(ObjectType.Contacts, ObjectType.Companies, 279, 280),
        Labelled(ObjectType.Contacts, ObjectType.Companies, 1, 2, BuiltIn, "Primary"),
        Default(ObjectType.Companies, ObjectType.Deals, 342, 341),
        Labelled(ObjectType.Companies, ObjectType.Deals, 6, 5, BuiltIn, "Primary"),
        Default(ObjectType.Contacts, ObjectType.Deals, 4, 3),
        Default(ObjectType.Companies, ObjectType.Meetings, 187, 188),
        Default(ObjectType.Companies, ObjectType.Calls, 181, 182),
        Default(ObjectType.Companies, ObjectType.Emails, 185, 186),
        Default(ObjectType.Companies, ObjectType.Notes, 189, 190),
        Default(ObjectType.Companies, ObjectType.Tasks, 191, 192),
        Default(ObjectType.Contacts, ObjectType.Meetings, 199, 200),
        Default(ObjectType.Contacts, ObjectType.Calls, 193, 194),
        Default(ObjectType.Contacts, ObjectType.Emails, 197, 198),
        Default(ObjectType.Contacts, ObjectType.Notes, 201, 202),
        Default(ObjectType.Contacts, ObjectType.Tasks, 203, 204),
        Default(ObjectType.Deals, ObjectType.Meetings, 211, 212),
        Default(ObjectType.Deals, ObjectType.Calls, 205, 206),
        Default(ObjectType.Deals, ObjectType.Emails, 209, 210),
        Default(ObjectType.Deals, ObjectType.Notes, 213, 214),
        Default(ObjectType.Deals, ObjectType.Tasks, 215, 216),
        Labelled(ObjectType.Contacts, ObjectType.Companies, 31, 32, ByPortal, "Decision maker"),
        Labelled(ObjectType.Contacts, ObjectType.Companies, 33, 34, ByPortal, "Project lead"),
    ];

    private static readonly Dictionary<(ObjectType From, ObjectType To), List<(AssociationType Type, AssociationType Opposite)>> ByPair = Index();

    public static IReadOnlyList<AssociationType> Between(ObjectType from, ObjectType to) =>
        [.. Known(from, to).Select(known => known.Type)];

    public static AssociationType? Find(ObjectType from, ObjectType to, int typeId) =>
        Known(from, to).Select(known => known.Type).FirstOrDefault(type => type.TypeId == typeId);

    /// <summary>The unlabelled type that every association of the pair carries.</summary>
    public static AssociationType? DefaultOf(ObjectType from, ObjectType to) =>
        Known(from, to).Select(known => known.Type).FirstOrDefault(type => type.Label is null);

    /// <summary>The default type of a pair that is known to have one.</summary>
    public static IReadOnlyList<int> DefaultIds(ObjectType from, ObjectType to) => [DefaultOf(from, to)!.TypeId];

    public static IReadOnlyList<int> Opposite(ObjectType from, ObjectType to, IReadOnlyList<int> typeIds) =>
        [.. Known(from, to).Where(known => typeIds.Contains(known.Type.TypeId)).Select(known => known.Opposite.TypeId)];

    private static List<(AssociationType Type, AssociationType Opposite)> Known(ObjectType from, ObjectType to) =>
        ByPair.TryGetValue((from, to), out var known) ? known : [];

    private static Dictionary<(ObjectType, ObjectType), List<(AssociationType, AssociationType)>> Index()
    {
        var index = new Dictionary<(ObjectType, ObjectType), List<(AssociationType, AssociationType)>>();
        foreach (var pairing in Pairings)
        {
            Add(pairing.From, pairing.To, pairing.Forth, pairing.Back);
            Add(pairing.To, pairing.From, pairing.Back, pairing.Forth);
        }

        return index;

        void Add(ObjectType from, ObjectType to, AssociationType type, AssociationType opposite)
        {
            if (!index.TryGetValue((from, to), out var known))
                index.Add((from, to), known = []);
            known.Add((type, opposite));
        }
    }

    private static Pairing Default(ObjectType from, ObjectType to, int forth, int back) =>
        new(from, to, new AssociationType(forth, BuiltIn, null), new AssociationType(back, BuiltIn, null));

    private static Pairing Labelled(ObjectType from, ObjectType to, int forth, int back, string category, string label) =>
        new(from, to, new AssociationType(forth, category, label), new AssociationType(back, category, label));
}
