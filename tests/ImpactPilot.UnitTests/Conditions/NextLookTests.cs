using System.Globalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class NextLookTests
{
    [Theory]
    [InlineData("any meeting within 30 days", "2026-06-10T08:00:00Z", "2026-07-10T08:00:00Z")]
    [InlineData("no meeting where subject = 'x' within 36 hours", "2026-06-15T08:00:00Z", "2026-06-16T20:00:00Z")]
    [InlineData("count(activity within 30 days) >= 2", "2026-06-20T08:00:00Z", "2026-06-20T08:00:00Z")]
    [InlineData("any meeting within 30 days", "2026-05-01T08:00:00Z", null)]
    [InlineData("any call within 30 days", "2026-06-10T08:00:00Z", null)]
    [InlineData("any meeting", "2026-06-10T08:00:00Z", null)]
    [InlineData("renewal_on < today", "2026-06-10T08:00:00Z", null)]
    [InlineData("count(meeting where timestamp > now) >= 1", "2026-06-20T08:00:00Z", "2026-06-20T08:00:00Z")]
    [InlineData("any meeting where timestamp <= now - 7 days", "2026-06-10T08:00:00Z", "2026-06-17T08:00:00Z")]
    [InlineData("any meeting where timestamp + 7 days < now", "2026-06-10T08:00:00Z", "2026-06-17T08:00:00Z")]
    [InlineData("any meeting where timestamp < now", "2026-06-15T12:00:00Z", "2026-06-15T12:00:00.0000001Z")]
    [InlineData("contact.days_since_last_engagement > 30", "2026-06-10T08:00:00Z", "2026-06-16T08:00:00Z")]
    [InlineData("contact.days_since_last_engagement > 30", "2026-06-17T08:00:00Z", "2026-06-17T08:00:00.0000001Z")]
    [InlineData("any meeting where participant.days_since_last_engagement > 30", "2026-06-10T08:00:00Z", null)]
    public void It_is_when_an_activity_enters_leaves_or_is_a_day_older(string text, string meeting, string? look) => NextLook(text, Account(meeting)).Should().Be(At(look));

    [Fact]
    public void An_activity_that_the_filter_refuses_does_not_matter()
    {
        var account = Account("2026-06-10T08:00:00Z");

        NextLook("any meeting where subject = 'another' within 30 days", account).Should().BeNull();
        NextLook("any meeting where subject = 'another' or timestamp > now within 30 days", account).Should().NotBeNull();
    }

    [Theory]
    [InlineData("2026-01-31T09:00:00Z", "2026-02-15T12:00:00Z", "2026-02-28T23:00:00Z")]
    [InlineData("2026-01-28T09:00:00Z", "2026-02-15T12:00:00Z", "2026-02-28T09:00:00Z")]
    [InlineData("2026-03-01T11:00:00Z", "2026-03-20T12:00:00Z", "2026-04-01T10:00:00Z")]
    [InlineData("2026-06-30T10:00:00Z", "2026-07-15T12:00:00Z", "2026-07-30T10:00:00Z")]
    [InlineData("2026-06-30T10:00:00Z", "2026-07-31T06:00:00Z", "2026-07-31T10:00:00Z")]
    public void A_month_is_left_when_going_back_a_month_reaches_the_activity(string meeting, string now, string look) =>
        NextLook("any meeting within 1 month", Account(meeting).With(now: At(now))).Should().Be(At(look));

    [Fact]
    public void Nothing_but_a_midnight_changes_a_value_before_the_next_look() => Prop.ForAll(
        (from text in Gen.Elements(
             "any meeting where subject = 'x' within 2 days", "count(activity within 1 month) >= 2", "no call within 36 hours", "count(meeting where timestamp > now) >= 1",
             "any activity where timestamp < now - 3 days", "contact.days_since_last_engagement >= 2", "sum(activity.minutes within 1 week) > 10",
             "any meeting where (any call within 1 day) within 1 week", "every activity where owner = '1' within 3 weeks", "any meeting within 1 year and no call within 2 months")
         from zone in Gen.Elements("UTC", "Europe/Amsterdam", "America/New_York")
         from day in Gen.Choose(0, 365)
         from ages in Gen.Choose(-2_000, 1_200).ArrayOf(4)
         from shares in Gen.Choose(0, 1_000).ArrayOf(4)
         select (text, zone, day, ages, shares)).ToArbitrary(),
        drawn =>
        {
            var now = Sample.Now.AddDays(drawn.day);
            var facts = Drawn(drawn.zone, now, drawn.ages);
            var condition = Sample.Compiled(drawn.text, ConditionSchema.Empty);
            var look = condition.NextLook(facts) ?? now.AddDays(40);

            look.Should().BeAfter(now);
            foreach (var share in drawn.shares)
                condition.Evaluate(facts.With(now: now + ((look - now).Divide(1_001) * share))).Should().Be(condition.Evaluate(facts));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Walking_from_look_to_look_meets_every_activity_and_ends() => Prop.ForAll(
        Gen.Choose(-2_000, 1_200).ArrayOf(4).ToArbitrary(),
        ages =>
        {
            var facts = Drawn("Europe/Amsterdam", Sample.Now, ages);
            var condition = Sample.Compiled("any activity within 1 month", ConditionSchema.Empty);
            var looks = 0;
            for (var look = condition.NextLook(facts); look is { } at; look = condition.NextLook(facts.With(now: at)))
                looks++;

            var ahead = facts.Activities.Select(activity => activity.Timestamp!.Value).ToArray();

            // Each enters once and leaves once; one of 30 June leaves on 30 July and again on the 31st, from which a month back leads to 30 June too.
            looks.Should().BeInRange(ahead.Distinct().Count(at => at > Sample.Now), 3 * ages.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static AccountFacts Drawn(string zone, DateTimeOffset now, int[] ages)
    {
        var contact = Sample.Record("7");
        return Sample.Account().With(
            contacts: [contact],
            activities:
            [
                .. ages.Select((hours, i) => new ActivityFacts(
                    i % 2 == 0 ? ActivityType.Meeting : ActivityType.Call,
                    now.AddHours(hours),
                    $"{i}",
                    new Dictionary<string, string?> { ["hs_meeting_title"] = "x", ["minutes"] = "7", ["hubspot_owner_id"] = $"{i}" },
                    [Sample.Record("p", ("contactId", "7"))])),
            ],
            now: now,
            zone: TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    private static AccountFacts Account(string meeting) => Sample.Account().With(
        contacts: [Sample.Record("7")],
        activities:
        [
            new ActivityFacts(
                ActivityType.Meeting, At(meeting), "m", new Dictionary<string, string?> { ["hs_meeting_title"] = "x" }, [Sample.Record("p", ("contactId", "7"))]),
        ]);

    private static DateTimeOffset? NextLook(string text, AccountFacts facts) => Sample.Compiled(text).NextLook(facts);

    private static DateTimeOffset? At(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
