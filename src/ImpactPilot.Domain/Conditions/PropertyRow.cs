using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ImpactPilot.Domain.Conditions;

/// <summary>
/// The property names that many records have in common, such as those mirrored of all companies of a portal. Their records are
/// <see cref="PropertyRow"/>s, in which a condition finds a value by its place: it looks for the name once, not once an account.
/// </summary>
public sealed class PropertyNames
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly string[] names;

    /// <summary>Names in the order in which the rows hold their values; each once, as HubSpot spells them.</summary>
    public PropertyNames(params IEnumerable<string> names)
    {
        this.names = [.. names];
        for (var i = 0; i < this.names.Length; i++)
            places.Add(this.names[i], i);
    }

    /// <summary>In the order of the rows.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Negative for a name that is not among them.</summary>
    internal int PlaceOf(string name) => places.GetValueOrDefault(name, -1);
}

/// <summary>The properties of one record: an array of values beside names that many records share. Smaller and quicker than a dictionary of its own.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A row of a table, which can be read like a dictionary.")]
public sealed class PropertyRow : IReadOnlyDictionary<string, string?>
{
    private readonly string?[] values;

    /// <summary>A record's values, in the order of the names; null where it has none. The array is kept, not copied.</summary>
    public PropertyRow(PropertyNames names, string?[] values)
    {
        if (values.Length != names.Names.Count)
            throw new ArgumentException($"There are {names.Names.Count} names, but {values.Length} values.", nameof(values));
        Shared = names;
        this.values = values;
    }

    /// <inheritdoc />
    public int Count => values.Length;

    /// <inheritdoc />
    public IEnumerable<string> Keys => Shared.Names;

    /// <inheritdoc />
    public IEnumerable<string?> Values => values;

    internal PropertyNames Shared { get; }

    internal string?[] Array => values;

    /// <inheritdoc />
    public string? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no property '{key}' here.");

    /// <inheritdoc />
    public bool ContainsKey(string key) => Shared.PlaceOf(key) >= 0;

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string? value)
    {
        var place = Shared.PlaceOf(key);
        value = place < 0 ? null : values[place];
        return place >= 0;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() =>
        Shared.Names.Zip(values, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
