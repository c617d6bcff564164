using System.Globalization;

namespace ImpactPilot.Domain.Conditions.Syntax;

internal enum DurationUnit
{
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>A length of time as written: 45 days is not 1080 hours, because a day may have 23 or 25.</summary>
internal readonly record struct Duration(long Amount, DurationUnit Unit)
{
    public Duration Negated => this with { Amount = -Amount };

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Amount} {NameOf(Unit)}{(Math.Abs(Amount) == 1 ? "" : "s")}");

    public static IEnumerable<string> UnitNames => Enum.GetValues<DurationUnit>().Select(unit => NameOf(unit) + "s");

    public static bool TryParseUnit(string word, out DurationUnit unit)
    {
        foreach (var candidate in Enum.GetValues<DurationUnit>())
        {
            var name = NameOf(candidate);
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase) || word.Equals(name + "s", StringComparison.OrdinalIgnoreCase))
            {
                unit = candidate;
                return true;
            }
        }

        unit = default;
        return false;
    }

    public static string NameOf(DurationUnit unit) => unit switch
    {
        DurationUnit.Hour => "hour",
        DurationUnit.Day => "day",
        DurationUnit.Week => "week",
        DurationUnit.Month => "month",
        DurationUnit.Year => "year",
    };
}
