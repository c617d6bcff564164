namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>The signs and words of the language's operators.</summary>
internal static class Spelling
{
    public static string Of(Quantifier quantifier) => quantifier switch
    {
        Quantifier.Any => "any",
        Quantifier.No => "no",
        Quantifier.Every => "every",
    };

    public static string Of(CompareOperator @operator) => @operator switch
    {
        CompareOperator.Equal => "=",
        CompareOperator.NotEqual => "!=",
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "<=",
        CompareOperator.Greater => ">",
        CompareOperator.GreaterOrEqual => ">=",
    };

    public static string Of(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
    };

    public static CompareOperator Comparison(string sign) => Find(Enum.GetValues<CompareOperator>(), Of, sign);

    public static ArithmeticOperator Arithmetic(string sign) => Find(Enum.GetValues<ArithmeticOperator>(), Of, sign);

    private static T Find<T>(T[] operators, Func<T, string> spell, string sign)
    {
        foreach (var candidate in operators)
        {
            if (spell(candidate) == sign)
                return candidate;
        }

        throw new FormatException($"'{sign}' is no operator here.");
    }
}
