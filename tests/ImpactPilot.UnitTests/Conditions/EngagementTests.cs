using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class EngagementTests
{
    private static readonly FactObject Ann = Sample.Record("a", ("email", "ann@customer.example"));
    private static readonly FactObject Bob = Sample.Record("b", ("email", "bob@customer.example"));

    private static readonly AccountFacts Account = Sample.Account().With(
        contacts: [Ann, Bob],
        activities:
        [
            Meeting("2026-06-05T12:00:00Z", ("contactId", "a")),
            Meeting("2026-03-01T12:00:00Z", ("email", "ANN@customer.example"), ("side", "customer")),
            Meeting("2026-07-01T12:00:00Z", ("contactId", "a")),
        ]);

    [Theory]
    [InlineData("any contact where days_since_last_engagement = 10", Truth.True)]
    [InlineData("any contact where days_since_last_engagement > 10", Truth.Unknown)]
    [InlineData("contact.days_since_last_engagement is unknown", Truth.True)]
    [InlineData("any contact where email starts with 'bob' and days_since_last_engagement is known", Truth.False)]
    public void A_contacts_silence_counts_full_days_until_now(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("any meeting where any participant where days_since_last_engagement = 96", Truth.True)]
    [InlineData("any meeting where participant.days_since_last_engagement is unknown", Truth.True)]
    [InlineData("any meeting where timestamp < date '2026-04-01' and participant.days_since_last_engagement is known", Truth.False)]
    [InlineData("any meeting where timestamp > date '2026-06-01' and contact.days_since_last_engagement >= 90", Truth.True)]
    public void Inside_an_activity_it_counts_until_that_activity(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Fact]
    public void A_day_is_full_after_24_hours()
    {
        Sample.Ask("contact.days_since_last_engagement = 9", Account.With(now: Sample.Now.AddSeconds(-1)), ConditionSchema.Empty).Should().Be(Truth.True);
        Sample.Ask("contact.days_since_last_engagement = 10", Account, ConditionSchema.Empty).Should().Be(Truth.True);
    }

    [Fact]
    public void An_activity_at_the_same_instant_is_not_before_it()
    {
        ActivityFacts[] triplets = [.. Enumerable.Repeat("2026-06-05T12:00:00Z", 3).Select(at => Meeting(at, ("contactId", "a")))];
        var account = Sample.Account().With(contacts: [Ann], activities: triplets);

        Sample.Ask("any meeting where participant.days_since_last_engagement is known", account, ConditionSchema.Empty).Should().Be(Truth.False);
        Sample.Ask("contact.days_since_last_engagement = 10", account, ConditionSchema.Empty).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("previous(contact.days_since_last_engagement) > 3")]
    [InlineData("contact.days_since_last_engagement changed")]
    public void What_is_worked_out_has_no_history(string text) => Sample.FirstError(text, ConditionSchema.Empty).Message.Should().Contain("worked out");

    private static Truth Ask(string text) => Sample.Ask(text, Account, ConditionSchema.Empty);

    private static ActivityFacts Meeting(string at, params (string, string?)[] participant) => new(
        ActivityType.Meeting,
        DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
        at,
        new Dictionary<string, string?>(),
        [Sample.Record($"row-{at}", participant)]);
}
