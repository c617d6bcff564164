using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.HubSpot;
using Xunit;

namespace ImpactPilot.UnitTests.HubSpot;

public sealed class RollingWindowTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly ManualTime _time = new();

    [Fact]
    public void The_first_calls_start_at_once_and_the_next_one_waits_for_its_turn()
    {
        var window = new RollingWindow(_time);

        Start(window).IsCompleted.Should().BeTrue();
        Start(window).IsCompleted.Should().BeTrue();
        var third = Start(window);

        _time.Advance(Window - TimeSpan.FromTicks(1));
        third.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        third.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public void Room_opens_as_each_earlier_call_leaves_the_window()
    {
        var window = new RollingWindow(_time);
        Start(window).IsCompleted.Should().BeTrue();
        _time.Advance(TimeSpan.FromSeconds(6));
        Start(window).IsCompleted.Should().BeTrue();
        var third = Start(window);
        var fourth = Start(window);

        _time.Advance(TimeSpan.FromSeconds(4));
        (third.IsCompleted, fourth.IsCompleted).Should().Be((true, false));
        _time.Advance(TimeSpan.FromSeconds(6));
        fourth.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void While_held_nobody_starts()
    {
        var window = new RollingWindow(_time);
        window.Hold(TimeSpan.FromSeconds(3));
        window.Hold(TimeSpan.FromSeconds(1));
        var first = Start(window);

        _time.Advance(TimeSpan.FromSeconds(2));
        first.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        first.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void Zero_permits_mean_no_limit_but_a_hold_still_holds()
    {
        var window = new RollingWindow(_time);
        for (var i = 0; i < 1_000; i++) Start(window, permits: 0).IsCompleted.Should().BeTrue();

        window.Hold(TimeSpan.FromSeconds(1));
        Start(window, permits: 0).IsCompleted.Should().BeFalse();
    }

    [Fact]
    public void A_turn_later_than_the_caller_would_wait_is_told_and_left_to_others()
    {
        var window = new RollingWindow(_time);
        window.Take(1, Window, Window);

        window.Take(1, Window, longest: TimeSpan.FromSeconds(9)).Should().Be(Window);
        window.Take(1, Window, longest: Window).Should().Be(Window, "nobody has taken it");
        window.Take(1, Window, longest: Window).Should().Be(2 * Window);
    }

    [Fact]
    public void More_or_fewer_permits_count_from_the_next_call_on()
    {
        var window = new RollingWindow(_time);
        for (var i = 0; i < 3; i++) window.Take(3, Window, Window).Should().Be(TimeSpan.Zero);

        window.Take(4, Window, Window).Should().Be(TimeSpan.Zero);
        window.Take(2, Window, Window).Should().Be(Window);
    }

    [Fact]
    public void No_stretch_as_long_as_the_window_ever_sees_more_starts_than_permitted() =>
        Prop.ForAll(
            Gen.Choose(1, 5).ToArbitrary(),
            Gen.ListOf(Gen.Choose(0, 6_000)).ToArbitrary(),
            (permits, pauses) =>
            {
                var time = new ManualTime();
                var window = new RollingWindow(time);
                List<DateTimeOffset> starts = [];
                var waiting = pauses.Select(pause => { time.Advance(TimeSpan.FromMilliseconds(pause)); return StartAsync(); }).ToList();
                while (waiting.Exists(task => !task.IsCompleted)) time.Advance(TimeSpan.FromMilliseconds(500));

                return starts.Count == pauses.Count
                    && starts.SequenceEqual(starts.Order())
                    && starts.Skip(permits).Zip(starts, (later, earlier) => later - earlier).All(gap => gap >= Window);

                async Task StartAsync()
                {
                    await Task.Delay(window.Take(permits, Window, TimeSpan.MaxValue), time);
                    starts.Add(time.GetUtcNow());
                }
            }).QuickCheckThrowOnFailure();

    private Task Start(RollingWindow window, int permits = 2) => Task.Delay(window.Take(permits, Window, TimeSpan.MaxValue), _time);
}
