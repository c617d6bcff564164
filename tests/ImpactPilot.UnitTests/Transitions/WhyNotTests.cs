using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Domain.Transitions;
using Xunit;

namespace ImpactPilot.UnitTests.Transitions;

public sealed class WhyNotTests
{
    private static readonly DateOnly Day = new(2026, 9, 7);
    private static readonly RuleStanding Open = new() { Mode = TransitionMode.Suggest, Truth = Truth.True };

    [Fact]
    public void Nothing_stands_in_the_way_of_a_rule_that_is_on_and_holds() => WhyNot.Of(Open).Should().BeEmpty();

    [Fact]
    public void Everything_that_stands_in_the_way_is_told_in_its_order()
    {
        var standing = Open with { Mode = TransitionMode.Off, IsUnread = true, DriverArchived = true, Segments = ["Enterprise", "SMB"], Closed = ImpactStatus.Won, Found = new(Day, SuggestionStatus.Ignored, null), Truth = Truth.False };

        var verdicts = WhyNot.Of(standing);

        verdicts.Select(verdict => verdict.Kind).Should().Equal(
            VerdictKind.Off, VerdictKind.Unread, VerdictKind.DriverArchived, VerdictKind.Segment, VerdictKind.Won, VerdictKind.Followed, VerdictKind.Condition);
        verdicts[3].Reason.Should().Be("The driver is for Enterprise, SMB only, and this account is in no segment.");
        verdicts[5].Reason.Should().Be("What happened on 7 Sep 2026 was marked incorrect, and the same evidence never comes back.");
    }

    [Fact]
    public void A_rule_that_is_on_is_paused_or_begins()
    {
        WhyNot.Of(Open with { PausedBecause = "no property “x”." }).Should().Equal(new Verdict(VerdictKind.Paused, "The rule is paused: no property “x”."));
        WhyNot.Of(Open with { IsBeginning = true }).Should().ContainSingle().Which.Kind.Should().Be(VerdictKind.Beginning);
    }

    [Fact]
    public void What_held_at_the_baseline_is_the_reason_only_while_nothing_was_found_and_it_holds()
    {
        WhyNot.Of(Open with { HeldBefore = Day }).Should().ContainSingle().Which.Reason.Should().StartWith("It held already when the rule was switched on, on 7 Sep 2026.");
        WhyNot.Of(Open with { HeldBefore = Day, Truth = Truth.Unknown }).Should().ContainSingle().Which.Kind.Should().Be(VerdictKind.Condition);
        WhyNot.Of(Open with { HeldBefore = Day, Found = new(Day, null, null) }).Should().ContainSingle().Which.Kind.Should().Be(VerdictKind.Due);
    }

    [Fact]
    public void Days_that_are_not_full_are_counted() =>
        WhyNot.Of(Open with { Held = new(2, 7, Day) }).Should().Equal(new Verdict(VerdictKind.Holding, "It has held for 2 of 7 days, which are full on 7 Sep 2026."));

    [Fact]
    public void What_became_of_the_last_finding_is_told() =>
        Enum.GetValues<SuggestionStatus>().Select(status => WhyNot.Of(Open with { Found = new(Day, status, Day) }).Single().Reason).Should().OnlyHaveUniqueItems().And.OnlyContain(reason => reason.Contains("7 Sep 2026"));
}
