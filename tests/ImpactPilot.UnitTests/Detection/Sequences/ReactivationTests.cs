using FluentAssertions;
using ImpactPilot.Domain.Detection.Sequences;
using Xunit;

namespace ImpactPilot.UnitTests.Detection.Sequences;

public sealed class ReactivationTests
{
    [Theory]
    [InlineData("COMPLETED", 46, true)]
    [InlineData("COMPLETED", 45, false)]
    [InlineData("NO_SHOW", 60, false)]
    [InlineData("SCHEDULED", 60, false)]
    public void Who_decides_and_was_silent_for_more_than_forty_five_days_is_back_once_it_was_held(string outcome, int days, bool found) =>
        AccountSequences.Find([Meetings.On(0, "Catch-up", outcome, people: Texts.Champion with { DaysSinceLastEngagement = days }) with { BeforeSilence = "email:1" }], null).Any().Should().Be(found);

    [Fact]
    public void What_they_took_part_in_last_belongs_to_the_proof() =>
        AccountSequences.Find([Meetings.On(0, "Catch-up", people: Texts.Champion with { DaysSinceLastEngagement = 60 }) with { BeforeSilence = "email:1" }], null)
            .Should().ContainSingle().Which.Records.Should().Equal("meeting:0-Catch-up", "email:1");
}
