namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>Reads a stored text as a value; false where it cannot be read as one.</summary>
internal delegate bool ValueReader<T>(string text, in Scope scope, out T value);

/// <summary>The readings that the types of the schema ask for.</summary>
internal static class ValueReader
{
    public static bool Number(string text, in Scope scope, out decimal value) => StoredValue.TryNumber(text, out value);

    public static bool Boolean(string text, in Scope scope, out bool value) => StoredValue.TryBoolean(text, out value);

    public static bool Text(string text, in Scope scope, out string value)
    {
        value = text.Trim();
        return value.Length > 0;
    }

    public static ValueReader<Moment> MomentOf(PropertyType? type) => type switch
    {
        PropertyType.Date => Day,
        PropertyType.Instant => Instant,
        _ => DayOrInstant,
    };

    /// <summary>Equal by the rules of comparison, or both unreadable: then a change from one to the other is none.</summary>
    public static bool Same(PropertyDefinition? definition, string? left, string? right, in Scope scope) => definition?.Type switch
    {
        PropertyType.Number => Same<decimal>(left, right, scope, Number, (a, b) => a == b),
        PropertyType.Boolean => Same<bool>(left, right, scope, Boolean, (a, b) => a == b),
        PropertyType.Date or PropertyType.Instant => Same(left, right, scope, MomentOf(definition.Type), (a, b) => a == b),
        PropertyType.Enumeration => Same<string>(left, right, scope, Text, OptionSet.SameSet),
        PropertyType.Text or null => Same<string>(left, right, scope, Text, SameText),
    };

    public static bool SameText(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || Folding.Same(left.AsSpan().Trim(), right.AsSpan().Trim());

    private static bool Same<T>(string? left, string? right, in Scope scope, ValueReader<T> read, Func<T, T, bool> equal)
    {
        var knowsRight = read.TryRead(right, scope, out var rightValue);
        return read.TryRead(left, scope, out var leftValue)
            ? knowsRight && equal(leftValue, rightValue)
            : !knowsRight;
    }

    public static bool TryRead<T>(this ValueReader<T> read, string? text, in Scope scope, out T value)
    {
        value = default!;
        return text is not null && read(text, scope, out value);
    }

    /// <summary>A date that HubSpot stored as an instant is that instant's day in UTC.</summary>
    private static bool Day(string text, in Scope scope, out Moment value)
    {
        if (StoredValue.TryDate(text, out var date))
        {
            value = Moment.Day(date);
            return true;
        }

        var known = StoredValue.TryPoint(text, out var instant);
        value = Moment.Day(DateOnly.FromDateTime(instant.UtcDateTime));
        return known;
    }

    /// <summary>A datetime that was stored as a bare day is that day's start in the portal's zone.</summary>
    private static bool Instant(string text, in Scope scope, out Moment value)
    {
        if (StoredValue.TryDate(text, out var date))
        {
            value = new(Moment.Day(date).UtcTicks(scope.Facts.TimeZone), IsDay: false);
            return true;
        }

        var known = StoredValue.TryPoint(text, out var instant);
        value = Moment.Instant(instant);
        return known;
    }

    private static bool DayOrInstant(string text, in Scope scope, out Moment value)
    {
        if (StoredValue.TryDate(text, out var date))
        {
            value = Moment.Day(date);
            return true;
        }

        var known = StoredValue.TryPoint(text, out var instant);
        value = Moment.Instant(instant);
        return known;
    }
}
