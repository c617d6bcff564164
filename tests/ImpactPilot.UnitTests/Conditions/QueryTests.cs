using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class QueryTests
{
    private static readonly AccountFacts Account = Sample.Account(("amount", "500")).With(
        contacts: [Sample.Record("c1", ("country", "NL"), ("role", "user")), Sample.Record("c2", ("country", "BE"), ("role", "champion"))],
        deals: [Sample.Record("d1", ("amount", "100"), ("stage", "won")), Sample.Record("d2", ("amount", "900"), ("stage", "lost")), Sample.Record("d3", ("stage", "open"))],
        activities:
        [
            Meeting("2026-06-10T09:00:00Z", "Kick-off", "COMPLETED", ("customer", "VP Sales"), ("internal", "CSM")),
            Meeting("2026-05-01T09:00:00Z", "Review", "NO_SHOW", ("internal", "CSM")),
            Sample.Activity(ActivityType.Call, "2026-06-11T09:00:00Z", ("hs_call_title", "Catch up"), ("hs_call_disposition", "connected"), ("minutes", "20")),
            Sample.Activity(ActivityType.Note, "2026-06-12T09:00:00Z", ("hs_note_body", "Catch the VP"), ("minutes", "abc")),
        ]);

    [Theory]
    [InlineData("any deal where amount > 800", Truth.True)]
    [InlineData("any deal where amount > 1000", Truth.Unknown)]
    [InlineData("no deal where amount > 1000", Truth.Unknown)]
    [InlineData("no deal where amount > 800", Truth.False)]
    [InlineData("every deal where amount > 200", Truth.False)]
    [InlineData("every deal where amount > 50", Truth.Unknown)]
    [InlineData("every deal where amount > 50 or stage = 'open'", Truth.True)]
    [InlineData("any email", Truth.False)]
    [InlineData("no email", Truth.True)]
    [InlineData("every email where body = 'x'", Truth.True)]
    [InlineData("any deal", Truth.True)]
    public void Quantifiers_follow_Kleene(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("count(deal) = 3")]
    [InlineData("count(deal where amount > 50) = 2")]
    [InlineData("count(email) = 0")]
    [InlineData("count(activity within 1 week) = 3")]
    [InlineData("count(deal) is not 2 and count(deal) = 1 or 3")]
    [InlineData("count(deal where stage = 'won') < count(contact) - 0", false)]
    [InlineData("sum(deal.amount) = 1000")]
    [InlineData("sum(deal.amount where stage = 'won') * 2 = 200")]
    [InlineData("sum(activity.minutes) = 20")]
    [InlineData("sum(email.minutes) = 0")]
    [InlineData("count(meeting where count(participant where side = 'customer') >= 1) = 1")]
    public void Counts_and_sums_take_what_is_true_and_known(string text, bool accepted = true)
    {
        if (accepted)
            Ask(text).Should().Be(Truth.True);
        else
            Condition.Compile(text, ConditionSchema.Empty).Ok.Should().BeFalse(because: "a count stands on the left");
    }

    [Theory]
    [InlineData("any deal where amount = 500", Truth.Unknown)]
    [InlineData("any deal where company.amount = 500", Truth.True)]
    [InlineData("any deal where deal.amount > company.amount + 0", Truth.True)]
    [InlineData("any meeting where outcome = 'completed' and any participant where meeting.outcome = 'no_show'", Truth.False)]
    [InlineData("any meeting where any call where meeting.subject = 'Kick-off' and subject = 'Catch up'", Truth.True)]
    [InlineData("any contact where country = 'BE' and any deal where contact.role = 'champion'", Truth.True)]
    [InlineData("any contact where country = 'NL' and any deal where contact.role = 'champion'", Truth.False)]
    [InlineData("any company where amount = 500", Truth.True)]
    public void A_bare_name_belongs_to_the_query_and_prefixes_reach_further_out(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("any activity where subject contains 'catch'", Truth.True)]
    [InlineData("any activity where body contains 'vp'", Truth.True)]
    [InlineData("any activity where outcome = 'connected' and subject = 'catch up'", Truth.True)]
    [InlineData("any note where outcome is unknown", Truth.True)]
    [InlineData("activity.subject = 'review'", Truth.True)]
    [InlineData("any activity where meeting.subject = 'review'", Truth.True)]
    public void Built_in_aliases_reach_every_type_of_activity(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Theory]
    [InlineData("any meeting where participant.side = 'customer' and outcome = 'COMPLETED'", Truth.True)]
    [InlineData("any meeting where participant.side = 'customer' and participant.jobtitle = 'CSM'", Truth.False)]
    [InlineData("any meeting where any participant where side = 'customer' and jobtitle contains 'VP'", Truth.True)]
    [InlineData("every meeting where any participant where side = 'internal'", Truth.True)]
    [InlineData("every meeting where any participant where side = 'customer'", Truth.False)]
    [InlineData("any call where any participant where side = 'customer'", Truth.False)]
    public void Participants_are_those_of_the_activity(string text, Truth expected) => Ask(text).Should().Be(expected);

    [Fact]
    public void Options_of_an_activity_alias_are_those_of_its_type()
    {
        var portal = ConditionSchema.Empty
            .With("meeting", new PropertyDefinition("hs_meeting_outcome", PropertyType.Enumeration, "Outcome", [new("COMPLETED", "Done")]))
            .With("call", new PropertyDefinition("hs_call_disposition", PropertyType.Enumeration, "Outcome", [new("f240", "Connected"), new("9d9", "Done")]));
        var call = Sample.Account().With(activities: [Sample.Activity(ActivityType.Call, "2026-06-01T09:00:00Z", ("hs_call_disposition", "9d9"))]);

        Sample.Ask("activity.outcome = 'Done'", call, portal).Should().Be(Truth.True);
        Sample.Ask("any activity where outcome = 'Connected'", call, portal).Should().Be(Truth.False);
        Sample.Ask("any activity where \"Outcome\" = 'Done'", call, portal).Should().Be(Truth.True);
    }

    [Fact]
    public void A_schema_that_lacks_a_built_in_aliases_target_does_not_refuse_it()
    {
        var portal = ConditionSchema.Empty.With("meeting", new PropertyDefinition("minutes", PropertyType.Number));

        Sample.Ask("any meeting where subject = 'kick-off'", Account, portal).Should().Be(Truth.True);
        Sample.FirstError("any meeting where colour = 'red'", portal).Column.Should().Be(19);
    }

    private static Truth Ask(string text) => Sample.Ask(text, Account, ConditionSchema.Empty);

    private static ActivityFacts Meeting(string at, string title, string outcome, params (string Side, string Title)[] people) => new(
        ActivityType.Meeting,
        DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
        at,
        new Dictionary<string, string?> { ["hs_meeting_title"] = title, ["hs_meeting_outcome"] = outcome },
        [.. people.Select((person, i) => Sample.Record($"p{i}", ("side", person.Side), ("jobtitle", person.Title)))]);
}
