using FluentAssertions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Learning;
using ImpactPilot.Domain.Detection.Measuring;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class MeasuringTests
{
    [Theory]
    [InlineData(0, 10, 0, 0.278)]
    [InlineData(10, 10, 0.722, 1)]
    [InlineData(81, 90, 0.821, 0.946)]
    [InlineData(0, 0, 0, 1)]
    public void A_share_has_the_interval_of_Wilson(int part, int whole, double low, double high)
    {
        var (from, to) = new Proportion(part, whole).Interval;

        from.Should().BeApproximately(low, 0.001);
        to.Should().BeApproximately(high, 0.001);
    }

    [Fact]
    public void Findings_are_counted_against_the_labels()
    {
        var silent = Texts.Champion with { DaysSinceLastEngagement = 60 };
        var evaluation = new Evaluation(
            LocalDetector.BuiltIn,
            [
                new("right", Texts.Call("Short.", people: silent), ["reactivated-stakeholder"], null) { Kind = "positive" },
                new("wrong", Texts.Call("Short.", people: silent), [], null) { Kind = "hard-negative", Trap = "wrong-party" },
                new("missed", Texts.Note("Nothing much."), ["case-study"], null) { Kind = "positive" },
                new("quiet", Texts.Note("Nothing much."), [], null) { Kind = "background" },
            ],
            LibraryDrivers.All);

        evaluation.Overall.Should().Be(new Counts(1, 1, 1));
        evaluation.Overall.F1.Should().Be(0.5);
        evaluation.HardNegatives.Should().Be(new Proportion(1, 1));
        evaluation.Background.Should().Be(new Proportion(0, 1));
        evaluation.ByTrap.Should().Equal(("background", new Proportion(0, 1)), ("wrong-party", new Proportion(1, 1)));
    }

    [Fact]
    public void Each_writer_is_counted_by_itself()
    {
        var silent = Texts.Champion with { DaysSinceLastEngagement = 60 };
        var evaluation = new Evaluation(
            LocalDetector.BuiltIn,
            [
                new("ann-1", Texts.Call("Short.", people: silent), ["reactivated-stakeholder"], null) { Kind = "positive" },
                new("bob-1", Texts.Call("Short.", people: silent), [], null) { Kind = "hard-negative", Trap = "wrong-party" },
                new("bob-2", Texts.Note("Nothing much."), ["case-study"], null) { Kind = "positive" },
            ],
            LibraryDrivers.All);

        evaluation.ByHand.Should().Equal(
            ("ann", new Counts(1, 0, 0), new Proportion(0, 0), new Proportion(0, 0)),
            ("bob", new Counts(0, 1, 1), new Proportion(1, 1), new Proportion(0, 0)));
    }

    [Fact]
    public void Only_hands_that_wrote_of_every_driver_are_left_out_to_measure_what_the_others_teach()
    {
        List<LabelledActivity> texts =
        [
            .. LibraryDrivers.All.SelectMany((driver, at) => new[] { "ann", "bob" }.Select(hand => new LabelledActivity($"{hand}-{at}", Texts.Note("They say it works."), [driver.Key], null) { Kind = "positive" })),
            new("cleo-1", Texts.Note("They say it works."), ["case-study"], null) { Kind = "positive" },
        ];

        var evaluation = Evaluation.LeaveHandsOut(texts);

        evaluation.Activities.Should().Be(2 * LibraryDrivers.All.Count);
        evaluation.ByHand.Select(row => row.Hand).Should().Equal("ann", "bob");
    }

    [Fact]
    public void Calibration_is_told_by_tenths_with_thirty_verdicts_or_more()
    {
        var silent = Texts.Champion with { DaysSinceLastEngagement = 60 };
        List<LabelledActivity> calls = [.. Enumerable.Range(0, 70).Select(step => new LabelledActivity($"call {step}", Texts.Call("Short.", people: silent), step % 2 == 0 ? ["reactivated-stakeholder"] : [], null))];

        var bins = new Evaluation(LocalDetector.BuiltIn, calls, LibraryDrivers.All).Calibration.ToList();

        bins.Should().NotBeEmpty().And.OnlyContain(bin => bin.Right.Whole >= 30 && bin.From <= bin.To);
        bins[0].Confidence.Should().BeApproximately(bins[0].To, 0.001);
        bins[0].Right.Should().Be(new Proportion(35, 70));
        bins.Should().OnlyContain(bin => (int)Math.Round(bin.From * 100) / 10 == (int)Math.Round(bin.To * 100) / 10 || bin.To >= 1);
        new Evaluation(LocalDetector.BuiltIn, calls[..29], LibraryDrivers.All).Calibration.Should().OnlyContain(bin => bin.Right.Part == 0, "the 29 that are sure are too few to tell");
    }
}
