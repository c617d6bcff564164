using FluentAssertions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Sequences;
using Xunit;

namespace ImpactPilot.UnitTests.Detection.Sequences;

public sealed class InspirationSessionTests
{
    private static readonly Person Newcomer = new("Ines Faber", "ines@fjellbygg.no", Side.Customer) { JobTitle = "Head of Logistics", KnownDepartment = false };

    [Theory]
    [InlineData("Inspiration session logistics", "COMPLETED", true)]
    [InlineData("Inspiratiesessie", "COMPLETED", true)]
    [InlineData("Inspiration session logistics", "SCHEDULED", false)]
    [InlineData("Quarterly review", "COMPLETED", false)]
    public void A_held_session_with_a_department_that_never_met_us_counts(string title, string outcome, bool found) =>
        Found(Meetings.On(0, "Review"), Meetings.On(9, title, outcome, people: [Texts.Csm, Newcomer])).Any().Should().Be(found);

    [Fact]
    public void Somebody_who_decides_was_there_and_the_customer_is_not_new()
    {
        Found(Meetings.On(0, "Review"), Meetings.On(9, "Inspiration session", people: Newcomer with { JobTitle = "Clerk" })).Should().BeEmpty();
        Found(Meetings.On(0, "Review"), Meetings.On(9, "Inspiration session", people: Newcomer with { KnownDepartment = true })).Should().BeEmpty();
        Found(Meetings.On(9, "Inspiration session", people: Newcomer)).Should().BeEmpty();
    }

    private static IReadOnlyList<Sequence> Found(params Meeting[] meetings) => AccountSequences.Find(meetings, null);
}
