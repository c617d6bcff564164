using System.Globalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Transitions;
using Xunit;

namespace ImpactPilot.UnitTests.Transitions;

public sealed class HoldTests
{
    private static readonly PortalCalendar Amsterdam = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), 1);
    private static readonly DateTimeOffset Start = At("2026-06-20T10:00:00Z");

    [Fact]
    public void It_fires_once_when_the_days_are_full()
    {
        var first = Hold.Look(Truth.True, Start, HoldMemory.None, 3, Amsterdam);
        var early = Hold.Look(Truth.True, Start.AddDays(3).AddTicks(-1), first.Memory, 3, Amsterdam);
        var due = Hold.Look(Truth.True, Start.AddDays(3), early.Memory, 3, Amsterdam);
        var after = Hold.Look(Truth.True, Start.AddDays(9), due.Memory, 3, Amsterdam);

        new[] { first.Fires, early.Fires, due.Fires, after.Fires }.Should().Equal(false, false, true, false);
        first.FullAt.Should().Be(Start.AddDays(3));
        after.FullAt.Should().BeNull();
    }

    [Theory]
    [InlineData(Truth.False)]
    [InlineData(Truth.Unknown)]
    public void A_break_starts_the_days_anew(Truth broken)
    {
        var held = Hold.Look(Truth.True, Start, HoldMemory.None, 3, Amsterdam);
        var paused = Hold.Look(broken, Start.AddDays(2), held.Memory, 3, Amsterdam);
        var again = Hold.Look(Truth.True, Start.AddDays(2).AddHours(1), paused.Memory, 3, Amsterdam);

        paused.Memory.Should().Be(HoldMemory.None);
        again.FullAt.Should().Be(Start.AddDays(5).AddHours(1));
    }

    [Fact]
    public void Days_follow_the_portals_clock() =>
        // Amsterdam sets its clock back on 25 October: these three days last 73 hours.
        Hold.Look(Truth.True, At("2026-10-23T10:00:00Z"), HoldMemory.None, 3, Amsterdam).FullAt.Should().Be(At("2026-10-26T11:00:00Z"));

    [Fact]
    public void The_days_begin_with_the_change_where_its_time_is_known()
    {
        var late = Hold.Look(Truth.True, Start, HoldMemory.None, 3, Amsterdam, trueSince: Start.AddDays(-4));

        late.Fires.Should().BeTrue();
        late.FullAt.Should().Be(Start.AddDays(-1));
    }

    [Fact]
    public void What_held_when_the_transition_was_switched_on_fires_only_after_a_break()
    {
        var baseline = HoldMemory.AtBaseline(Truth.True, Start);

        Hold.Look(Truth.True, Start.AddDays(30), baseline, 3, Amsterdam).Fires.Should().BeFalse();
        HoldMemory.AtBaseline(Truth.Unknown, Start).Should().Be(HoldMemory.None);
    }

    [Fact]
    public void No_days_fire_at_once() => Hold.Look(Truth.True, Start, HoldMemory.None, 0, Amsterdam).Fires.Should().BeTrue();

    [Fact]
    public void More_days_than_the_calendar_has_never_fire() =>
        Hold.Look(Truth.True, Start, HoldMemory.None, int.MaxValue, Amsterdam).Should().Be(new HoldLook(false, new(Start, IsSpent: false), null));

    [Fact]
    public void It_never_fires_early_nor_twice_for_one_stretch_and_always_when_due() => Prop.ForAll(
        (from days in Gen.Choose(0, 4)
         from looks in (from hours in Gen.Choose(1, 60) from truth in Gen.Elements(Truth.True, Truth.True, Truth.True, Truth.False, Truth.Unknown) select (hours, truth)).ListOf()
         select (days, looks)).ToArbitrary(),
        drawn =>
        {
            var memory = HoldMemory.None;
            var now = Start;
            DateTimeOffset? since = null;
            var fired = false;
            foreach (var (hours, truth) in drawn.looks)
            {
                now = now.AddHours(hours);
                since = truth == Truth.True ? since ?? now : null;
                fired &= since is not null;
                var look = Hold.Look(truth, now, memory, drawn.days, Amsterdam);

                var full = since is { } from && LocalTime(now) >= LocalTime(from).AddDays(drawn.days);
                look.Fires.Should().Be(full && !fired);
                fired |= look.Fires;
                memory = look.Memory;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static DateTime LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Amsterdam.Zone).DateTime;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
