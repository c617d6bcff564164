using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Points;

public sealed class ImpactStateTests
{
    private static readonly PointsEntryId Line = PointsEntryId.New(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    private static readonly ImpactState Pitched = ImpactState.Open.Pitch().Value;
    private static readonly ImpactState Lost = ImpactState.Open.Lose().Value;
    private static readonly ImpactState Won = ImpactState.Open.Win(Line).Value;
    private static readonly ImpactState Implemented = Won.Implement().Value;

    [Fact]
    public void A_pursuit_is_pitched_won_and_implemented_and_its_line_stays_in_force()
    {
        var won = Pitched.Win(Line).Value;

        won.Should().Be(new ImpactState(ImpactStatus.Won, 1, Line));
        won.Implement().Value.Should().Be(new ImpactState(ImpactStatus.Implemented, 1, Line));
    }

    [Fact]
    public void What_was_lost_can_be_pitched_again_or_won_after_all()
    {
        Lost.Pitch().Value.Status.Should().Be(ImpactStatus.Pitched);
        Lost.Win(Line).Value.Status.Should().Be(ImpactStatus.Won);
    }

    [Fact]
    public void A_corrected_win_stays_won_with_its_next_line_in_force()
    {
        var next = PointsEntryId.New(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

        Won.Correct(next).Value.Should().Be(new ImpactState(ImpactStatus.Won, 2, next));
        Implemented.Correct(next).Value.Should().Be(new ImpactState(ImpactStatus.Implemented, 2, next));
        Pitched.Correct(next).Error!.Code.Should().Be("points.not_in_force");
    }

    [Fact]
    public void What_was_in_place_before_has_no_line_is_not_won_and_goes_back_where_it_came_from()
    {
        foreach (var before in new[] { ImpactState.Open, Pitched, Lost })
        {
            var placed = before.Place().Value;

            placed.Should().Be(new ImpactState(ImpactStatus.InPlace, 0, null));
            placed.Win(Line).Error!.Code.Should().Be("points.in_place");
            placed.Undo(before.Status).Value.Should().Be(before);
        }

        foreach (var refused in new[] { Won.Place(), Implemented.Place(), ImpactState.Open.Place().Value.Place(), ImpactState.Open.Place().Value.Pitch(), ImpactState.Open.Place().Value.Lose() })
            refused.Error!.Code.Should().Be("impacts.not_possible");
    }

    [Fact]
    public void Steps_that_make_no_sense_are_refused_with_the_reason()
    {
        foreach (var refused in new[] { Pitched.Pitch(), Won.Pitch(), Implemented.Pitch(), Lost.Lose(), Won.Lose(), Implemented.Lose(), ImpactState.Open.Implement(), Pitched.Implement(), Lost.Implement(), Implemented.Implement() })
            refused.Error!.Code.Should().Be("impacts.not_possible");
        foreach (var again in new[] { Won, Implemented })
            again.Win(Line).Error!.Code.Should().Be("points.already_won");
        Won.Pitch().Error!.Message.Should().Be("What is won can't become pitched. Undo the last change first.");
        ImpactState.Open.Undo(ImpactStatus.None).Error!.Code.Should().Be("impacts.nothing_to_undo");
    }

    [Fact]
    public void Undo_goes_back_one_step_and_only_a_win_gives_up_its_line()
    {
        Implemented.Undo(ImpactStatus.Won).Value.Should().Be(Won);
        Won.Undo(ImpactStatus.Pitched).Value.Should().Be(new ImpactState(ImpactStatus.Pitched, 1, null));
        Lost.Undo(ImpactStatus.None).Value.Should().Be(ImpactState.Open);
    }

    [Fact]
    public void A_line_is_in_force_exactly_while_won_or_implemented_and_all_can_be_taken_back() =>
        Prop.ForAll<byte[]>(Holds).QuickCheckThrowOnFailure();

    private static bool Holds(byte[] moves)
    {
        var (state, trail) = (ImpactState.Open, new Stack<ImpactStatus>());
        foreach (var move in moves.Select(move => move % 6))
        {
            var next = move switch { 0 => state.Pitch(), 1 => state.Win(Line), 2 => state.Lose(), 3 => state.Implement(), 5 => state.Place(), _ => state.Undo(trail.Count > 0 ? trail.Peek() : ImpactStatus.None) };
            if (!next.Succeeded)
                continue;
            if (move == 4)
                trail.Pop();
            else
                trail.Push(state.Status);
            state = next.Value;
            if (!IsSound(state))
                return false;
        }

        while (trail.Count > 0)
            state = state.Undo(trail.Pop()).Value;
        return state is { Status: ImpactStatus.None, Entry: null };
    }

    private static bool IsSound(ImpactState state) => state.Status is ImpactStatus.Won or ImpactStatus.Implemented ? state.Entry is not null : state.Entry is null;
}
