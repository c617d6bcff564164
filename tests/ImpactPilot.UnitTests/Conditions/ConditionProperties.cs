using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Conditions.Rules;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class ConditionProperties
{
    private static readonly Gen<(string A, string B, AccountFacts Facts)> Pairs =
        from a in RandomConditions.Small(RandomConditions.CompanyConditions)
        from b in RandomConditions.Small(RandomConditions.CompanyConditions)
        from facts in RandomConditions.Accounts
        select (a, b, facts);

    [Fact]
    public void What_is_printed_reads_as_the_same_condition() => Check(
        from text in RandomConditions.Conditions
        from facts in RandomConditions.Accounts
        select (text, facts),
        drawn =>
        {
            var written = Sample.Compiled(drawn.text);
            var read = Sample.Compiled(written.CanonicalText);

            TreeOf(read.CanonicalText).Should().Be(TreeOf(drawn.text));
            read.CanonicalText.Should().Be(written.CanonicalText);
            read.Kind.Should().Be(written.Kind);
            read.Reads.Should().Equal(written.Reads);
            read.Evaluate(drawn.facts).Should().Be(written.Evaluate(drawn.facts));
        });

    [Fact]
    public void An_explanation_has_the_value_of_the_evaluation_and_never_throws() => Check(
        from text in RandomConditions.Conditions
        from facts in RandomConditions.Accounts
        select (text, facts),
        drawn =>
        {
            var condition = Sample.Compiled(drawn.text);
            var explanation = condition.Explain(drawn.facts);

            explanation.Value.Should().Be(condition.Evaluate(drawn.facts));
            explanation.ToString().Should().NotBeEmpty();
            explanation.ToTree().Should().Contain(explanation.Deciding.Text);
        });

    [Fact]
    public void Nothing_that_could_be_in_an_account_makes_an_evaluation_throw() => Check(
        from text in RandomConditions.Conditions
        from facts in RandomConditions.HostileAccounts
        select (text, facts),
        drawn =>
        {
            var condition = Sample.Compiled(drawn.text);
            var explanation = condition.Explain(drawn.facts);

            explanation.Value.Should().Be(condition.Evaluate(drawn.facts));
            explanation.ToString().Should().NotBeEmpty();
            condition.NextLook(drawn.facts)?.Should().BeAfter(drawn.facts.Now);
        });

    [Fact]
    public void A_portal_that_changed_refuses_a_condition_or_still_evaluates_it() => Check(
        from text in RandomConditions.Conditions
        from portal in RandomConditions.OtherPortals
        from facts in RandomConditions.Accounts
        select (text, portal, facts),
        drawn =>
        {
            var result = Condition.Compile(drawn.text, drawn.portal);

            result.Errors.Should().NotContain(error => IsOutside(error, drawn.text) || error.Message.Length == 0);
            result.Condition?.Explain(drawn.facts).Value.Should().Be(result.Condition.Evaluate(drawn.facts));
        });

    [Fact]
    public void The_names_suggested_for_a_wrong_one_are_the_nearest() => Check(
        from names in RandomConditions.Names.ListOf()
        from typed in RandomConditions.Names
        where names.Count > 0 && !names.Contains(typed)
        select (names, typed),
        drawn =>
        {
            var portal = ConditionSchema.Empty.With("company", drawn.names.Select(name => new PropertyDefinition(name, PropertyType.Number)));
            var nearest = drawn.names.Distinct().OrderBy(name => Edits(name.Replace('_', ' '), drawn.typed.Replace('_', ' '))).ThenBy(name => name, StringComparer.Ordinal).Take(3);

            Sample.FirstError($"{drawn.typed} > 5", portal).Suggestions.Should().Equal(nearest);
        });

    [Fact]
    public void Any_text_compiles_or_says_where_it_is_wrong() => Check(RandomConditions.Soup, text =>
    {
        var result = Condition.Compile(text, Sample.Portal);

        result.Errors.Count.Should().Match(count => count == 0 == result.Ok);
        result.Errors.Should().NotContain(error => IsOutside(error, text) || error.Message.Length == 0);
    });

    [Fact]
    public void Any_mutilation_of_a_condition_compiles_or_says_where_it_is_wrong() => Check(
        from text in RandomConditions.Conditions
        from at in Gen.Choose(0, 200)
        from length in Gen.Choose(0, 5)
        from insert in Gen.Elements("", "(", ")", "'", " or ", "\uDC00", ".", "9", "\0")
        let start = Math.Min(at, text.Length)
        select text[..start] + insert + text[Math.Min(start + length, text.Length)..],
        text => Condition.Compile(text, Sample.Portal).Errors.Should().NotContain(error => IsOutside(error, text)));

    [Fact]
    public void De_Morgan_holds() => Check(Pairs, drawn =>
    {
        Same($"not (({drawn.A}) and ({drawn.B}))", $"(not ({drawn.A})) or (not ({drawn.B}))", drawn.Facts);
        Same($"not (({drawn.A}) or ({drawn.B}))", $"(not ({drawn.A})) and (not ({drawn.B}))", drawn.Facts);
        Same($"not (not ({drawn.A}))", drawn.A, drawn.Facts);
    });

    [Fact]
    public void And_and_or_are_those_of_Kleene() => Check(Pairs, drawn =>
    {
        var (a, b) = (Sample.Ask(drawn.A, drawn.Facts), Sample.Ask(drawn.B, drawn.Facts));
        var and = a == Truth.False || b == Truth.False ? Truth.False : a == Truth.True && b == Truth.True ? Truth.True : Truth.Unknown;
        var or = a == Truth.True || b == Truth.True ? Truth.True : a == Truth.False && b == Truth.False ? Truth.False : Truth.Unknown;

        Sample.Ask($"({drawn.A}) and ({drawn.B})", drawn.Facts).Should().Be(and);
        Sample.Ask($"({drawn.B}) or ({drawn.A})", drawn.Facts).Should().Be(or);
    });

    [Fact]
    public void And_and_or_are_associative_and_each_distributes_over_the_other() => Check(
        from pair in Pairs
        from c in RandomConditions.Small(RandomConditions.CompanyConditions)
        select (pair.A, pair.B, C: c, pair.Facts),
        drawn =>
        {
            var (a, b, c) = ($"({drawn.A})", $"({drawn.B})", $"({drawn.C})");
            Same($"({a} and {b}) and {c}", $"{a} and ({b} and {c})", drawn.Facts);
            Same($"({a} or {b}) or {c}", $"{a} or ({b} or {c})", drawn.Facts);
            Same($"{a} and ({b} or {c})", $"({a} and {b}) or ({a} and {c})", drawn.Facts);
            Same($"{a} or ({b} and {c})", $"({a} or {b}) and ({a} or {c})", drawn.Facts);
            Same($"{a} and ({a} or {b})", drawn.A, drawn.Facts);
        });

    [Fact]
    public void Knowing_more_never_turns_what_was_decided() => Check(
        from text in RandomConditions.OpenConditions
        from facts in RandomConditions.Accounts
        from forgotten in Gen.Choose(0, int.MaxValue)
        select (text, facts, forgotten),
        drawn =>
        {
            FactObject Forgetful(FactObject record) => new(record.Id, Forget(record, drawn.forgotten));
            var less = drawn.facts.With(
                company: Forgetful(drawn.facts.Company),
                contacts: [.. drawn.facts.Contacts.Select(Forgetful)],
                deals: [.. drawn.facts.Deals.Select(Forgetful)],
                activities: [.. drawn.facts.Activities.Select(activity => new ActivityFacts(activity.Type, activity.Timestamp, activity.Id, Forget(activity, drawn.forgotten), activity.Participants))]);
            var condition = Sample.Compiled(drawn.text);

            if (condition.Evaluate(less) is not Truth.Unknown and var decided)
                condition.Evaluate(drawn.facts).Should().Be(decided);
        });

    [Fact]
    public void Quantifiers_are_each_others_negation() => Check(
        from source in Gen.Elements("deal", "contact", "meeting", "activity")
        from filter in Gen.Elements("amount > 5", "amount > 5 or email is unknown", "not stage = 'pro' and company.seats > 5", "any deal where amount > 5")
        from facts in RandomConditions.Accounts
        select (source, filter, facts),
        drawn =>
        {
            var no = $"no {drawn.source} where {drawn.filter}";
            Same(no, $"not any {drawn.source} where {drawn.filter}", drawn.facts);
            Same($"every {drawn.source} where {drawn.filter}", $"no {drawn.source} where not ({drawn.filter})", drawn.facts);
        });

    [Fact]
    public void The_order_of_objects_does_not_matter() => Check(
        from text in RandomConditions.Conditions
        from facts in RandomConditions.Accounts
        from seed in Gen.Choose(0, int.MaxValue)
        select (text, facts, seed),
        drawn =>
        {
            var shuffled = drawn.facts.With(
                contacts: Shuffled(drawn.facts.Contacts, drawn.seed),
                deals: Shuffled(drawn.facts.Deals, drawn.seed),
                activities: [.. Shuffled(drawn.facts.Activities, drawn.seed).Select(activity => With(activity, Shuffled(activity.Participants, drawn.seed)))]);

            Sample.Ask(drawn.text, shuffled).Should().Be(Sample.Ask(drawn.text, drawn.facts));
        });

    [Fact]
    public void The_order_of_terms_does_not_matter() => Check(
        from terms in RandomConditions.Small(RandomConditions.Conditions).ArrayOf(4)
        from word in Gen.Elements("and", "or")
        from facts in RandomConditions.Accounts
        from seed in Gen.Choose(0, int.MaxValue)
        select (terms, word, facts, seed),
        drawn => Same(Chain(drawn.terms, drawn.word), Chain(Shuffled(drawn.terms, drawn.seed), drawn.word), drawn.facts));

    [Fact]
    public void What_is_not_read_does_not_matter() => Check(
        from text in RandomConditions.Conditions.Where(text => !text.Contains("previous", StringComparison.Ordinal))
        from facts in RandomConditions.Accounts
        from value in Gen.Elements("1", "true", "pro", "2026-06-15", "")
        select (text, facts, value),
        drawn =>
        {
            var condition = Sample.Compiled(drawn.text);
            var read = condition.Reads.Select(field => field.Property).Concat(["email", "contactId"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
            FactObject Rewritten(FactObject record) => new(record.Id, Rewrite(record, read, drawn.value));
            var facts = drawn.facts.With(
                company: Rewritten(drawn.facts.Company),
                contacts: [.. drawn.facts.Contacts.Select(Rewritten)],
                deals: [.. drawn.facts.Deals.Select(Rewritten)]);

            condition.Evaluate(facts).Should().Be(condition.Evaluate(drawn.facts));
        });

    [Fact]
    public void What_is_true_rests_on_records_of_the_account_and_every_look_ahead_is_ahead() => Check(
        from text in RandomConditions.Conditions
        from facts in RandomConditions.Accounts
        select (text, facts),
        drawn =>
        {
            var condition = Sample.Compiled(drawn.text);
            var explanation = condition.Explain(drawn.facts);

            explanation.Witnesses.Should().OnlyHaveUniqueItems();
            if (explanation.Value != Truth.True)
                explanation.Witnesses.Should().BeEmpty();
            if (condition.NextLook(drawn.facts) is { } look)
                look.Should().BeAfter(drawn.facts.Now);
        });

    private static string TreeOf(string text) => ConditionRule.FromText(text).Rule!.ToJsonString();

    private static string Chain(IEnumerable<string> terms, string word) => string.Join($" {word} ", terms.Select(term => $"({term})"));

    private static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var shuffled = items.ToArray();
#pragma warning disable CA5394 // The draw comes from FsCheck, which can then repeat it.
        new Random(seed).Shuffle(shuffled);
#pragma warning restore CA5394
        return shuffled;
    }

    private static ActivityFacts With(ActivityFacts activity, IReadOnlyList<FactObject> participants) =>
        new(activity.Type, activity.Timestamp, activity.Id, activity.Properties, participants);

    private static Dictionary<string, string?> Rewrite(FactObject record, HashSet<string> read, string value) =>
        record.Properties.Append(new("never_asked_for", value)).ToDictionary(pair => pair.Key, pair => read.Contains(pair.Key) ? pair.Value : value);

    /// <summary>About half of what is known.</summary>
    private static Dictionary<string, string?> Forget(FactObject record, int forgotten) => record.Properties
        .Select((pair, i) => (pair.Key, Value: (forgotten >> (i % 31) & 1) == 0 ? pair.Value : null))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>Letters to add, drop, replace or swap with their neighbour, by the table of the textbooks.</summary>
    private static int Edits(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }

    private static bool IsOutside(ConditionError error, string text) => error.Column < 1 || error.Column > text.Length + 1;

    private static void Same(string left, string right, AccountFacts facts) =>
        Sample.Ask(left, facts).Should().Be(Sample.Ask(right, facts), because: "{0} means {1}", left, right);

    private static void Check<T>(Gen<T> values, Action<T> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
