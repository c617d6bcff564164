using FluentAssertions;
using ImpactPilot.Domain.Suggestions;
using Xunit;

namespace ImpactPilot.UnitTests.Suggestions;

public sealed class SuggestionStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<SuggestionStatus> Settled => [SuggestionStatus.Confirmed, SuggestionStatus.Ignored, SuggestionStatus.Expired];

    [Fact]
    public void A_snooze_ends_exactly_at_its_instant()
    {
        var snoozed = SuggestionState.Pending.Snooze(Now, SuggestionState.DefaultSnoozeDays).Value;

        snoozed.Wake(Now.AddDays(10).AddTicks(-1)).Should().Be(snoozed);
        snoozed.Wake(Now.AddDays(10)).Should().Be(SuggestionState.Pending);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void A_snooze_lasts_one_to_365_days(int days, bool allowed) =>
        SuggestionState.Pending.Snooze(Now, days).Succeeded.Should().Be(allowed);

    [Theory]
    [MemberData(nameof(Settled))]
    public void A_settled_suggestion_takes_no_further_decision(SuggestionStatus status)
    {
        var settled = new SuggestionState(status);

        settled.Confirm().Error!.Code.Should().Be("suggestions.already_settled");
        settled.Ignore().Error!.Code.Should().Be("suggestions.already_settled");
        settled.Snooze(Now, 10).Error!.Code.Should().Be("suggestions.already_settled");
        settled.Expire().Should().Be(settled);
    }

    [Fact]
    public void Every_decision_of_a_person_can_be_undone_and_nothing_else()
    {
        foreach (var decided in new[] { SuggestionState.Pending.Confirm(), SuggestionState.Pending.Ignore(), SuggestionState.Pending.Snooze(Now, 10) })
            decided.Value.Undo().Value.Should().Be(SuggestionState.Pending);
        SuggestionState.Pending.Undo().Error!.Code.Should().Be("suggestions.nothing_to_undo");
        SuggestionState.Pending.Expire().Undo().Error!.Code.Should().Be("suggestions.expired");
    }
}
