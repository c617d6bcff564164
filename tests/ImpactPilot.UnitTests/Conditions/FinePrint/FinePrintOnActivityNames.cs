using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnActivityNames
{
    [Theory]
    [InlineData("subject", ActivityType.Meeting, "hs_meeting_title")]
    [InlineData("subject", ActivityType.Call, "hs_call_title")]
    [InlineData("subject", ActivityType.Email, "hs_email_subject")]
    [InlineData("subject", ActivityType.Task, "hs_task_subject")]
    [InlineData("body", ActivityType.Meeting, "hs_meeting_body")]
    [InlineData("body", ActivityType.Call, "hs_call_body")]
    [InlineData("body", ActivityType.Email, "hs_email_text")]
    [InlineData("body", ActivityType.Note, "hs_note_body")]
    [InlineData("body", ActivityType.Task, "hs_task_body")]
    [InlineData("outcome", ActivityType.Meeting, "hs_meeting_outcome")]
    [InlineData("outcome", ActivityType.Call, "hs_call_disposition")]
    [InlineData("status", ActivityType.Call, "hs_call_status")]
    [InlineData("status", ActivityType.Task, "hs_task_status")]
    [InlineData("status", ActivityType.Email, "hs_email_status")]
    [InlineData("direction", ActivityType.Call, "hs_call_direction")]
    [InlineData("direction", ActivityType.Email, "hs_email_direction")]
    [InlineData("owner", ActivityType.Note, "hubspot_owner_id")]
    [InlineData("template", ActivityType.Task, "hs_activity_type")]
    public void A_built_in_name_leads_to_the_property_of_each_type(string alias, ActivityType type, string property)
    {
        var name = type.ToString().ToLowerInvariant();
        var account = Sample.Account().With(activities: [Sample.Activity(type, "2026-06-10T09:00:00Z", (property, "Found"))]);

        foreach (var text in new[] { $"{name}.{alias} = 'found'", $"activity.{alias} = 'found'", $"any {name} where {alias} = 'found'", $"any activity where {alias} contains 'found'" })
            Sample.Ask(text, account, ConditionSchema.Empty).Should().Be(Truth.True, because: text);
        Sample.Compiled($"any {name} where {alias} is known").Reads.Should().Equal(new FieldReference(name, property));
    }

    [Theory]
    [InlineData("subject", ActivityType.Note)]
    [InlineData("outcome", ActivityType.Email)]
    [InlineData("outcome", ActivityType.Note)]
    [InlineData("outcome", ActivityType.Task)]
    [InlineData("status", ActivityType.Meeting)]
    [InlineData("status", ActivityType.Note)]
    [InlineData("direction", ActivityType.Meeting)]
    [InlineData("direction", ActivityType.Note)]
    [InlineData("direction", ActivityType.Task)]
    public void Where_a_type_has_no_such_property_it_is_unknown(string alias, ActivityType type)
    {
        var name = type.ToString().ToLowerInvariant();
        var account = Sample.Account().With(activities: [Sample.Activity(type, "2026-06-10T09:00:00Z", (alias, "Found"))]);

        Sample.Ask($"any {name} where {alias} = 'found'", account).Should().Be(Truth.Unknown);
        Sample.Ask($"any activity where {alias} is unknown", account).Should().Be(Truth.True);
        Sample.Ask($"{name}.{alias} changed", account).Should().Be(Truth.False);
        Sample.Compiled($"{name}.{alias} is known").Reads.Should().BeEmpty();
    }

    [Theory]
    [InlineData("any meeting where timestamp = instant '2026-06-10T09:00:00Z'", Truth.True)]
    [InlineData("meeting.timestamp < date '2026-06-10'", Truth.False)]
    [InlineData("any call where timestamp is unknown", Truth.True)]
    [InlineData("any call within 900 years", Truth.False)]
    public void The_timestamp_is_the_activitys_own(string text, Truth expected)
    {
        var account = Sample.Account().With(activities:
        [
            Sample.Activity(ActivityType.Meeting, "2026-06-10T09:00:00Z"),
            new(ActivityType.Call, timestamp: null, "2", new Dictionary<string, string?> { ["hs_timestamp"] = "2026-06-10T09:00:00Z" }),
        ]);

        Sample.Ask(text, account).Should().Be(expected);
    }

    [Fact]
    public void A_property_of_that_name_comes_first()
    {
        var portal = ConditionSchema.Empty.With("meeting", new PropertyDefinition("subject", PropertyType.Text));
        var account = Sample.Account().With(activities: [Sample.Activity(ActivityType.Meeting, "2026-06-10T09:00:00Z", ("subject", "own"), ("hs_meeting_title", "title"))]);

        Sample.Ask("any meeting where subject = 'own'", account, portal).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("activity.topic", "activity.theme", "any meeting where topic = 'x'")]
    [InlineData("activity.topic", "activity.theme", "any activity where topic = 'x' and subject = 'y'")]
    [InlineData("activity.topic", "activity.theme", "activity.topic = 'x' and activity.subject = 'y'")]
    [InlineData("activity.topic", "meeting.theme", "any activity where topic = 'x' and subject = 'y'")]
    [InlineData("activity.topic", "meeting.theme", "any meeting where topic = 'x'")]
    [InlineData("meeting.topic", "meeting.theme", "any meeting where topic = 'x'")]
    [InlineData("meeting.topic", "meeting.theme", "any activity where topic = 'x' and subject = 'y'")]
    [InlineData("activity.subject", "activity.theme", "any meeting where subject = 'x'")]
    [InlineData("activity.topic", "activity.subject", "any activity where topic = 'y'")]
    [InlineData("activity.segment", "company.segment", "any meeting where segment = 'big'")]
    [InlineData("activity.segment", "company.segment", "any activity where segment = 'big' and subject = 'y'")]
    public void A_portals_alias_of_activities_holds_for_each_type(string alias, string target, string text)
    {
        var account = Sample.Of("segment=big").With(activities:
        [
            Sample.Activity(ActivityType.Call, "2026-06-09T09:00:00Z", ("hs_call_title", "z")),
            Sample.Activity(ActivityType.Meeting, "2026-06-10T09:00:00Z", ("theme", "x"), ("hs_meeting_title", "y")),
        ]);

        Sample.Ask(text, account, ConditionSchema.Empty.WithAlias(alias, target)).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("any meeting where subjet = 'x'", "subject")]
    [InlineData("activity.hs_call_titel = 'x'", "activity.hs_call_title")]
    [InlineData("any activity where themen = 'x'", "theme")]
    public void A_wrong_name_is_answered_with_those_of_every_type(string text, string nearest)
    {
        var portal = ConditionSchema.Empty.WithAlias("activity.theme", "activity.subject");
        foreach (var type in Enum.GetValues<ActivityType>())
            portal = portal.With(type.ToString().ToLowerInvariant(), new PropertyDefinition($"hs_{type.ToString().ToLowerInvariant()}_title", PropertyType.Text));

        Sample.FirstError(text, portal).Suggestions.Should().Contain(nearest);
    }
}
