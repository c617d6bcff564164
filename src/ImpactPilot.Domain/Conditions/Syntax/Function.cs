using System.Collections.Frozen;

namespace ImpactPilot.Domain.Conditions.Syntax;

internal enum Function
{
    DaysBetween,
    MonthsBetween,
    Lower,
    Length,
    Coalesce,
    Abs,
    Min,
    Max,
}

internal static class Functions
{
    /// <summary>Names with a form of their own in the grammar.</summary>
    public const string Count = "count";
    public const string Previous = "previous";
    public const string Sum = "sum";

    private static readonly FrozenDictionary<string, Function> BySpelling = Enum.GetValues<Function>()
        .SelectMany(function => new[] { (Name(function), function), (OtherNumber(Name(function)), function) })
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.function, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Enum.GetValues<Function>().Select(Name).Concat([Count, Previous, Sum]);

    public static bool TryParse(string word, out Function function) => BySpelling.TryGetValue(word, out function);

    public static string Name(this Function function) => function switch
    {
        Function.DaysBetween => "days_between",
        Function.MonthsBetween => "months_between",
        Function.Lower => "lower",
        Function.Length => "length",
        Function.Coalesce => "coalesce",
        Function.Abs => "abs",
        Function.Min => "min",
        Function.Max => "max",
    };

    public static int Arity(this Function function) => function is Function.Lower or Function.Length or Function.Abs ? 1 : 2;

    /// <summary>Names are accepted in singular and plural: <c>day_between</c>, <c>counts</c>.</summary>
    private static string OtherNumber(string name) =>
        name.Contains("s_", StringComparison.Ordinal) ? name.Replace("s_", "_", StringComparison.Ordinal) : name + "s";
}
