using FluentAssertions;
using ImpactPilot.Domain.Detection;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class SequenceTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_training_completes_a_kick_off_within_thirty_days(int days, bool found) =>
        Sequences.KickOffThenTraining([Part("kick-off", 0, EvidencePart.KickOff), Part("training", days, EvidencePart.Training)]).Any().Should().Be(found);

    [Fact]
    public void A_kick_off_takes_the_first_training_after_it() =>
        Sequences.KickOffThenTraining([Part("late", 20, EvidencePart.Training), Part("soon", 3, EvidencePart.Training), Part("start", 0, EvidencePart.KickOff)])
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new Sequence("re-onboarding", ["start", "soon"], "A kick-off and, 3 days later, a user training."));

    [Theory]
    [InlineData("otto@fjellbygg.no", 0, 14, 28, true)]
    [InlineData("otto@fjellbygg.no", 0, 14, 31, true)]
    [InlineData("otto@fjellbygg.no", 0, 14, 35, false)]
    [InlineData("otto@fjellbygg.no", 0, 100, 200, false)]
    [InlineData("other@fjellbygg.no", 0, 14, 28, false)]
    public void Three_meetings_at_a_rhythm_with_the_same_person_are_a_series(string third, int one, int two, int three, bool found) =>
        Sequences.Series([Meeting("a", one, "Sync 1"), Meeting("b", two, "Sync 2"), Meeting("c", three, "sync #3", third)]).Any().Should().Be(found);

    [Fact]
    public void Two_meetings_are_no_series() =>
        Sequences.Series([Meeting("a", 0, "Sync"), Meeting("b", 14, "Sync"), Meeting("c", 28, "Lunch")]).Should().BeEmpty();

    private static DatedPart Part(string id, int day, EvidencePart part) => new(id, Texts.Noon.AddDays(day), part);

    private static DatedMeeting Meeting(string id, int day, string title, string customer = "otto@fjellbygg.no") => new(id, Texts.Noon.AddDays(day), title, [customer]);
}
