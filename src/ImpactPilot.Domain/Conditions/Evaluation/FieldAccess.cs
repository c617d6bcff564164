using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>A property of the company or of an object that a query picked, with what the schema knows about it.</summary>
internal sealed class FieldAccess(int slot, ObjectKind kind, string property, PropertyDefinition? definition, ObjectKind slotKind)
{
    /// <summary>Where the property was in the row looked at last; rows of one kind share their names.</summary>
    private Place? place;

    public FieldReference Reference { get; } = new(kind.Name(), property);

    public PropertyDefinition? Definition => definition;

    public PropertyType? Type => definition?.Type;

    public string Label => definition?.Label ?? property;

    /// <summary>For a field of <c>activity</c>: only where the activity is of the type whose property this is.</summary>
    public bool Applies(in Scope scope) =>
        slotKind != ObjectKind.Activity || scope.Object(slot) is ActivityFacts activity && (ObjectKind)activity.Type == kind;

    /// <summary>The stored text as it is.</summary>
    public string? Stored(in Scope scope)
    {
        var record = scope.Object(slot);
        if (record.Names is not { } names)
            return record.Read(property);
        // Threads that meet different names replace each other's place: each still uses the one that it read.
        var known = place;
        if (known is null || known.Names != names)
            place = known = new(names, names.PlaceOf(property));
        return (uint)known.Index < (uint)record.Values.Length ? record.Values[known.Index] : null;
    }

    /// <summary>The stored text; null where there is none or only blanks.</summary>
    public string? Current(in Scope scope) => Known(Stored(scope));

    /// <summary>The change under evaluation, when it is one of this property of this object.</summary>
    public PropertyChange? Change(in Scope scope) =>
        scope.Facts.Change is { } change
        && string.Equals(change.Property, property, StringComparison.OrdinalIgnoreCase)
        && scope.IsChanged(scope.Object(slot), kind)
            ? change
            : null;

    /// <summary>False for a text that the property's type cannot be read from.</summary>
    public bool CanBeRead(string text, in Scope scope) => definition?.Type switch
    {
        PropertyType.Number => StoredValue.TryNumber(text, out _),
        PropertyType.Boolean => StoredValue.TryBoolean(text, out _),
        PropertyType.Date or PropertyType.Instant => ValueReader.MomentOf(Type).TryRead(text, scope, out _),
        _ => true,
    };

    public string TypeName => definition?.Type switch
    {
        PropertyType.Number => "a number",
        PropertyType.Boolean => "true or false",
        PropertyType.Date => "a date",
        PropertyType.Instant => "a point in time",
        _ => "a text",
    };

    /// <summary>As people see it: the option's label where the property has options.</summary>
    public string? Shown(string? text) => Known(text) is { } known ? definition?.LabelOf(known) ?? known : null;

    /// <summary>The value before the latest change of the property that is not later than now and than the change under evaluation.</summary>
    public string? Previous(in Scope scope)
    {
        var (seen, latest, before) = LastTwo(scope);
        if (Change(scope) is not { } change || seen && ValueReader.Same(definition, Known(change.New), latest, scope))
            return before;
        // HubSpot's history may lag behind the change that it announced.
        return ValueReader.Same(definition, Known(change.Old), Known(change.New), scope) ? latest : Known(change.Old);
    }

    private (bool Seen, string? Latest, string? Before) LastTwo(in Scope scope)
    {
        var limit = scope.Facts.Now;
        if (scope.Facts.Change is { } change && change.Timestamp < limit)
            limit = change.Timestamp;

        (bool Seen, string? Latest, string? Before) last = default;
        foreach (var entry in scope.Object(slot).HistoryOf(property).OrderBy(entry => entry.Timestamp))
        {
            var value = Known(entry.Value);
            if (entry.Timestamp > limit)
                break;
            if (!last.Seen || !ValueReader.Same(definition, last.Latest, value, scope))
                last = (true, value, last.Latest);
        }

        return last;
    }

    private sealed record Place(PropertyNames Names, int Index);

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
