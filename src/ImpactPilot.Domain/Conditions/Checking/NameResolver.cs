using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

internal enum NameRole
{
    /// <summary>A property of HubSpot.</summary>
    Property,

    /// <summary>An activity's own time.</summary>
    Timestamp,

    /// <summary>The computed days since a person's last engagement.</summary>
    Engagement,

    /// <summary>A built-in alias that has no property on this type of activity.</summary>
    Nothing,
}

/// <summary>What a name stands for.</summary>
internal sealed record ResolvedName(ObjectKind Object, string Property, PropertyDefinition? Definition, NameRole Role);

/// <summary>A name's meaning, or why it has none. For <c>activity</c> the meaning is given per type, in their order.</summary>
internal sealed record Resolution(ObjectKind Object, IReadOnlyList<ResolvedName> Names, string? Problem = null, IReadOnlyList<string>? Suggestions = null);

/// <summary>Finds what names mean in a portal: internal name, alias, built-in alias, computed field, label; in this order.</summary>
internal sealed class NameResolver(ConditionSchema schema)
{
    public const string DaysSinceLastEngagement = "days_since_last_engagement";
    private const int LongestAliasChain = 8;

    private static readonly ObjectKind[] ActivityTypes = [.. Enum.GetValues<ActivityType>().Select(type => (ObjectKind)type)];

    /// <param name="field">The name as written.</param>
    /// <param name="home">The object that a bare name belongs to.</param>
    public Resolution Resolve(FieldNode field, ObjectKind home) => Resolve(field, home, hops: 0);

    private Resolution Resolve(FieldNode field, ObjectKind home, int hops)
    {
        if (field.Prefix is null)
            return Find(field, home, hops);
        if (ObjectKinds.TryParse(field.Prefix, out var kind))
            return Find(field, kind, hops);
        var written = $"{field.Prefix}.{field.Name}";
        return schema.Aliases.TryGetValue(written, out var target) ? Follow(written, target, hops) : UnknownPrefix(field.Prefix, field.Name);
    }

    private Resolution Find(FieldNode field, ObjectKind kind, int hops)
    {
        if (kind != ObjectKind.Activity)
            return FindOn(field, kind, hops);
        if (field.Form == FieldForm.Word && schema.Aliases.TryGetValue($"activity.{field.Name}", out var target))
            return Follow($"activity.{field.Name}", target, hops);

        var perType = ActivityTypes.Select(type => FindOn(field, type, hops)).ToArray();
        if (Array.TrueForAll(perType, found => found.Problem is not null))
            return perType[0] with { Object = kind };
        return new(kind, [.. perType.Select((found, type) => found.Problem is null && found.Object == (ObjectKind)type
            ? found.Names[0]
            : new ResolvedName((ObjectKind)type, field.Name, null, NameRole.Nothing))]);
    }

    private Resolution FindOn(FieldNode field, ObjectKind kind, int hops) =>
        field.Form == FieldForm.Word ? FindWord(field, kind, hops) : FindLabel(field, kind);

    private Resolution FindWord(FieldNode field, ObjectKind kind, int hops)
    {
        if (Definition(kind, field.Name) is { } definition)
            return Property(kind, definition);

        var written = $"{kind.Name()}.{field.Name}";
        if (schema.Aliases.TryGetValue(written, out var target)
            || field.Prefix is null && schema.Aliases.TryGetValue(field.Name, out target))
        {
            return Follow(written, target, hops);
        }

        if (kind.IsActivity() && ActivityAliases.TryFind(field.Name, kind, out var property))
            return BuiltIn(kind, field.Name, property);
        if (kind is ObjectKind.Contact or ObjectKind.Participant && Same(field.Name, DaysSinceLastEngagement))
            return Found(kind, DaysSinceLastEngagement, null, NameRole.Engagement);
        if (field.Prefix is null && Labelled(kind, field.Name) is [_, ..] labelled)
            return OneOf(kind, field.Name, labelled);
        return Describes(kind) ? Missing(field, kind) : Found(kind, field.Name.ToLowerInvariant(), null, NameRole.Property);
    }

    private Resolution FindLabel(FieldNode field, ObjectKind kind)
    {
        if (Labelled(kind, field.Name) is [_, ..] labelled)
            return OneOf(kind, field.Name, labelled);
        if (Definition(kind, field.Name) is { } definition)
            return Property(kind, definition);
        // Without a schema the only guess is the name that HubSpot itself derives from a label.
        return Describes(kind)
            ? Missing(field, kind)
            : Found(kind, field.Name.Trim().ToLowerInvariant().Replace(' ', '_'), null, NameRole.Property);
    }

    private Resolution Follow(string alias, string target, int hops)
    {
        if (hops == LongestAliasChain)
            return Failed($"The alias `{alias}` leads to itself", []);

        var dot = target.IndexOf('.', StringComparison.Ordinal);
        var field = dot < 0
            ? new FieldNode(0, null, target.Trim(), FieldForm.Word)
            : new FieldNode(0, target[..dot].Trim(), target[(dot + 1)..].Trim(), FieldForm.Word);
        var resolution = Resolve(field, ObjectKind.Company, hops + 1);
        return resolution.Problem is null || hops > 0
            ? resolution
            : resolution with { Problem = $"The alias `{alias}` stands for `{target}`: {resolution.Problem}" };
    }

    private Resolution BuiltIn(ObjectKind kind, string alias, string? property)
    {
        if (property is null)
            return Found(kind, alias.ToLowerInvariant(), null, NameRole.Nothing);
        var role = Same(alias, ActivityAliases.Timestamp) ? NameRole.Timestamp : NameRole.Property;
        return Found(kind, property, Definition(kind, property), role);
    }

    private static Resolution OneOf(ObjectKind kind, string label, IReadOnlyList<PropertyDefinition> labelled) => labelled.Count == 1
        ? Property(kind, labelled[0])
        : Failed(
            $"The label \"{label}\" is shared by {string.Join(" and ", labelled.Select(property => $"`{property.Name}`"))}: use the internal name",
            [.. labelled.Select(property => property.Name)],
            kind);

    private Resolution Missing(FieldNode field, ObjectKind kind)
    {
        var known = Properties(kind).ToArray();
        var names = known.Select(property => (property.Name, property.Name));
        var labels = known.Select(property => (property.Label, field.Form == FieldForm.Word ? property.Name : property.Label));
        var nearest = NearestNames.Among(names.Concat(labels), field.Name);
        var what = field.Form == FieldForm.Word ? $"property `{field.Name}`" : $"property labelled \"{field.Name}\"";
        return Failed(
            $"This portal has no {what} on the {kind.Name()}",
            field.Prefix is null ? nearest : [.. nearest.Select(name => $"{field.Prefix}.{name}")],
            kind);
    }

    private Resolution UnknownPrefix(string prefix, string name)
    {
        var objects = ObjectKinds.Names.Select(known => (known, $"{known}.{name}"));
        var aliases = schema.Aliases.Keys.Select(known => (known.Split('.')[0], known));
        return Failed($"`{prefix}` is neither an object nor the start of an alias of this portal", NearestNames.Among(objects.Concat(aliases), prefix));
    }

    private static Resolution Property(ObjectKind kind, PropertyDefinition definition) => Found(kind, definition.Name, definition, NameRole.Property);

    private static Resolution Found(ObjectKind kind, string property, PropertyDefinition? definition, NameRole role) =>
        new(kind, [new(kind, property, definition, role)]);

    private static Resolution Failed(string problem, IReadOnlyList<string> suggestions, ObjectKind kind = ObjectKind.Company) =>
        new(kind, [], problem, suggestions);

    private PropertyDefinition? Definition(ObjectKind kind, string name) =>
        schema.Find(kind.Name(), name) ?? (kind.IsActivity() ? schema.Find("activity", name) : null);

    private bool Describes(ObjectKind kind) => schema.Describes(kind.Name()) || kind.IsActivity() && schema.Describes("activity");

    private IEnumerable<PropertyDefinition> Properties(ObjectKind kind) =>
        schema.PropertiesOf(kind.Name()).Concat(kind.IsActivity() ? schema.PropertiesOf("activity") : []);

    private IReadOnlyList<PropertyDefinition> Labelled(ObjectKind kind, string label) =>
        [.. Properties(kind).Where(property => Same(property.Label.Trim(), label.Trim())).OrderBy(property => property.Name, StringComparer.Ordinal)];

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
