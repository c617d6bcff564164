using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Detection.Feedback;
using Xunit;

namespace ImpactPilot.UnitTests.Detection.Feedback;

public sealed class LearntThresholdTests
{
    private const double Start = 0.7;

    [Fact]
    public void Without_decisions_the_detectors_own_holds() =>
        LearntThreshold.Of([], Start).Should().Be(new LearntThreshold(0.7, "0.70, the detector’s own: nobody has decided on a finding yet."));

    [Theory]
    [InlineData(0, 4, 0.7)]
    [InlineData(0, 5, 0.75)]
    [InlineData(10, 5, 0.75)]
    [InlineData(11, 5, 0.7)]
    public void It_rises_over_findings_that_are_wrong_too_often(int right, int wrong, double expected) =>
        LearntThreshold.Of(Decided(0.72, right, wrong), Start).Value.Should().Be(expected);

    [Fact]
    public void It_says_what_it_rose_over()
    {
        var decisions = Decided(0.7, 3, 1).Concat(Decided(0.76, 3, 2)).Concat(Decided(0.79, 2, 3)).Concat(Decided(0.9, 20, 0));

        LearntThreshold.Of(decisions, Start).Should().Be(new LearntThreshold(0.8, "Raised to 0.80: of 14 findings below it 6 were wrong."));
    }

    [Fact]
    public void Good_findings_above_bad_ones_are_not_lost_with_them() =>
        LearntThreshold.Of(Decided(0.72, 0, 12).Concat(Decided(0.78, 12, 0)).Concat(Decided(0.9, 12, 0)), Start).Value.Should().Be(0.75);

    [Fact]
    public void Bad_findings_are_not_spared_by_a_gap_below_them() =>
        LearntThreshold.Of(Decided(0.8, 2, 8).Concat(Decided(0.93, 9, 0)), Start).Value.Should().Be(0.85);

    [Fact]
    public void It_never_rises_beyond_its_bound() =>
        LearntThreshold.Of(Enumerable.Range(50, 51).SelectMany(confidence => Decided(confidence / 100.0, 0, 20)), Start).Value.Should().Be(LearntThreshold.Highest);

    [Theory]
    [InlineData(17, 0, 0.7)]
    [InlineData(18, 0, 0.65)]
    [InlineData(26, 1, 0.7)]
    [InlineData(27, 1, 0.65)]
    public void It_falls_while_findings_just_above_it_are_nearly_always_right(int right, int wrong, double expected) =>
        LearntThreshold.Of(Decided(0.72, right, wrong), Start).Value.Should().Be(expected);

    [Fact]
    public void It_falls_step_by_step_as_what_it_lets_in_is_right_too()
    {
        var first = Decided(0.72, 20, 0).ToList();
        LearntThreshold.Of(first.Concat(Decided(0.67, 30, 0)), Start).Should().Be(new LearntThreshold(0.6, "Lowered to 0.60: of 50 findings just above it 50 were right."));
        LearntThreshold.Of(first.Concat(Decided(0.67, 2, 9)), Start).Value.Should().Be(0.7, "what it let in was wrong");
        LearntThreshold.Of(Enumerable.Range(50, 50).SelectMany(confidence => Decided(confidence / 100.0, 40, 0)), Start).Value.Should().Be(LearntThreshold.Lowest);
    }

    [Fact]
    public void What_is_set_aside_moves_nothing() =>
        LearntThreshold.Of(Enumerable.Repeat(new Decision(0.72, Ruling.SetAside), 50), Start).Value.Should().Be(0.7);

    [Fact]
    public void Decisions_count_the_same_in_any_order() =>
        Prop.ForAll(Decisions().ToArbitrary(), decisions => LearntThreshold.Of(decisions.AsEnumerable().Reverse(), Start).Should().Be(LearntThreshold.Of(decisions, Start))).QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_confirmed_never_raises_it_and_one_more_incorrect_never_lowers_it() =>
        Prop.ForAll(Decisions().ToArbitrary(), Confidences().ToArbitrary(), (decisions, confidence) =>
        {
            var before = LearntThreshold.Of(decisions, Start).Value;
            LearntThreshold.Of([.. decisions, new(confidence, Ruling.Right)], Start).Value.Should().BeLessThanOrEqualTo(before);
            LearntThreshold.Of([.. decisions, new(confidence, Ruling.Wrong)], Start).Value.Should().BeGreaterThanOrEqualTo(before);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_stays_within_its_bounds_on_a_step_of_five_hundredths() =>
        Prop.ForAll(Decisions().ToArbitrary(), decisions =>
        {
            var value = LearntThreshold.Of(decisions, Start).Value;
            value.Should().BeInRange(LearntThreshold.Lowest, LearntThreshold.Highest);
            ((int)Math.Round(value * 100) % 5).Should().Be(0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Few_decisions_move_nothing() =>
        Prop.ForAll(Decisions().ToArbitrary(), decisions => LearntThreshold.Of(decisions.Take(LearntThreshold.FewestWrong - 1), Start).Value.Should().Be(Start)).QuickCheckThrowOnFailure();

    private static IEnumerable<Decision> Decided(double confidence, int right, int wrong) =>
        Enumerable.Repeat(new Decision(confidence, Ruling.Right), right).Concat(Enumerable.Repeat(new Decision(confidence, Ruling.Wrong), wrong));

    private static Gen<double> Confidences() => Gen.Choose(50, 100).Select(hundredths => hundredths / 100.0);

    // In runs of one kind, as chance alone gives no band enough of it.
    private static Gen<Decision[]> Decisions() =>
        Confidences().SelectMany(confidence => Gen.Elements(Ruling.Right, Ruling.Wrong, Ruling.SetAside).SelectMany(ruling => Gen.Choose(1, 30).Select(times => Enumerable.Repeat(new Decision(confidence, ruling), times))))
            .ListOf().Select(runs => runs.SelectMany(run => run).ToArray());
}
