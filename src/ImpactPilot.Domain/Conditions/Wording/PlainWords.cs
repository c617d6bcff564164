using ImpactPilot.Domain.Conditions.Checking;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Wording;

/// <summary>Reads a condition aloud: labels instead of internal names, words instead of signs.</summary>
/// <param name="schema">Where the labels are.</param>
/// <param name="found">True to say what was found at one account, where "the company's" goes without saying.</param>
internal sealed partial class PlainWords(ConditionSchema schema, bool found = false)
{
    private readonly NameResolver names = new(schema);

    /// <summary>When a transition with this condition fires.</summary>
    public string Firing(SyntaxNode root, ConditionKind kind)
    {
        if (kind != ConditionKind.Change && root is CompareNode { Operator: CompareOperator.Equal } or InNode { Negated: false })
            return $"Fires when {Predicate(root, ObjectKind.Company, "becomes")}";
        return kind == ConditionKind.Change
            ? $"Fires when {Predicate(root, ObjectKind.Company)}"
            : $"Fires as soon as {Predicate(root, ObjectKind.Company)}";
    }

    /// <param name="node">A predicate.</param>
    /// <param name="home">The object of bare names.</param>
    /// <param name="equals">The verb of an equality.</param>
    private string Predicate(SyntaxNode node, ObjectKind home, string equals = "is") => node switch
    {
        OrNode or => List(or.Terms.Select(term => Predicate(term, home)), "or"),
        AndNode and => List(and.Terms.Select(term => Part(term, home)), "and"),
        NotNode not => Negation(not.Operand, home),
        CompareNode compare => Comparison(compare, home, equals),
        InNode @in => $"{Value(@in.Left, home)} {equals}{(@in.Negated ? " none of " : @in.Items.Count == 1 ? " " : " one of ")}{Values(@in.Items, @in.Left, home)}",
        ContainsNode contains => Contains(contains, home),
        AffixNode affix => $"{Value(affix.Left, home)} {(affix.AtEnd ? "ends" : "starts")} with {Literal(affix.Text)}",
        BetweenNode between => $"{Value(between.Left, home)} is {(between.Negated ? "not " : "")}between {Value(between.Low, home)} and {Value(between.High, home)}",
        KnownNode known => $"{Value(known.Left, home)} {(known.Known ? "is known" : "has no value")}",
        ChangeNode change => Change(change, home),
        QueryNode query => Query(query),
        _ => $"{Value(node, home)} is Yes",
    };

    private string Part(SyntaxNode node, ObjectKind home) => node is OrNode ? $"either {Predicate(node, home)}" : Predicate(node, home);

    private string Negation(SyntaxNode operand, ObjectKind home) => operand is FieldNode
        ? $"{Value(operand, home)} is No"
        : $"it is not so that {Predicate(operand, home)}";

    private string Comparison(CompareNode node, ObjectKind home, string equals)
    {
        var isDate = IsDate(node.Left, home) || IsDate(node.Right, home);
        var verb = node.Operator switch
        {
            CompareOperator.Equal => equals,
            CompareOperator.NotEqual => "is not",
            CompareOperator.Less => isDate ? "is before" : "is less than",
            CompareOperator.LessOrEqual => isDate ? "is not after" : "is at most",
            CompareOperator.Greater => isDate ? "is after" : "is more than",
            CompareOperator.GreaterOrEqual => isDate ? "is not before" : "is at least",
        };
        return $"{Value(node.Left, home)} {verb} {ValueFor(node.Right, node.Left, home)}";
    }

    private string Contains(ContainsNode node, ObjectKind home)
    {
        var texts = node.Items.Select(item => ValueFor(item, node.Left, home));
        var verb = node.Negated ? "does not contain" : "contains";
        return node.Form switch
        {
            ContainsForm.AnyOf => $"{Value(node.Left, home)} {verb} any of {List(texts, "or")}",
            ContainsForm.AllOf => $"{Value(node.Left, home)} {verb} all of {List(texts, "and")}",
            ContainsForm.One => $"{Value(node.Left, home)} {verb} {texts.First()}",
        };
    }

    private string Change(ChangeNode node, ObjectKind home)
    {
        var field = Value(node.Field, home);
        return node switch
        {
            ChangedToNode to => $"{field} becomes {Values(to.Items, node.Field, home)}",
            ChangedFromToNode fromTo => $"{field} changes from {ValueFor(fromTo.From, node.Field, home)} to {ValueFor(fromTo.To, node.Field, home)}",
            MovedNode moved => $"{field} {(moved.Up ? "increases" : "decreases")}{Step(moved, home)}",
            _ => $"{field} changes",
        };
    }

    private string Step(MovedNode node, ObjectKind home) =>
        node.By is null ? "" : $" by {(node.AtLeast ? "at least " : "exactly ")}{Value(node.By, home)}";

    private string Query(QueryNode node)
    {
        var source = node.Source;
        var one = $"{source.Object.Name()}{Window(source)}";
        var many = $"{source.Object.Plural()}{Window(source)}";
        var where = source.Where is null ? "" : $" where {Predicate(source.Where, source.Object)}";
        return node.Quantifier switch
        {
            Quantifier.Any => $"there is {Article(one)}{where}",
            Quantifier.No => $"there is no {one}{where}",
            Quantifier.Every => source.Where is null ? $"there are {many} or none" : $"of every {one}, {Predicate(source.Where, source.Object)}",
        };
    }

    private static string Window(SourceClause source) => source.Within is { } within ? $" in the last {within.Duration}" : "";

    private static string Article(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";

    public static string List(IEnumerable<string> items, string word)
    {
        var all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {word} {all[^1]}";
    }
}
