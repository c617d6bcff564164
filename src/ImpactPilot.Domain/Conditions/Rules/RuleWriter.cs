using System.Globalization;
using System.Text.Json.Nodes;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Rules;

internal static class RuleWriter
{
    public static JsonObject Write(SyntaxNode node) => node switch
    {
        OrNode or => Node("or", ("terms", Array(or.Terms))),
        AndNode and => Node("and", ("terms", Array(and.Terms))),
        NotNode not => Node("not", ("term", Write(not.Operand))),
        CompareNode compare => Node("compare", ("left", Write(compare.Left)), ("operator", Spelling.Of(compare.Operator)), ("right", Write(compare.Right))),
        InNode @in => Node("in", ("left", Write(@in.Left)), ("negated", @in.Negated), ("values", Array(@in.Items))),
        ContainsNode contains => Node("contains", ("left", Write(contains.Left)), ("negated", contains.Negated), ("form", Form(contains.Form)), ("values", Array(contains.Items))),
        AffixNode affix => Node(affix.AtEnd ? "ends with" : "starts with", ("left", Write(affix.Left)), ("value", Write(affix.Text))),
        BetweenNode between => Node("between", ("left", Write(between.Left)), ("negated", between.Negated), ("low", Write(between.Low)), ("high", Write(between.High))),
        KnownNode known => Node(known.Known ? "is known" : "is unknown", ("left", Write(known.Left))),
        ChangedNode changed => Node("changed", ("field", Write(changed.Field))),
        ChangedToNode to => Node("changed to", ("field", Write(to.Field)), ("values", Array(to.Items))),
        ChangedFromToNode fromTo => Node("changed from to", ("field", Write(fromTo.Field)), ("from", Write(fromTo.From)), ("to", Write(fromTo.To))),
        MovedNode moved => Node(moved.Up ? "increased" : "decreased", ("field", Write(moved.Field)), ("atLeast", moved.AtLeast), ("by", Optional(moved.By))),
        QueryNode query => Source(Spelling.Of(query.Quantifier), query.Source),
        CountNode count => Source("count", count.Source),
        SumNode sum => Source("sum", sum.Source, ("field", Write(sum.Field))),
        _ => WriteValue(node),
    };

    private static JsonObject WriteValue(SyntaxNode node) => node switch
    {
        FieldNode field => Node("field", ("prefix", field.Prefix), ("name", field.Name), ("isLabel", field.Form != FieldForm.Word)),
        PreviousNode previous => Node("previous", ("field", Write(previous.Field))),
        FunctionNode function => Node("function", ("name", function.Function.Name()), ("arguments", Array(function.Arguments))),
        ArithmeticNode arithmetic => Node("arithmetic", ("first", Write(arithmetic.First)), ("rest", Steps(arithmetic.Rest))),
        NegateNode negate => Node("negate", ("operand", Write(negate.Operand))),
        NumberNode number => Node("number", ("negative", number.Negative), ("digits", number.Digits), ("isPercentage", number.IsPercentage)),
        TextNode text => Node("text", ("text", text.Text)),
        BooleanNode boolean => Node("boolean", ("value", boolean.Value)),
        DateNode date => Node("date", ("date", date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        InstantNode instant => Node("instant", ("instant", instant.Instant.UtcDateTime.ToString(Printer.InstantFormat, CultureInfo.InvariantCulture))),
        TodayNode => Node("today"),
        NowNode => Node("now"),
        DurationNode duration => Node("duration", ("amount", duration.Duration.Amount), ("unit", Duration.NameOf(duration.Duration.Unit))),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "A node without a rule"),
    };

    private static JsonObject Node(string kind, params (string Name, JsonNode? Value)[] members)
    {
        var node = new JsonObject { ["kind"] = kind };
        foreach (var (name, value) in members)
            node.Add(name, value);
        return node;
    }

    private static JsonObject Source(string kind, SourceClause source, params (string Name, JsonNode? Value)[] members) => Node(
        kind,
        [.. members, ("object", source.Object.Name()), ("where", Optional(source.Where)), ("within", Optional(source.Within))]);

    private static JsonObject? Optional(SyntaxNode? node) => node is null ? null : Write(node);

    private static JsonArray Array(IEnumerable<SyntaxNode> nodes) => [.. nodes.Select(Write)];

    private static JsonArray Steps(IEnumerable<ArithmeticStep> steps) =>
        [.. steps.Select(step => new JsonObject { ["operator"] = Spelling.Of(step.Operator), ["operand"] = Write(step.Operand) })];

    private static string Form(ContainsForm form) => form switch
    {
        ContainsForm.One => "one",
        ContainsForm.AnyOf => "any of",
        ContainsForm.AllOf => "all of",
    };
}
