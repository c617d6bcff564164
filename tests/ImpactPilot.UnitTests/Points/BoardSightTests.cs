using FluentAssertions;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Points;

/// <summary>What a person sees of others on the board.</summary>
public sealed class BoardSightTests
{
    private static readonly Guid Self = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly CycleTarget Given = new(90, null);
    private static readonly CycleTarget Holds = new(75, 12);
    private static readonly Guid Other = Guid.Parse("00000000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData(BoardPrivacy.Everything, true, true, true)]
    [InlineData(BoardPrivacy.OwnTargets, false, true, true)]
    [InlineData(BoardPrivacy.OwnAndTopThree, false, false, false)]
    public void Each_choice_hides_what_the_one_before_hides_and_more(BoardPrivacy privacy, bool targets, bool points, bool fourth)
    {
        var sight = new BoardSight(privacy, SeesAll: false, Self);

        (sight.SeesTargetOf(Other), sight.SeesPointsOf(Other), sight.SeesRow(Other, 4)).Should().Be((targets, points, fourth));
        (sight.SeesTargetOf(Self), sight.SeesPointsOf(Self), sight.SeesRow(Self, 9), sight.SeesRow(Other, 3)).Should().Be((true, true, true, true));
    }

    [Fact]
    public void Of_the_own_team_the_target_given_is_seen_and_never_the_sum_of_what_its_people_aim_at()
    {
        var sight = new BoardSight(BoardPrivacy.OwnTargets, SeesAll: false, Self);

        sight.TargetOfTeam(Given.Or(Holds), Given, isOwn: true).Should().Be(Given);
        sight.TargetOfTeam(Holds, default, isOwn: true).Should().Be(default(CycleTarget));
        sight.TargetOfTeam(Given.Or(Holds), Given, isOwn: false).Should().Be(default(CycleTarget));
    }

    [Theory]
    [InlineData(BoardPrivacy.Everything)]
    [InlineData(BoardPrivacy.OwnTargets)]
    [InlineData(BoardPrivacy.OwnAndTopThree)]
    public void Who_leads_sees_all_and_accounts_without_a_csm_hide_nobody(BoardPrivacy privacy)
    {
        var lead = new BoardSight(privacy, SeesAll: true, Self);

        (lead.SeesTargetOf(Other), lead.SeesPointsOf(Other), lead.SeesRow(Other, 99), lead.SeesEverybody).Should().Be((true, true, true, true));
        lead.TargetOfTeam(Holds, Given, isOwn: false).Should().Be(Holds);
        new BoardSight(privacy, SeesAll: false, Self).SeesRow(null, 99).Should().BeTrue();
    }
}
