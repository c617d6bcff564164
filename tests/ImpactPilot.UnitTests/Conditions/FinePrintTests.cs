using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>Corners of the language that no other test here stands in, one after the other.</summary>
public sealed class FinePrintTests
{
    private static readonly AccountFacts Account = Sample.Account(
            ("seats", "12"), ("mrr", " "), ("plan", "pro"), ("modules", "voice;chat"), ("city", "\u00A0Zu\u0308rich "), ("renewal_on", "2026-07-01"), ("sso_enabled", "TRUE"), ("discount", "0"))
        .With(
            deals: [Sample.Record("1", ("amount", "5"), ("stage", "won")), Sample.Record("2", ("amount", ""), ("stage", "won"))],
            activities: [Sample.Activity(ActivityType.Meeting, "2026-06-10T10:00:00Z", ("hs_meeting_outcome", "COMPLETED"))]);

    [Theory]
    [InlineData("any deal where amount > 1", Truth.True)]
    [InlineData("any deal where amount > 9", Truth.Unknown)]
    [InlineData("every deal where amount > 1", Truth.Unknown)]
    [InlineData("every deal where amount > 9", Truth.False)]
    [InlineData("no deal where amount > 1", Truth.False)]
    [InlineData("no deal where amount > 9", Truth.Unknown)]
    [InlineData("count(deal where amount > 1) = 1", Truth.True)]
    [InlineData("sum(deal.amount) = 5", Truth.True)]
    [InlineData("mrr between 1 and 2", Truth.Unknown)]
    [InlineData("seats between 20 and mrr", Truth.False)]
    [InlineData("coalesce(mrr, seats) = 12", Truth.True)]
    [InlineData("max(mrr, seats) = 12", Truth.Unknown)]
    [InlineData("mrr is unknown", Truth.True)]
    [InlineData("seats / discount > 1", Truth.Unknown)]
    [InlineData("seats / 0 is unknown", Truth.True)]
    [InlineData("79228162514264337593543950335 + seats > 1", Truth.Unknown)]
    public void Unknowns(string text, Truth expected) => Sample.Ask(text, Account).Should().Be(expected);

    [Theory]
    [InlineData("city = 'ZÜRICH'", Truth.True)]
    [InlineData("city starts with ' z'", Truth.False)]
    [InlineData("modules = 'chat;voice'", Truth.True)]
    [InlineData("modules = 'chat'", Truth.False)]
    [InlineData("plan = 'Professional'", Truth.False)]
    [InlineData("plan = 'Legacy'", Truth.False)]
    [InlineData("seats = '12.0'", Truth.True)]
    [InlineData("sso_enabled is yes", Truth.True)]
    [InlineData("renewal_on = instant '2026-06-30T22:00:00Z'", Truth.True)]
    [InlineData("days_between(renewal_on, today) = -16", Truth.True)]
    [InlineData("months_between(today, date '2026-08-14') = 1", Truth.True)]
    [InlineData("months_between(date '2026-08-14', today) = -1", Truth.True)]
    [InlineData("any meeting where participant.side is unknown", Truth.False)]
    [InlineData("activity.outcome = 'Completed' and activity.status is unknown", Truth.True)]
    public void Types_text_and_dates(string text, Truth expected) => Sample.Ask(text, Account).Should().Be(expected);

    [Theory]
    [InlineData("mrr changed", "10", "", Truth.True)]
    [InlineData("mrr changed to 5", "10", "", Truth.False)]
    [InlineData("mrr increased", "", "10", Truth.False)]
    [InlineData("mrr increased", "abc", "10", Truth.False)]
    [InlineData("mrr increased by at least seats", "10", "22", Truth.True)]
    [InlineData("mrr increased by discount", "10", "22", Truth.False)]
    [InlineData("mrr increased by at least previous(mrr)", "10", "22", Truth.True)]
    [InlineData("mrr increased by 12", "10", "22.0", Truth.True)]
    [InlineData("mrr increased by at least 5%", "0", "22", Truth.Unknown)]
    [InlineData("mrr increased by at least 50%", "-10", "-5", Truth.True)]
    [InlineData("mrr changed to any of (22, 23)", "23", "22", Truth.False)]
    [InlineData("mrr changed", "10", "10.0", Truth.False)]
    public void Changes(string text, string old, string @new, Truth expected) =>
        Sample.Ask(text, Account.With(change: Sample.Change("mrr", old, @new))).Should().Be(expected);

    [Theory]
    [InlineData("city = ''", 8, "is unknown")]
    [InlineData("plan != 'a' or 'b'", 16, "not in")]
    [InlineData("not not trial", 5, null)]
    [InlineData("seats in ()", 11, null)]
    [InlineData("seats in (1, )", 14, null)]
    [InlineData("city = ‘Delft’", 8, null)]
    [InlineData("mrr increased by 5 %", 20, null)]
    [InlineData("any contact within 3 days", 13, null)]
    [InlineData("contact.role is known and participant.side = 'us'", 27, null)]
    [InlineData("today - renewal_on > 3", 9, "days_between(…, …)")]
    [InlineData("renewal_on < today + 1.5 days", 22, null)]
    [InlineData("renewal_on increased by 5%", 25, null)]
    [InlineData("plan < 'b'", 6, null)]
    [InlineData("seats > 'x'", 9, null)]
    [InlineData("city contains", 14, null)]
    [InlineData("city = 'Delft", 8, null)]
    [InlineData("planet.rings = 3", 1, null)]
    [InlineData("'👍🏽' = mrrr", 8, null)]
    public void Errors_stand_where_the_mistake_is(string text, int column, string? suggestion)
    {
        var error = Sample.FirstError(text);

        error.Column.Should().Be(column, because: error.Message);
        if (suggestion is not null)
            string.Join(' ', error.Suggestions.Append(error.Message)).Should().Contain(suggestion);
    }
}
