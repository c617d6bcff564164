using FluentAssertions;
using ImpactPilot.Domain.Detection.Sequences;
using Xunit;

namespace ImpactPilot.UnitTests.Detection.Sequences;

public sealed class ReonboardingTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_training_completes_a_kick_off_within_thirty_days(double days, bool found) =>
        Found(Meetings.On(0, "Kick-off Delmar"), Meetings.On(days, "User training")).Any().Should().Be(found);

    [Fact]
    public void A_kick_off_is_completed_by_the_first_training_after_it_and_all_that_belongs_to_it_is_named()
    {
        var found = Found(Meetings.On(20, "Training, second group"), Meetings.On(3, "Key user training"), Meetings.On(0, "Kickoff new onboarding")).Should().ContainSingle().Subject;

        found.Records.Should().Equal("meeting:0-Kickoff new onboarding", "meeting:3-Key user training", "meeting:20-Training, second group");
        found.Name.Should().Be(found.Records[0]);
        found.At.Should().Be(Texts.Noon.AddDays(3));
        found.Reason.Should().Be("A kick-off and, 3 days later, a training of users were held at a customer since May 2023.");
    }

    [Theory]
    [InlineData("Aftrap nieuw team", "Opleiding gebruikers")]
    [InlineData("Kick off: neues Setup", "Anwenderschulung Teil 1")]
    [InlineData("Réunion de lancement", "Formation des utilisateurs")]
    public void It_is_known_in_other_languages(string kickOff, string training) => Found(Meetings.On(0, kickOff), Meetings.On(9, training)).Should().ContainSingle();

    [Theory]
    [InlineData("Prep for the kick-off", "User training")]
    [InlineData("Kick-off", "Training planning")]
    [InlineData("Quarterly review", "User training")]
    [InlineData("Kick-off", "Quarterly review")]
    [InlineData("Kick-off and training", "Lunch")]
    public void Talks_about_them_and_one_of_them_alone_are_no_new_beginning(string one, string other) => Found(Meetings.On(0, one), Meetings.On(5, other)).Should().BeEmpty();

    [Theory]
    [InlineData("SCHEDULED")]
    [InlineData("CANCELED")]
    [InlineData("")]
    public void Both_were_held(string outcome) => Found(Meetings.On(0, "Kick-off"), Meetings.On(5, "Training", outcome)).Should().BeEmpty();

    [Fact]
    public void The_customer_was_there() => Found(Meetings.On(0, "Kick-off", people: Texts.Csm), Meetings.On(5, "Training")).Should().BeEmpty();

    [Fact]
    public void The_first_onboarding_of_a_customer_is_none()
    {
        Meeting[] meetings = [Meetings.On(0, "Kick-off"), Meetings.On(5, "Training")];

        AccountSequences.Find(meetings, Texts.Noon.AddMonths(-12)).Should().BeEmpty();
        AccountSequences.Find(meetings, Texts.Noon.AddMonths(-12).AddSeconds(-1)).Should().ContainSingle();
        AccountSequences.Find(meetings, null).Should().BeEmpty();
    }

    private static IReadOnlyList<Sequence> Found(params Meeting[] meetings) => AccountSequences.Find(meetings, Meetings.LongAgo);
}
