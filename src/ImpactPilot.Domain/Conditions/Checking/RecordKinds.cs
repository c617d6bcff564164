using System.Collections.Frozen;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>Finds the kinds of records whose changes can change what a condition is worth.</summary>
internal static class RecordKinds
{
    private static readonly string[] Activities = [.. Enum.GetNames<ActivityType>().Select(name => name.ToLowerInvariant())];

    public static FrozenSet<string> Of(SyntaxNode root, IReadOnlyList<FieldReference> reads) =>
        reads.SelectMany(Kinds).Concat(Queried(root).SelectMany(kind => Kinds(kind.Name()))).ToFrozenSet(StringComparer.Ordinal);

    // The days since a person's last engagement are counted from activities.
    private static IEnumerable<string> Kinds(FieldReference field) =>
        field.Property == NameResolver.DaysSinceLastEngagement ? Kinds(field.Object).Concat(Activities) : Kinds(field.Object);

    // A person on an activity is told from the contact, and from who is on the activity.
    private static IEnumerable<string> Kinds(string name) => name switch
    {
        "activity" => Activities,
        "participant" => ["contact"],
        _ => [name],
    };

    private static IEnumerable<ObjectKind> Queried(SyntaxNode node)
    {
        var own = node switch
        {
            QueryNode query => query.Source.Object,
            CountNode count => count.Source.Object,
            SumNode sum => sum.Source.Object,
            _ => (ObjectKind?)null,
        };
        var below = node.Children.SelectMany(Queried);
        return own is { } kind ? below.Prepend(kind) : below;
    }
}
