using ImpactPilot.Domain.Conditions.Checking;
using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;
using ImpactPilot.Domain.Conditions.Wording;

namespace ImpactPilot.Domain.Conditions;

/// <summary>A condition that was parsed, checked against a portal's schema and compiled. Immutable, safe to share between threads.</summary>
public sealed class Condition
{
    private readonly SyntaxNode root;
    private readonly Plan plan;
    private readonly Predicate predicate;
    private readonly ConditionSchema schema;
    private readonly ActivityClock activityClock;
    private readonly int slots;

    private Condition(string text, SyntaxNode root, Plan plan, Checker checker, ConditionSchema schema)
    {
        this.schema = schema;
        Text = text;
        this.root = root;
        this.plan = plan;
        predicate = plan.Predicate;
        slots = checker.Slots;
        activityClock = checker.ActivityClock;
        Reads = checker.Reads;
        Objects = checker.Objects;
        DependsOnTime = checker.DependsOnTime;
        Kind = checker.HasChangeOperator ? ConditionKind.Change
            : checker.DependsOnTime ? ConditionKind.Time
            : ConditionKind.State;
    }

    /// <summary>As the admin wrote it.</summary>
    public string Text { get; }

    /// <summary>In the language's own spelling: the same condition for the same tree, whatever its spaces and capitals.</summary>
    public string CanonicalText => Printer.Print(root);

    /// <summary>Read aloud, with the portal's labels: "Fires when the company's SSO enabled becomes Yes".</summary>
    public string InWords => new PlainWords(schema).Firing(root, Kind);

    /// <summary>What makes it worth evaluating again.</summary>
    public ConditionKind Kind { get; }

    /// <summary>True when it may turn true as time passes, which a change condition can as well.</summary>
    public bool DependsOnTime { get; }

    /// <summary>The properties that decide it, in the order of the text.</summary>
    public IReadOnlyList<FieldReference> Reads { get; }

    /// <summary>
    /// The objects that it looks at, by their names in the language; <c>activity</c> counts as each of the five. A query
    /// that asks for no property, such as <c>no meeting within 30 days</c>, reads nothing but looks at meetings.
    /// </summary>
    public IReadOnlyList<string> Objects { get; }

    /// <summary>True when it asks for a value before the latest change, which only the history tells.</summary>
    public bool ReadsHistory => AsksForPrevious(root);

    private static bool AsksForPrevious(SyntaxNode node) => node is PreviousNode || node.Children.Any(AsksForPrevious);

    /// <summary>Parses and checks a text. Never throws: what is wrong comes back as errors.</summary>
    public static ConditionResult Compile(string text, ConditionSchema schema)
    {
        var columns = new Columns(text);
        var (tree, error) = Parse(text, columns);
        if (error is not null)
            return Failure([error]);

        var checker = new Checker(schema);
        var compiled = checker.Check(tree!);
        return checker.Errors.Count > 0
            ? Failure(columns.Locate(checker.Errors))
            : new(new(text, tree!, compiled, checker, schema), [], columns.Locate(checker.Warnings));
    }

    /// <summary>What is wrong with a text as such, whatever names a portal has; null when it reads as a condition. Never throws.</summary>
    public static ConditionError? SyntaxErrorIn(string text) => Parse(text, new Columns(text)).Error;

    /// <summary>The names that a text uses, whatever a portal makes of them, in their order; none where it cannot be read.</summary>
    public static IReadOnlyList<NameUse> NamesIn(string text) =>
        Parse(text, new Columns(text)).Tree is { } tree ? NameCollector.Collect(tree) : [];

    private static (SyntaxNode? Tree, ConditionError? Error) Parse(string text, Columns columns)
    {
        if (columns.Length > Limits.MaximumLength)
            return (null, new(Limits.MaximumLength + 1, $"The condition is longer than {Limits.MaximumLength} characters", []));
        var (tree, error) = Parser.Parse(text);
        return (error ?? Limits.Check(tree!)) is { } refused ? (null, columns.Locate(refused)) : (tree, null);
    }

    /// <summary>What the condition says about an account. Never throws.</summary>
    public Truth Evaluate(AccountFacts facts) => predicate.Evaluate(NewScope(facts));

    /// <summary>Why it says so: every part's value, the values read, the part that decided.</summary>
    public Explanation Explain(AccountFacts facts) => new Explainer(new(schema, found: true)).Explain(plan, NewScope(facts));

    /// <summary>
    /// The first instant after the facts' own at which the age of an activity alone may change the value: one leaves or enters a window, reaches
    /// <c>now</c>, or is a full day older for <c>days_since_last_engagement</c>. Null where nothing of that kind is ahead; that the
    /// portal's next midnight may change a condition which depends on time goes without saying.
    /// </summary>
    public DateTimeOffset? NextLook(AccountFacts facts) => activityClock.Next(NewScope(facts));

    private Scope NewScope(AccountFacts facts) => new(facts, slots == 0 ? [] : new FactObject?[slots]);

    private static ConditionResult Failure(IReadOnlyList<ConditionError> errors) => new(null, errors, []);
}
