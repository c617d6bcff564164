using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnBinding
{
    private static readonly AccountFacts Account = Sample.Of("budget=500").With(
        deals: Sample.Records("kind=renewal; amount=100 | kind=upsell; amount=900"),
        contacts: Sample.Records("land=NL; role=user | land=BE; role=champion"),
        activities:
        [
            new(
                ActivityType.Meeting,
                Sample.Now.AddDays(-5),
                "m1",
                new Dictionary<string, string?> { ["hs_meeting_title"] = "Review", ["hs_meeting_outcome"] = "COMPLETED" },
                Sample.Records("side=customer; jobtitle=VP Sales | side=internal; jobtitle=CSM")),
            Sample.Activity(ActivityType.Call, "2026-06-11T09:00:00Z", ("hs_call_title", "Catch up")),
        ]);

    [Theory]
    [InlineData("deal.kind = 'renewal' and deal.amount > 500", Truth.False)]
    [InlineData("(deal.kind = 'renewal' and budget = 500) and deal.amount > 500", Truth.False)]
    [InlineData("budget = 500 and (deal.kind = 'renewal' and (budget = 500 and deal.amount > 500))", Truth.False)]
    [InlineData("(deal.kind = 'renewal' or budget = 1) and (deal.amount > 500 or budget = 2)", Truth.False)]
    [InlineData("deal.kind = 'renewal' and not deal.amount < 500", Truth.False)]
    [InlineData("deal.kind = 'renewal' and not (deal.amount < 500)", Truth.False)]
    [InlineData("deal.kind = 'renewal' and not (deal.amount > 500 or budget = 1)", Truth.True)]
    [InlineData("budget = 500 and (deal.kind = 'renewal' and deal.amount = 900 or deal.kind = 'upsell' and deal.amount = 900)", Truth.True)]
    [InlineData("contact.land = 'NL' and deal.amount = 100 and contact.role = 'champion'", Truth.False)]
    [InlineData("deal.amount > contact.size * 1 and deal.kind = 'renewal' and contact.land = 'NL'", Truth.Unknown)]
    public void One_object_is_bound_at_the_outermost_and_group(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("deal.kind = 'renewal' or deal.amount = 900", Truth.True)]
    [InlineData("deal.kind = 'renewal' and budget = 500 or deal.amount = 900 and budget = 1", Truth.True)]
    [InlineData("deal.kind = 'renewal' and any deal where amount = 900", Truth.True)]
    [InlineData("deal.kind = 'renewal' and (deal.amount = 1 or any contact where deal.amount = 900)", Truth.True)]
    [InlineData("deal.kind = 'renewal' and count(deal where deal.amount = 900) = 1", Truth.True)]
    [InlineData("deal.kind = 'renewal' and sum(deal.amount) = 1000", Truth.True)]
    [InlineData("any deal where kind = 'renewal' and any deal where amount = 900", Truth.True)]
    [InlineData("any deal where kind = 'renewal' and contact.land = 'NL' and contact.role = 'champion'", Truth.False)]
    [InlineData("any contact where any deal where contact.land = 'NL' and kind = 'upsell'", Truth.True)]
    public void It_is_not_bound_through_or_at_the_top_nor_through_queries(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("not deal.kind = 'renewal'", Truth.False)]
    [InlineData("not (deal.kind = 'renewal' or deal.kind = 'lost')", Truth.False)]
    [InlineData("not (deal.kind = 'renewal' and deal.amount = 900)", Truth.True)]
    [InlineData("not deal.kind = 'lost'", Truth.True)]
    [InlineData("budget = 500 and not deal.kind = 'renewal'", Truth.True)]
    [InlineData("budget = 500 and not (deal.kind = 'renewal' or deal.kind = 'upsell')", Truth.False)]
    public void A_not_outside_any_and_negates_the_whole_any(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("activity.outcome = 'COMPLETED' and meeting.subject = 'Review'", Truth.True)]
    [InlineData("activity.outcome = 'COMPLETED' and call.subject = 'Catch up'", Truth.True)]
    [InlineData("any activity where call.subject = 'Catch up' and outcome = 'COMPLETED'", Truth.True)]
    [InlineData("meeting.subject = 'Catch up'", Truth.False)]
    public void Different_object_names_are_different_objects(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("any meeting where participant.side = 'customer' and participant.jobtitle contains 'VP'", Truth.True)]
    [InlineData("any meeting where participant.side = 'customer' and participant.jobtitle = 'CSM'", Truth.False)]
    [InlineData("any meeting where participant.side = 'customer' or participant.jobtitle = 'nobody'", Truth.True)]
    [InlineData("any meeting where not participant.side = 'customer'", Truth.False)]
    [InlineData("any meeting where any deal where participant.side = 'customer' and kind = 'upsell'", Truth.True)]
    [InlineData("any call where participant.side = 'customer'", Truth.False)]
    [InlineData("any activity where any participant where side = 'internal' and activity.subject = 'review'", Truth.True)]
    public void Inside_an_activity_query_a_participant_is_any_of_that_activity(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("participant.side = 'customer'", 1)]
    [InlineData("meeting.subject = 'Review' and participant.side = 'customer'", 32)]
    [InlineData("any participant", 5)]
    [InlineData("count(participant) = 0", 7)]
    [InlineData("any deal where participant.side = 'customer'", 16)]
    [InlineData("sum(participant.age) = 0", 5)]
    public void Outside_one_it_is_an_error(string text, int column) => Sample.FirstError(text, ConditionSchema.Empty).Column.Should().Be(column);

    [Theory]
    [InlineData("any meeting where any participant where side = 'customer' within 30 days", Truth.True)]
    [InlineData("any meeting where any participant where side = 'customer' within 1 day", Truth.False)]
    [InlineData("any meeting where any deal where amount = 900 within 1 day", Truth.False)]
    [InlineData("any deal where any meeting where outcome = 'COMPLETED' within 30 days", Truth.True)]
    [InlineData("any meeting where (any call within 1 hour) or outcome = 'COMPLETED' within 30 days", Truth.True)]
    public void Within_belongs_to_the_nearest_activity_query(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("any deal within 3 days", 10)]
    [InlineData("budget = 500 within 3 days", 14)]
    [InlineData("count(contact within 3 days) = 1", 15)]
    [InlineData("sum(deal.amount within 3 days) = 1", 17)]
    [InlineData("any meeting where (any participant within 3 days)", 36)]
    [InlineData("any meeting within 3 days within 4 days", 27)]
    public void Within_anywhere_else_is_an_error(string text, int column)
    {
        var error = Sample.FirstError(text, ConditionSchema.Empty);

        error.Column.Should().Be(column);
        error.Message.Should().Contain("activities");
    }

    [Theory]
    [InlineData("contact.role changed and contact.land = 'BE'", Truth.True)]
    [InlineData("contact.role changed and contact.land = 'NL'", Truth.False)]
    [InlineData("contact.land = 'NL' and (budget = 500 or contact.role changed)", Truth.False)]
    [InlineData("contact.role changed or contact.land = 'NL'", Truth.True)]
    [InlineData("contact.role changed to 'champion' and any contact where land = 'NL'", Truth.True)]
    [InlineData("any contact where role changed and land = 'NL'", Truth.False)]
    [InlineData("count(contact where role changed) = 1", Truth.True)]
    [InlineData("every contact where role changed", Truth.False)]
    [InlineData("contact.role changed and deal.amount = 900", Truth.True)]
    [InlineData("deal.role changed and deal.amount = 900", Truth.False)]
    public void Beside_a_change_operator_the_object_is_the_changed_one(string text, Truth expected) =>
        Sample.Ask(text, Account.With(change: new("contact", "2", "role", "user", "champion", Sample.Now)), ConditionSchema.Empty).Should().Be(expected);

    [Fact]
    public void A_participant_is_a_part_in_an_activity_and_does_not_change() =>
        Sample.Ask("any meeting where participant.side changed", Account.With(change: new("participant", "1", "side", "a", "customer", Sample.Now)), ConditionSchema.Empty)
            .Should().Be(Truth.False);

    private static Truth Ask(string text) => Sample.Ask(text, Account, ConditionSchema.Empty);
}
