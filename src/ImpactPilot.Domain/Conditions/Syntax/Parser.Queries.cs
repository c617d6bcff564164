using ImpactPilot.Domain.Conditions.Checking;

namespace ImpactPilot.Domain.Conditions.Syntax;

internal sealed partial class Parser
{
    /// <summary><c>no</c> is also a value.</summary>
    private bool AtQuery() => At("any") || At("every") || At("no") && Peek().Kind == TokenKind.Word && ObjectKinds.TryParse(Peek().Text, out _);

    private QueryNode ParseQuery()
    {
        var word = Take();
        var quantifier = word.Is("any") ? Quantifier.Any : word.Is("no") ? Quantifier.No : Quantifier.Every;
        Enter(word.Start);
        var source = ParseSource();
        nesting--;
        return new(word.Start, quantifier, source);
    }

    private CountNode ParseCount()
    {
        var start = Take().Start;
        Take();
        var outside = activityAwaitsWithin;
        activityAwaitsWithin = false;
        var source = ParseSource();
        activityAwaitsWithin = outside;
        Expect(")", "closing `count(`");
        return new(start, source);
    }

    private SumNode ParseSumFunction()
    {
        var start = Take().Start;
        Take();
        var word = Current;
        var outside = activityAwaitsWithin;
        activityAwaitsWithin = false;
        if (!Peek().Is("."))
            FailExpecting("an object and its property, such as `deal.amount`,", "sum(deal.amount)");
        var kind = ParseObject(word);
        var field = ParseField() with { Prefix = kind.Name() };
        var source = ParseClauses(kind, word.Start);
        activityAwaitsWithin = outside;
        Expect(")", "closing `sum(`");
        return new(start, field, source);
    }

    private SourceClause ParseSource()
    {
        var word = Current;
        var kind = ParseObject(word);
        Take();
        return ParseClauses(kind, word.Start);
    }

    private ObjectKind ParseObject(Token word)
    {
        var known = ObjectKinds.TryParse(word.Text, out var kind);
        if (word.Kind != TokenKind.Word)
            FailExpecting("an object such as `meeting` or `deal`");
        else if (!known)
            Fail(word.Start, $"`{word.Text}` is no object", NearestNames.Among(ObjectKinds.Names, word.Text));
        return kind;
    }

    private SourceClause ParseClauses(ObjectKind kind, int start)
    {
        SyntaxNode? where = null;
        if (Accept("where"))
        {
            var outside = activityAwaitsWithin;
            activityAwaitsWithin |= kind.IsActivity();
            where = RequirePredicate(ParseOr());
            activityAwaitsWithin = outside;
        }

        if (!At("within") || !kind.IsActivity() && activityAwaitsWithin)
            return new(kind, start, where, Within: null);
        if (!kind.IsActivity())
            Fail(Current.Start, $"`within` is for activities (meeting, call, email, note, task), not for a {kind.Name()}");
        Take();
        return new(kind, start, where, ParseWindow());
    }

    private DurationNode ParseWindow()
    {
        var start = Current.Start;
        if (Current.Kind == TokenKind.Number && ParseLiteral() is { } literal)
        {
            if (literal is DurationNode window)
                return window;
            FailExpecting("a unit such as `days`", [.. Duration.UnitNames]);
        }
        else
        {
            FailExpecting("a duration such as `30 days`", "30 days");
        }

        return new(start, default);
    }
}
