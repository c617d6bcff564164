using System.Text.Json;
using ImpactPilot.Domain.Conditions.Cases;
using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Rules;

/// <summary>Reads what <see cref="RuleWriter"/> writes. The depth of the JSON is bounded by its parser.</summary>
internal static class RuleReader
{
    public static SyntaxNode Read(JsonElement rule)
    {
        var kind = Text(rule, "kind");
        return kind switch
        {
            "or" => new OrNode(0, List(rule, "terms")),
            "and" => new AndNode(0, List(rule, "terms")),
            "not" => new NotNode(0, Child(rule, "term")),
            "compare" => new CompareNode(Child(rule, "left"), Spelling.Comparison(Text(rule, "operator")), 0, Child(rule, "right")),
            "in" => new InNode(Child(rule, "left"), Flag(rule, "negated"), Literals<LiteralNode>(rule, "values")),
            "contains" => new ContainsNode(Child(rule, "left"), Flag(rule, "negated"), Form(Text(rule, "form")), 0, Literals<TextNode>(rule, "values")),
            "starts with" or "ends with" => new AffixNode(Child(rule, "left"), kind == "ends with", 0, Child<TextNode>(rule, "value")),
            "between" => new BetweenNode(Child(rule, "left"), Flag(rule, "negated"), 0, Child(rule, "low"), Child(rule, "high")),
            "is known" or "is unknown" => new KnownNode(Child(rule, "left"), kind == "is known"),
            "changed" => new ChangedNode(Child<FieldNode>(rule, "field")),
            "changed to" => new ChangedToNode(Child<FieldNode>(rule, "field"), Literals<LiteralNode>(rule, "values")),
            "changed from to" => new ChangedFromToNode(Child<FieldNode>(rule, "field"), Child<LiteralNode>(rule, "from"), Child<LiteralNode>(rule, "to")),
            "increased" or "decreased" => new MovedNode(Child<FieldNode>(rule, "field"), kind == "increased", 0, Flag(rule, "atLeast"), Optional<SyntaxNode>(rule, "by")),
            "any" => new QueryNode(0, Quantifier.Any, Source(rule)),
            "no" => new QueryNode(0, Quantifier.No, Source(rule)),
            "every" => new QueryNode(0, Quantifier.Every, Source(rule)),
            "count" => new CountNode(0, Source(rule)),
            "written" => Written(Text(rule, "text")),
            _ => ReadValue(rule, kind),
        };
    }

    private static SyntaxNode ReadValue(JsonElement rule, string kind) => kind switch
    {
        "field" => new FieldNode(0, rule.Text("prefix"), Text(rule, "name"), Flag(rule, "isLabel") ? FieldForm.Label : FieldForm.Word),
        "shifted" => new ArithmeticNode(Child(rule, "from"), [new ArithmeticStep(Spelling.Arithmetic(Text(rule, "operator")), 0, Child(rule, "by"))]),
        "number" => new NumberNode(0, Flag(rule, "negative"), Text(rule, "digits"), Flag(rule, "isPercentage")),
        "text" => new TextNode(0, Text(rule, "text")),
        "boolean" => new BooleanNode(0, Flag(rule, "value")),
        "date" => new DateNode(0, StoredValue.TryDate(Text(rule, "date"), out var date) ? date : throw Wrong("date")),
        "instant" => new InstantNode(0, StoredValue.TryInstant(Text(rule, "instant"), out var instant) ? instant : throw Wrong("instant")),
        "today" => new TodayNode(0),
        "now" => new NowNode(0),
        "duration" => new DurationNode(0, new(Whole(rule, "amount"), Duration.TryParseUnit(Text(rule, "unit"), out var unit) ? unit : throw Wrong("unit"))),
        _ => throw new FormatException($"there is no kind '{kind}'."),
    };

    private static SyntaxNode Written(string text)
    {
        var (tree, error) = Parser.Parse(text);
        return tree ?? throw new FormatException($"`{text}` does not read: {error!.Message}.");
    }

    private static SourceClause Source(JsonElement rule) => new(
        ObjectKinds.TryParse(Text(rule, "object"), out var kind) ? kind : throw Wrong("object"),
        0,
        Optional<SyntaxNode>(rule, "where"),
        Optional<DurationNode>(rule, "within"));

    private static ContainsForm Form(string form) => form switch
    {
        "one" => ContainsForm.One,
        "any of" => ContainsForm.AnyOf,
        "all of" => ContainsForm.AllOf,
        _ => throw Wrong("form"),
    };

    private static SyntaxNode Child(JsonElement rule, string name) => Child<SyntaxNode>(rule, name);

    private static T Child<T>(JsonElement rule, string name)
        where T : SyntaxNode => Optional<T>(rule, name) ?? throw Wrong(name);

    private static T? Optional<T>(JsonElement rule, string name)
        where T : SyntaxNode => rule.Child(name) is { } child ? Read(child) as T ?? throw Wrong(name) : null;

    private static List<SyntaxNode> List(JsonElement rule, string name) => Literals<SyntaxNode>(rule, name);

    private static List<T> Literals<T>(JsonElement rule, string name)
        where T : SyntaxNode
    {
        List<T> nodes = [.. Elements(rule, name).Select(item => Read(item) as T ?? throw Wrong(name))];
        return nodes.Count > 0 ? nodes : throw Wrong(name);
    }

    private static IEnumerable<JsonElement> Elements(JsonElement rule, string name) => rule.Child(name).Items();

    private static string Text(JsonElement rule, string name) =>
        rule.Child(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name);

    private static bool Flag(JsonElement rule, string name) => rule.Child(name) is { ValueKind: JsonValueKind.True };

    private static long Whole(JsonElement rule, string name) =>
        rule.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : throw Wrong(name);

    private static FormatException Wrong(string name) => new($"\"{name}\" is missing or not of the right kind.");
}
