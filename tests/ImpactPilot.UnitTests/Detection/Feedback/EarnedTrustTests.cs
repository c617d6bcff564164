using FluentAssertions;
using ImpactPilot.Domain.Detection.Feedback;
using Xunit;

namespace ImpactPilot.UnitTests.Detection.Feedback;

public sealed class EarnedTrustTests
{
    [Theory]
    [InlineData(0, 0, false, "0 of 30 decisions.")]
    [InlineData(29, 29, false, "29 of 30 decisions.")]
    [InlineData(30, 30, true, null)]
    [InlineData(29, 30, true, null)]
    [InlineData(28, 30, false, "28 of 30 decided findings were confirmed as they were found: 93.3 %, where it takes 95 %.")]
    [InlineData(38, 40, true, null)]
    [InlineData(37, 39, false, "37 of 39 decided findings were confirmed as they were found: 94.8 %, where it takes 95 %.")]
    [InlineData(949, 1_000, false, "949 of 1000 decided findings were confirmed as they were found: 94.9 %, where it takes 95 %.")]
    [InlineData(950, 1_000, true, null)]
    public void Thirty_decisions_and_ninety_five_percent_earn_it(int asFound, int decided, bool earned, string? lacking)
    {
        var trust = new EarnedTrust(asFound, decided);
        (trust.IsEarned, trust.Lacking).Should().Be((earned, lacking));
    }

    [Fact]
    public void What_would_have_been_booked_wrongly_speaks_against_it_whatever_the_reason() =>
        EarnedTrust.Of([.. Enumerable.Repeat(new Decision(0.8, Ruling.Right), 30), new(0.8, Ruling.Wrong), new(0.8, Ruling.SetAside)]).Should().Be(new EarnedTrust(30, 32));

    [Theory]
    [InlineData(null, Ruling.Wrong)]
    [InlineData("It is not true", Ruling.Wrong)]
    [InlineData("It was not our doing", Ruling.Wrong)]
    [InlineData("They only plan to.", Ruling.Wrong)]
    [InlineData("It is another account", Ruling.SetAside)]
    [InlineData(" it is older than this", Ruling.SetAside)]
    [InlineData("A duplicate of last week’s", Ruling.SetAside)]
    public void Some_reasons_do_not_speak_against_the_detector(string? reason, Ruling expected) => IncorrectReasons.RulingOf(reason).Should().Be(expected);

    [Fact]
    public void Precision_and_recall_come_with_their_intervals()
    {
        var track = new Track(Right: 18, Wrong: 2, SetAside: 3, Suggested: 12, ByHand: 4);
        (track.Precision.Value, track.Recall.Value).Should().Be((0.9, 0.75));
        track.Precision.Interval.Low.Should().BeApproximately(0.699, 0.001);
        track.Recall.Interval.High.Should().BeApproximately(0.898, 0.001);
        new Track(0, 0, 5, 0, 0).Precision.Whole.Should().Be(0);
    }
}
