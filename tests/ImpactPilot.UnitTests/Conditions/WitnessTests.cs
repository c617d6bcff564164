using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class WitnessTests
{
    private static readonly ActivityFacts Training = Meeting("m1", -3, "training", ("9", "customer"), (null, "us"));
    private static readonly ActivityFacts Review = Meeting("m2", -1, "review", (null, "customer"));

    private static readonly AccountFacts Account = Sample.Account(("sso_enabled", "true"), ("seats", "12")).With(
        contacts: [Sample.Record("c1", ("role", "user")), Sample.Record("c2", ("role", "champion"))],
        deals: [Sample.Record("d1", ("amount", "5")), Sample.Record("d2", ("amount", "50"))],
        activities: [Training, Review]);

    [Theory]
    [InlineData("sso_enabled", "")]
    [InlineData("any deal where amount > 10", "deal d2")]
    [InlineData("deal.amount > 10 and deal.amount < 100", "deal d2")]
    [InlineData("contact.role = 'champion'", "contact c2")]
    [InlineData("any meeting", "meeting m1")]
    [InlineData("any activity where subject = 'review'", "meeting m2")]
    [InlineData("any meeting where subject = 'training' and any participant where side = 'customer'", "meeting m1, participant 9")]
    [InlineData("any meeting where any participant where side = 'us'", "meeting m1, participant p-us")]
    public void What_a_query_found_is_its_witness(string text, string witnesses) => WitnessesOf(text).Should().Be(witnesses);

    [Theory]
    [InlineData("contact.role = 'champion' and (any deal where amount > 10) and seats > 5", "contact c2, deal d2")]
    [InlineData("deal.amount > 99 or contact.role = 'user' or deal.amount = 5", "contact c1")]
    [InlineData("deal.amount = 50 and (any deal where amount = 50)", "deal d2")]
    [InlineData("not (no deal where amount > 10)", "deal d2")]
    [InlineData("not (every deal where amount > 10)", "deal d1")]
    [InlineData("not (not (contact.role = 'champion') or seats > 99)", "contact c2")]
    public void Groups_pass_on_the_witnesses_that_make_them_true(string text, string witnesses) => WitnessesOf(text).Should().Be(witnesses);

    [Theory]
    [InlineData("no deal where amount > 99")]
    [InlineData("every deal where amount > 1")]
    [InlineData("not (any deal where amount > 99)")]
    [InlineData("count(deal where amount > 99) = 0")]
    public void What_holds_because_nothing_was_found_has_no_witness(string text) => WitnessesOf(text).Should().BeEmpty();

    [Theory]
    [InlineData("any deal where amount > 99")]
    [InlineData("(any deal where amount > 10) and seats > 99")]
    [InlineData("(any deal where amount > 10) and mrr > 99")]
    public void What_is_not_true_has_no_witness(string text) =>
        Sample.Compiled(text).Explain(Account).Witnesses.Should().BeEmpty();

    [Theory]
    [InlineData("count(meeting within 30 days) >= 2", "meeting m2, meeting m1")]
    [InlineData("count(meeting where subject = 'training') = 1", "meeting m1")]
    [InlineData("sum(deal.amount where amount is known) > 50", "deal d1, deal d2")]
    public void Counted_and_added_objects_are_witnesses_newest_first(string text, string witnesses) => WitnessesOf(text).Should().Be(witnesses);

    [Fact]
    public void An_activity_brings_its_timestamp() =>
        Sample.Compiled("any meeting where subject = 'review'").Explain(Account).Witnesses.Should().Equal(new Witness("meeting", "m2", Review.Timestamp));

    [Fact]
    public void The_changed_contact_is_the_witness_of_its_change()
    {
        var account = Account.With(change: new("contact", "c2", "role", "user", "champion", Sample.Now));

        Sample.Compiled("contact.role changed to 'champion'").Explain(account).Witnesses.Should().Equal(new Witness("contact", "c2", null));
    }

    private static string WitnessesOf(string text)
    {
        var explanation = Sample.Compiled(text).Explain(Account);
        explanation.Value.Should().Be(Truth.True);
        return string.Join(", ", explanation.Witnesses.Select(witness => $"{witness.Object} {witness.Id}"));
    }

    private static ActivityFacts Meeting(string id, int days, string subject, params (string? ContactId, string Side)[] people) => new(
        ActivityType.Meeting,
        Sample.Now.AddDays(days),
        id,
        new Dictionary<string, string?> { ["hs_meeting_title"] = subject },
        [.. people.Select(person => Sample.Record($"p-{person.Side}", ("contactId", person.ContactId), ("side", person.Side)))]);
}
