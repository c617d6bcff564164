using System.Collections.Frozen;

namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>The objects of the language. The five activity types come first, in the order of <see cref="ActivityType"/>.</summary>
internal enum ObjectKind
{
    Meeting,
    Call,
    Email,
    Note,
    Task,
    Activity,
    Company,
    Contact,
    Deal,
    Participant,
}

internal static class ObjectKinds
{
    private static readonly FrozenDictionary<string, ObjectKind> BySpelling = Enum.GetValues<ObjectKind>()
        .SelectMany(kind => new[] { (Name(kind), kind), (Plural(kind), kind) })
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.kind, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Enum.GetValues<ObjectKind>().Select(Name);

    public static bool TryParse(string word, out ObjectKind kind) => BySpelling.TryGetValue(word, out kind);

    public static bool IsActivity(this ObjectKind kind) => kind <= ObjectKind.Activity;

    public static bool IsMany(this ObjectKind kind) => kind != ObjectKind.Company;

    public static string Name(this ObjectKind kind) => kind switch
    {
        ObjectKind.Meeting => "meeting",
        ObjectKind.Call => "call",
        ObjectKind.Email => "email",
        ObjectKind.Note => "note",
        ObjectKind.Task => "task",
        ObjectKind.Activity => "activity",
        ObjectKind.Company => "company",
        ObjectKind.Contact => "contact",
        ObjectKind.Deal => "deal",
        ObjectKind.Participant => "participant",
    };

    public static string Plural(this ObjectKind kind) => kind switch
    {
        ObjectKind.Activity => "activities",
        ObjectKind.Company => "companies",
        _ => kind.Name() + "s",
    };
}
