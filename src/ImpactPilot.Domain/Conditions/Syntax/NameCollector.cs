namespace ImpactPilot.Domain.Conditions.Syntax;

/// <summary>Collects the names of a tree in the order of its text. Labels are left out: they name a property by what people call it.</summary>
internal sealed class NameCollector
{
    private readonly OrderedDictionary<string, List<string>> textsByName = new(StringComparer.Ordinal);

    public static IReadOnlyList<NameUse> Collect(SyntaxNode root)
    {
        var collector = new NameCollector();
        collector.Visit(root, ObjectKind.Company);
        return [.. collector.textsByName.Select(name => new NameUse(name.Key, [.. name.Value.Distinct(StringComparer.OrdinalIgnoreCase)]))];
    }

    /// <param name="node">Any part of the tree.</param>
    /// <param name="home">The object that a bare name belongs to.</param>
    private void Visit(SyntaxNode node, ObjectKind home)
    {
        home = node switch
        {
            QueryNode query => query.Source.Object,
            CountNode count => count.Source.Object,
            SumNode sum => sum.Source.Object,
            _ => home,
        };
        if (node is FieldNode { Form: FieldForm.Word } name)
            TextsOf(name, home);
        foreach (var child in node.Children)
            Visit(child, home);
        Compare(node, home);
    }

    private void Compare(SyntaxNode node, ObjectKind home)
    {
        var fields = node.Children.Select(child => child is PreviousNode previous ? previous.Field : child).OfType<FieldNode>();
        if (node is FunctionNode or ArithmeticNode || fields.FirstOrDefault(field => field.Form == FieldForm.Word) is not { } compared)
            return;
        TextsOf(compared, home).AddRange(node.Children.OfType<TextNode>().Select(text => text.Text));
    }

    private List<string> TextsOf(FieldNode field, ObjectKind home)
    {
        var owner = field.Prefix is null ? home.Name() : ObjectKinds.TryParse(field.Prefix, out var kind) ? kind.Name() : field.Prefix;
        var name = $"{owner}.{field.Name}".ToLowerInvariant();
        if (!textsByName.TryGetValue(name, out var texts))
            textsByName.Add(name, texts = []);
        return texts;
    }
}
