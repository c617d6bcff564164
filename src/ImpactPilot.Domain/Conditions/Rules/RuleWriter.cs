using System.Globalization;
using System.Text.Json.Nodes;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Rules;

internal static class RuleWriter
{
    /// <summary>A predicate: a group, a row, or what is left as written.</summary>
    public static JsonObject Write(SyntaxNode node) => RuleRows.Fit(node) ? WriteRow(node) : Node("written", ("text", Printer.Print(node)));

    private static JsonObject WriteRow(SyntaxNode node) => node switch
    {
        OrNode or => Node("or", ("terms", Array(or.Terms))),
        AndNode and => Node("and", ("terms", Array(and.Terms))),
        NotNode not => Node("not", ("term", Write(not.Operand))),
        CompareNode compare => Node("compare", ("left", WriteValue(compare.Left)), ("operator", Spelling.Of(compare.Operator)), ("right", WriteValue(compare.Right))),
        InNode @in => Node("in", ("left", WriteValue(@in.Left)), ("negated", @in.Negated), ("values", Values(@in.Items))),
        ContainsNode contains => Node("contains", ("left", WriteValue(contains.Left)), ("negated", contains.Negated), ("form", Form(contains.Form)), ("values", Values(contains.Items))),
        AffixNode affix => Node(affix.AtEnd ? "ends with" : "starts with", ("left", WriteValue(affix.Left)), ("value", WriteValue(affix.Text))),
        BetweenNode between => Node("between", ("left", WriteValue(between.Left)), ("negated", between.Negated), ("low", WriteValue(between.Low)), ("high", WriteValue(between.High))),
        KnownNode known => Node(known.Known ? "is known" : "is unknown", ("left", WriteValue(known.Left))),
        ChangedNode changed => Node("changed", ("field", WriteValue(changed.Field))),
        ChangedToNode to => Node("changed to", ("field", WriteValue(to.Field)), ("values", Values(to.Items))),
        ChangedFromToNode fromTo => Node("changed from to", ("field", WriteValue(fromTo.Field)), ("from", WriteValue(fromTo.From)), ("to", WriteValue(fromTo.To))),
        MovedNode moved => Node(moved.Up ? "increased" : "decreased", ("field", WriteValue(moved.Field)), ("atLeast", moved.AtLeast), ("by", moved.By is null ? null : WriteValue(moved.By))),
        QueryNode query => Source(Spelling.Of(query.Quantifier), query.Source),
        _ => WriteValue(node),
    };

    private static JsonObject WriteValue(SyntaxNode node) => node switch
    {
        FieldNode field => Node("field", ("prefix", field.Prefix), ("name", field.Name), ("isLabel", field.Form != FieldForm.Word)),
        CountNode count => Source("count", count.Source),
        ArithmeticNode shifted => Node("shifted", ("from", WriteValue(shifted.First)), ("operator", Spelling.Of(shifted.Rest[0].Operator)), ("by", WriteValue(shifted.Rest[0].Operand))),
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

    private static JsonObject Source(string kind, SourceClause source) => Node(
        kind,
        ("object", source.Object.Name()),
        ("where", source.Where is null ? null : Write(source.Where)),
        ("within", source.Within is null ? null : WriteValue(source.Within)));

    private static JsonArray Array(IEnumerable<SyntaxNode> predicates) => [.. predicates.Select(Write)];

    private static JsonArray Values(IEnumerable<SyntaxNode> values) => [.. values.Select(WriteValue)];

    private static string Form(ContainsForm form) => form switch
    {
        ContainsForm.One => "one",
        ContainsForm.AnyOf => "any of",
        ContainsForm.AllOf => "all of",
    };
}
