using System.Globalization;
using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Wording;

internal sealed partial class PlainWords
{
    private string Values(IEnumerable<LiteralNode> items, SyntaxNode field, ObjectKind home) =>
        List(items.Select(item => ValueFor(item, field, home)), "or");

    /// <summary>A text that is matched against a property with options is said with the option's label.</summary>
    private string ValueFor(SyntaxNode node, SyntaxNode field, ObjectKind home)
    {
        if (node is not TextNode text || Definition(field, home) is not { } definition)
            return Value(node, home);
        var folded = Folding.Fold(text.Text.AsSpan().Trim());
        var option = definition.Options.FirstOrDefault(option => Folding.Equal(option.Label, folded));
        return definition.LabelOf(text.Text) ?? option?.Label ?? Literal(text);
    }

    private string Value(SyntaxNode node, ObjectKind home) => node switch
    {
        LiteralNode literal => Literal(literal),
        FieldNode field => Field(field, home),
        PreviousNode previous => $"{Field(previous.Field, home)} before",
        CountNode count => $"the number of {count.Source.Object.Plural()}{Window(count.Source)}{Where(count.Source)}",
        SumNode sum => $"the sum of {Field(sum.Field, sum.Source.Object)} over all {sum.Source.Object.Plural()}{Window(sum.Source)}{Where(sum.Source)}",
        FunctionNode function => Function(function, home),
        ArithmeticNode arithmetic => Arithmetic(arithmetic, home),
        NegateNode negate => $"minus {Value(negate.Operand, home)}",
        _ => Predicate(node, home),
    };

    private static string Literal(LiteralNode node) => node switch
    {
        BooleanNode boolean => boolean.Value ? "Yes" : "No",
        TextNode text => $"“{text.Text}”",
        NumberNode { IsPercentage: false } number when StoredValue.TryNumber(Printer.Print(number), out var value) => ShownValue.Of(value),
        DateNode date => date.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        InstantNode instant => instant.Instant.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture),
        _ => Printer.Print(node),
    };

    private string Where(SourceClause source) => source.Where is null ? "" : $" where {Predicate(source.Where, source.Object)}";

    private string Function(FunctionNode node, ObjectKind home)
    {
        var first = Value(node.Arguments[0], home);
        var second = node.Arguments.Count > 1 ? Value(node.Arguments[1], home) : "";
        return node.Function switch
        {
            Syntax.Function.DaysBetween => $"the days from {first} to {second}",
            Syntax.Function.MonthsBetween => $"the months from {first} to {second}",
            Syntax.Function.Lower => first,
            Syntax.Function.Length => $"the length of {first}",
            Syntax.Function.Coalesce => $"{first} (or {second} where it has none)",
            Syntax.Function.Abs => $"the size of {first}",
            Syntax.Function.Min => $"the smaller of {first} and {second}",
            Syntax.Function.Max => $"the larger of {first} and {second}",
        };
    }

    private string Arithmetic(ArithmeticNode node, ObjectKind home)
    {
        var words = Term(node.First, home);
        foreach (var step in node.Rest)
        {
            words = step.Operand is DurationNode duration
                ? $"{duration.Duration} {(step.Operator == ArithmeticOperator.Add ? "after" : "before")} {words}"
                : $"{words} {Sign(step.Operator)} {Term(step.Operand, home)}";
        }

        return words;
    }

    private string Term(SyntaxNode node, ObjectKind home) => node is ArithmeticNode ? $"({Value(node, home)})" : Value(node, home);

    private static string Sign(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "−",
        ArithmeticOperator.Multiply => "×",
        ArithmeticOperator.Divide => "÷",
    };

    private string Field(FieldNode field, ObjectKind home)
    {
        var resolution = names.Resolve(field, home);
        var label = Definition(field, home)?.Label ?? (field.Prefix is null ? field.Name : Spelled(field.Name));
        if (found)
            return resolution.Object == home || resolution.Object == ObjectKind.Company ? label : $"the {resolution.Object.Name()}'s {label}";
        if (resolution.Object == home && home != ObjectKind.Company)
            return $"its {label}";
        return resolution.Object == ObjectKind.Company ? $"the company's {label}" : $"{Article(resolution.Object.Name())}'s {label}";
    }

    private static string Spelled(string name) => name.Replace('_', ' ');

    private PropertyDefinition? Definition(SyntaxNode node, ObjectKind home) => node switch
    {
        FieldNode field => names.Resolve(field, home).Names.Select(name => name.Definition).FirstOrDefault(definition => definition is not null),
        PreviousNode previous => Definition(previous.Field, home),
        _ => null,
    };

    private bool IsDate(SyntaxNode node, ObjectKind home) =>
        node is DateNode or InstantNode or TodayNode or NowNode
        || Definition(node, home)?.Type is PropertyType.Date or PropertyType.Instant
        || node is ArithmeticNode { Rest: [.., { Operand: DurationNode }] };
}
