using System.Globalization;
using ImpactPilot.Domain.Conditions.Checking;
using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Wording;

/// <summary>What a condition found at one account, in parts of a sentence that name labels and values.</summary>
internal sealed partial class PlainWords
{
    private static readonly string[] OwnFirstWords = ["the", "for", "there", "none", "all", "it"];

    /// <summary>A sentence begins with a capital, but a label stays as the portal spells it.</summary>
    public static string Capitalised(string words) =>
        OwnFirstWords.Contains(words.Split(' ')[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    /// <summary>Parts that have commas of their own are kept apart by semicolons.</summary>
    public static string Joined(IReadOnlyList<string> parts) =>
        parts.Any(part => part.Contains(',', StringComparison.Ordinal)) ? string.Join("; ", parts) : List(parts, "and");

    public static string Found(SearchFinding search)
    {
        var one = $"{search.Kind.Name()}{Window(search.Query)}";
        var many = $"{search.Looked.ToString(CultureInfo.InvariantCulture)} {search.Kind.Plural()}{Window(search.Query)}";
        if (search.Looked == 0)
            return search.Value == Truth.Unknown ? "the window reaches past the calendar" : $"there is no {one}";
        if (search.Decides || search.Value == Truth.Unknown)
            return search.Body is null ? $"there is {Article(search.Shown!)}" : Of($"the {search.Shown}", search);
        if (search.Looked == 1 && search.Body is not null)
            return Of($"the only {one}", search);
        return search.Query?.Quantifier switch
        {
            Quantifier.Every => $"all {many} fit",
            Quantifier.No => $"none of the {many} fits",
            _ => $"none of the {many} fits: for one of them, {search.Body}",
        };
    }

    public string Found(Finding found) => found.Value switch
    {
        Truth.Unknown => Undecided(found),
        var value => Decided(found, holds: value == Truth.True),
    };

    /// <summary>Outside a query the field itself names its object.</summary>
    private static string Of(string which, SearchFinding search) => search.Query is null ? search.Body! : $"for {which}, {search.Body}";

    private static string Window(QueryNode? query) => query is null ? "" : Window(query.Source);

    private string Undecided(Finding found)
    {
        string[] missing =
        [
            .. found.Reads.Where(read => read.Words is null || read.Problem is not null).Select(IsWhat),
            .. found.Measures.Where(measure => measure.Value is null).Select(measure => $"{Value(measure.Source, found.Home)} is unknown"),
        ];
        return missing.Length > 0 ? Joined(missing) : $"it is unknown whether {Predicate(found.Leaf, found.Home)}{Besides(found, null)}";
    }

    private string Decided(Finding found, bool holds) => found.Leaf switch
    {
        ChangeNode change => Changed(change, found, holds) + Besides(found, change.Field),
        CompareNode compare when Subject(compare.Left, found) is { } subject => subject + Compared(compare, found, holds) + Besides(found, compare.Left),
        InNode @in when Subject(@in.Left, found) is { } subject =>
            holds != @in.Negated ? subject : $"{subject}, not {Values(@in.Items, @in.Left, found.Home)}",
        ContainsNode contains when Subject(contains.Left, found) is { } subject => $"{subject}, which {Containing(contains, found.Home, holds != contains.Negated)}",
        AffixNode affix when Subject(affix.Left, found) is { } subject =>
            $"{subject}, which {(holds ? affix.AtEnd ? "ends" : "starts" : affix.AtEnd ? "does not end" : "does not start")} with {Literal(affix.Text)}",
        BetweenNode between when Subject(between.Left, found) is { } subject =>
            $"{subject}, {Unless(holds != between.Negated)}between {Value(between.Low, found.Home)} and {Value(between.High, found.Home)}{Besides(found, between.Left)}",
        KnownNode known when Subject(known.Left, found) is { } subject => subject,
        FieldNode field when Subject(field, found) is { } subject => subject,
        _ => $"{(holds ? "" : "it is not so that ")}{Predicate(found.Leaf, found.Home)}{Besides(found, null)}",
    };

    /// <summary>"Seats is 12", for a field or number whose value is at hand; else null.</summary>
    private string? Subject(SyntaxNode node, Finding found)
    {
        if (ReadOf(node, found) is { } read)
            return $"{Value(node, found.Home)} {Predicative(read)}";
        return found.Measures.FirstOrDefault(measure => ReferenceEquals(measure.Source, node)) is { Value: { } value } measured
            ? $"{Value(node, found.Home)} is {ShownValue.Of(value)}{LeftOut(measured)}"
            : null;
    }

    private ValueRead? ReadOf(SyntaxNode node, Finding found)
    {
        var field = node as FieldNode ?? (node as PreviousNode)?.Field;
        if (field is null)
            return null;
        var references = names.Resolve(field, found.Home).Names
            .Where(name => name.Role == NameRole.Property)
            .Select(name => new FieldReference(name.Object.Name(), name.Property));
        return found.Reads.FirstOrDefault(read => read.IsPrevious == node is PreviousNode && references.Contains(read.Field));
    }

    /// <summary>The values beside the one that the part speaks of.</summary>
    private string Besides(Finding found, SyntaxNode? subject)
    {
        var said = subject is null ? null : ReadOf(subject, found);
        var others = found.Reads.Where(read => read != said).Select(IsWhat)
            .Concat(found.Measures.Where(measure => !ReferenceEquals(measure.Source, subject) && measure.Value is not null).Select(measure => Subject(measure.Source, found)!))
            .ToArray();
        return others.Length == 0 ? "" : $" ({string.Join("; ", others)})";
    }

    private string Compared(CompareNode node, Finding found, bool holds)
    {
        var right = ValueFor(node.Right, node.Left, found.Home);
        if (node.Operator is CompareOperator.Equal or CompareOperator.NotEqual)
        {
            if (holds != (node.Operator == CompareOperator.Equal))
                return node.Right is BooleanNode ? "" : $", not {right}";
            return node.Right is LiteralNode ? "" : $", the same as {right}";
        }

        var isDate = IsDate(node.Left, found.Home) || IsDate(node.Right, found.Home);
        var order = node.Operator switch
        {
            CompareOperator.Less => isDate ? "before" : "less than",
            CompareOperator.LessOrEqual => isDate ? "on or before" : "at most",
            CompareOperator.Greater => isDate ? "after" : "more than",
            _ => isDate ? "on or after" : "at least",
        };
        return $", {Unless(holds)}{order} {right}";
    }

    private string Changed(ChangeNode node, Finding found, bool holds)
    {
        var field = Value(node.Field, found.Home);
        if (found.Reads.FirstOrDefault(read => read.IsChange) is not { } read)
            return $"{field} is not what changed";
        var problem = read.Problem is null ? "" : $", where {read.Problem}";
        return $"{field} {HowItChanged(read, node is MovedNode)}{problem}" + node switch
        {
            MovedNode { By: not null } moved when holds || Rose(read) == moved.Up => $", {Unless(holds)}{Step(moved, found.Home).TrimStart()}",
            ChangedToNode to when !holds => $", not newly to {Values(to.Items, to.Field, found.Home)}",
            ChangedFromToNode fromTo when !holds => $", not from {ValueFor(fromTo.From, fromTo.Field, found.Home)} to {ValueFor(fromTo.To, fromTo.Field, found.Home)}",
            _ => "",
        };
    }

    private static string HowItChanged(ValueRead read, bool moves) => (read.WordsBefore, read.Words) switch
    {
        (null, null) => "still has no value",
        (null, var after) => $"became {after}, from no value",
        (var before, null) => $"lost its value {before}",
        var (before, after) when before == after => $"stayed {after}",
        var (before, after) => $"{(moves ? Rose(read) switch { true => "rose", false => "fell", null => "moved" } : "changed")} from {before} to {after}",
    };

    private static bool? Rose(ValueRead read) =>
        StoredValue.TryNumber(read.Before, out var before) && StoredValue.TryNumber(read.Value, out var after) ? after > before : null;

    private string Containing(ContainsNode node, ObjectKind home, bool contains)
    {
        var texts = List(node.Items.Select(item => ValueFor(item, node.Left, home)), node.Form == ContainsForm.AllOf ? "and" : "or");
        return $"{(contains ? "contains" : "does not contain")} {(node.Form switch { ContainsForm.AnyOf => "any of ", ContainsForm.AllOf => "all of ", _ => "" })}{texts}";
    }

    private static string IsWhat(ValueRead read) => $"{read.Label} {Predicative(read)}";

    private static string Predicative(ValueRead read) => read switch
    {
        { Words: null } => "has no value",
        { Problem: { } problem } => $"is {read.Words}, which {problem}",
        _ => $"is {read.Words}",
    };

    private static string LeftOut(Measured measured) =>
        measured.LeftOut == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({measured.LeftOut} without a readable value left out)");

    private static string Unless(bool holds) => holds ? "" : "not ";
}
