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
    public void Calibration_is_told_in_bins_of_thirty_or_more()
    {
        var silent = Texts.Champion with { DaysSinceLastEngagement = 60 };
        List<LabelledActivity> calls = [.. Enumerable.Range(0, 70).Select(step => new LabelledActivity($"call {step}", Texts.Call("Short.", people: silent), step % 2 == 0 ? ["reactivated-stakeholder"] : [], null))];

        var bins = new Evaluation(LocalDetector.BuiltIn, calls, LibraryDrivers.All).Calibration.ToList();

        bins.Should().NotBeEmpty().And.OnlyContain(bin => bin.Right.Whole >= 30 && bin.From <= bin.To);
        bins[0].Confidence.Should().BeApproximately(bins[0].To, 0.001);
        bins[0].Right.Should().Be(new Proportion(35, 70));
    }
}
