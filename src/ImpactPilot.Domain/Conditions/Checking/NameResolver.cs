using System.Collections.Immutable;
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
internal sealed record Resolution(ObjectKind Object, IReadOnlyList<ResolvedName> Names, string? Problem = null)
{
    /// <summary>What may have been meant; worked out only for a problem that is reported.</summary>
    public Func<IReadOnlyList<string>> Suggestions { get; init; } = () => [];

    /// <summary>True where the name leads to no property at all; else a problem is one of an alias or a label.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>Finds what names mean in a portal: internal name, alias, built-in alias, computed field, label; in this order.</summary>
internal sealed class NameResolver(ConditionSchema schema)
{
    public const string DaysSinceLastEngagement = "days_since_last_engagement";
    private const int LongestAliasChain = 8;

    /// <summary>No alias was followed yet.</summary>
    private static readonly ImmutableList<string> Nowhere = [];

    private static readonly ObjectKind[] ActivityTypes = [.. Enum.GetValues<ActivityType>().Select(type => (ObjectKind)type)];

    /// <param name="field">The name as written.</param>
    /// <param name="home">The object that a bare name belongs to.</param>
    public Resolution Resolve(FieldNode field, ObjectKind home) => Resolve(field, home, Nowhere);

    private Resolution Resolve(FieldNode field, ObjectKind home, ImmutableList<string> trail)
    {
        if (field.Prefix is null)
            return Find(field, home, trail);
        if (ObjectKinds.TryParse(field.Prefix, out var kind))
            return Find(field, kind, trail);
        var written = $"{field.Prefix}.{field.Name}";
        return schema.Aliases.TryGetValue(written, out var target) ? Follow(written, target, home, trail) : UnknownPrefix(field);
    }

    private Resolution Find(FieldNode field, ObjectKind kind, ImmutableList<string> trail)
    {
        if (kind != ObjectKind.Activity)
            return FindOn(field, kind, trail);

        var perType = ActivityTypes.Select(type => FindOn(field, type, trail)).ToArray();
        if (Array.TrueForAll(perType, found => found.Problem is not null))
            return Array.Find(perType, found => !found.IsMissing) ?? Missing(field, kind);
        if (Array.Find(perType, found => found.Problem is null && !found.Object.IsActivity()) is { } elsewhere)
            return elsewhere;
        return new(kind, [.. perType.Select((found, type) => found.Problem is null && found.Object == (ObjectKind)type
            ? found.Names[0]
            : new ResolvedName((ObjectKind)type, field.Name, null, NameRole.Nothing))]);
    }

    private Resolution FindOn(FieldNode field, ObjectKind kind, ImmutableList<string> trail) =>
        field.Form == FieldForm.Word ? FindWord(field, kind, trail) : FindLabel(field, kind);

    private Resolution FindWord(FieldNode field, ObjectKind kind, ImmutableList<string> trail)
    {
        if (Definition(kind, field.Name) is { } definition)
            return Property(kind, definition);
        if (Alias(field, kind) is var (alias, target))
            return Follow(alias, target, kind, trail);
        if (kind.IsActivity() && ActivityAliases.TryFind(field.Name, kind, out var property))
            return BuiltIn(kind, field.Name, property);
        if (kind is ObjectKind.Contact or ObjectKind.Participant && Same(field.Name, DaysSinceLastEngagement))
            return Found(kind, DaysSinceLastEngagement, null, NameRole.Engagement);
        if (field.Prefix is null && Labelled(kind, field.Name) is [_, ..] labelled)
            return OneOf(kind, field.Name, labelled);
        return Describes(kind) ? Missing(field, kind) : Found(kind, field.Name.ToLowerInvariant(), null, NameRole.Property);
    }

    /// <summary>The portal's alias of this name: of the object, for an activity also of any activity, for a bare name also a bare one.</summary>
    private (string Alias, string Target)? Alias(FieldNode field, ObjectKind kind)
    {
        string?[] names = [$"{kind.Name()}.{field.Name}", kind.IsActivity() ? $"activity.{field.Name}" : null, field.Prefix is null ? field.Name : null];
        foreach (var name in names)
        {
            if (name is not null && schema.Aliases.TryGetValue(name, out var target))
                return (name, target);
        }

        return null;
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

    /// <param name="alias">As mapped in the portal.</param>
    /// <param name="target">What it stands for.</param>
    /// <param name="kind">The object whose name is looked for: an alias to <c>activity.x</c> is, of a meeting, <c>meeting.x</c>.</param>
    /// <param name="trail">The aliases followed so far.</param>
    private Resolution Follow(string alias, string target, ObjectKind kind, ImmutableList<string> trail)
    {
        if (trail.Contains(alias, StringComparer.OrdinalIgnoreCase))
            return Failed($"The alias `{alias}` leads back to itself");
        if (trail.Count == LongestAliasChain)
            return Failed($"The alias `{trail[0]}` leads through more than {LongestAliasChain} others");

        var resolution = Resolve(Target(target, kind), ObjectKind.Company, trail.Add(alias));
        return resolution.Problem is null || trail.Count > 0
            ? resolution
            : resolution with { Problem = $"The alias `{alias}` stands for `{target}`: {resolution.Problem}", IsMissing = false };
    }

    private static FieldNode Target(string target, ObjectKind kind)
    {
        var dot = target.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return new(0, null, target.Trim(), FieldForm.Word);
        var prefix = target[..dot].Trim();
        var isOfType = kind.IsActivity() && ObjectKinds.TryParse(prefix, out var named) && named == ObjectKind.Activity;
        return new(0, isOfType ? kind.Name() : prefix, target[(dot + 1)..].Trim(), FieldForm.Word);
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
            () => [.. labelled.Select(property => property.Name)],
            kind);

    private Resolution Missing(FieldNode field, ObjectKind kind)
    {
        var what = field.Form == FieldForm.Word ? $"property `{field.Name}`" : $"property labelled \"{field.Name}\"";
        return Failed($"This portal has no {what} on the {kind.Name()}", () => Nearest(field, kind), kind) with { IsMissing = true };
    }

    private IReadOnlyList<string> Nearest(FieldNode field, ObjectKind kind)
    {
        var names = Properties(kind).Select(property => property.Name).Concat(OwnNames(kind)).Select(name => (name, name));
        var labels = Properties(kind).Select(property => (property.Label, field.Form == FieldForm.Word ? property.Name : property.Label));
        return [.. NearestNames.Among(names.Concat(labels), field.Name).Select(name => Suggestion(field, name))];
    }

    /// <summary>As it can be typed in the place of the wrong name.</summary>
    private static string Suggestion(FieldNode field, string name)
    {
        var needsQuotes = field.Form == FieldForm.Label ? field.Prefix is not null : name.Split(' ').Any(Keywords.Contains);
        var typed = needsQuotes ? $"\"{name}\"" : name;
        return field.Prefix is null ? typed : $"{field.Prefix}.{typed}";
    }

    /// <summary>Names that an object has without any property: the language's own and the portal's aliases.</summary>
    private IEnumerable<string> OwnNames(ObjectKind kind)
    {
        var own = kind.IsActivity() ? ActivityAliases.Names : kind is ObjectKind.Contact or ObjectKind.Participant ? [DaysSinceLastEngagement] : [];
        return own.Concat(schema.Aliases.Keys
            .Where(alias => alias.StartsWith($"{kind.Name()}.", StringComparison.OrdinalIgnoreCase))
            .Select(alias => alias[(kind.Name().Length + 1)..]));
    }

    private Resolution UnknownPrefix(FieldNode field)
    {
        var objects = ObjectKinds.Names.Select(known => (known, Suggestion(field with { Prefix = known }, field.Name)));
        var aliases = schema.Aliases.Keys.Select(known => (known.Split('.')[0], known));
        return Failed($"`{field.Prefix}` is neither an object nor the start of an alias of this portal", () => NearestNames.Among(objects.Concat(aliases), field.Prefix!));
    }

    private static Resolution Property(ObjectKind kind, PropertyDefinition definition) => Found(kind, definition.Name, definition, NameRole.Property);

    private static Resolution Found(ObjectKind kind, string property, PropertyDefinition? definition, NameRole role) =>
        new(kind, [new(kind, property, definition, role)]);

    private static Resolution Failed(string problem, Func<IReadOnlyList<string>>? suggestions = null, ObjectKind kind = ObjectKind.Company) =>
        new(kind, [], problem) { Suggestions = suggestions ?? (() => []) };

    private PropertyDefinition? Definition(ObjectKind kind, string name) =>
        schema.Find(kind.Name(), name) ?? (kind.IsActivity() ? schema.Find("activity", name) : null);

    private bool Describes(ObjectKind kind) => schema.Describes(kind.Name()) || kind.IsActivity() && schema.Describes("activity");

    private IEnumerable<PropertyDefinition> Properties(ObjectKind kind) => kind switch
    {
        ObjectKind.Activity => ActivityTypes.SelectMany(type => schema.PropertiesOf(type.Name())).Concat(schema.PropertiesOf("activity")),
        _ when kind.IsActivity() => schema.PropertiesOf(kind.Name()).Concat(schema.PropertiesOf("activity")),
        _ => schema.PropertiesOf(kind.Name()),
    };

    private IReadOnlyList<PropertyDefinition> Labelled(ObjectKind kind, string label)
    {
        var labelled = schema.Labelled(kind.Name(), label).Concat(kind.IsActivity() ? schema.Labelled("activity", label) : []);
        return [.. labelled.OrderBy(property => property.Name, StringComparer.Ordinal)];
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
