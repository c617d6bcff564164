using System.Globalization;
using FluentAssertions;
using ImpactPilot.Domain.Notices;
using Xunit;

namespace ImpactPilot.UnitTests.Notices;

/// <summary>When a notice may go: at the boundaries of the day, and when the clocks change.</summary>
public sealed class NoticeTimeTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2026-11-18T09:00:00+01:00", "2026-11-18T09:00:00+01:00", "the first minute counts")]
    [InlineData("2026-11-18T08:59:59+01:00", "2026-11-18T09:00:00+01:00", "a moment before it waits for it")]
    [InlineData("2026-11-18T16:59:59+01:00", "2026-11-18T16:59:59+01:00", "the last second counts")]
    [InlineData("2026-11-18T17:00:00+01:00", "2026-11-19T09:00:00+01:00", "the end does not")]
    [InlineData("2026-11-20T17:00:00+01:00", "2026-11-23T09:00:00+01:00", "a Friday evening waits for Monday")]
    [InlineData("2026-11-21T12:00:00+01:00", "2026-11-23T09:00:00+01:00", "so does a Saturday")]
    public void Working_hours_are_waited_for(string from, string expected, string because) =>
        NoticeTime.Earliest(At(from), Madrid, WorkingHours.Usual, null).Should().Be(At(expected), because);

    [Theory]
    [InlineData("2026-11-18T21:59:59+01:00", "2026-11-18T21:59:59+01:00")]
    [InlineData("2026-11-18T22:00:00+01:00", "2026-11-19T07:00:00+01:00")]
    [InlineData("2026-11-19T00:00:00+01:00", "2026-11-19T07:00:00+01:00")]
    [InlineData("2026-11-19T06:59:00+01:00", "2026-11-19T07:00:00+01:00")]
    [InlineData("2026-11-19T07:00:00+01:00", "2026-11-19T07:00:00+01:00")]
    public void Quiet_hours_over_midnight_are_kept(string from, string expected) =>
        NoticeTime.Earliest(At(from), Madrid, null, Quiet(22, 7)).Should().Be(At(expected));

    [Fact]
    public void Working_and_quiet_hours_are_kept_together() =>
        NoticeTime.Earliest(At("2026-11-18T09:30:00+01:00"), Madrid, WorkingHours.Usual, Quiet(9, 11)).Should().Be(At("2026-11-18T11:00:00+01:00"));

    [Fact]
    public void Quiet_hours_that_leave_no_working_hour_give_way() =>
        NoticeTime.Earliest(At("2026-11-18T07:00:00+01:00"), Madrid, WorkingHours.Usual, Quiet(8, 18)).Should().Be(At("2026-11-18T09:00:00+01:00"));

    [Theory]
    [InlineData("2026-03-27T18:00:00+01:00", "2026-03-30T09:00:00+02:00", "the weekend in which clocks go forward is an hour shorter")]
    [InlineData("2026-10-23T18:00:00+02:00", "2026-10-26T09:00:00+01:00", "the one in which they go back an hour longer")]
    public void Nine_o_clock_is_nine_o_clock_when_the_clocks_change(string from, string expected, string because) =>
        NoticeTime.Earliest(At(from), Madrid, WorkingHours.Usual, null).Should().Be(At(expected), because);

    [Theory]
    [InlineData("2026-03-08T01:30:00-05:00", "2026-03-08T03:00:00-04:00", 1, 2, "the hour that the clocks jump over ends where they land")]
    [InlineData("2026-11-01T01:30:00-04:00", "2026-11-01T02:00:00-05:00", 1, 2, "the hour that is shown twice is quiet twice")]
    public void Quiet_hours_are_kept_by_the_wall_clock_in_the_night_of_the_change(string from, string expected, int quietFrom, int quietTo, string because) =>
        NoticeTime.Earliest(At(from), NewYork, null, Quiet(quietFrom, quietTo)).Should().Be(At(expected), because);

    [Theory]
    [InlineData("2026-11-23T07:59:59Z", false)]
    [InlineData("2026-11-23T08:00:00Z", true)]
    [InlineData("2026-11-23T08:59:59Z", true)]
    [InlineData("2026-11-23T09:00:00Z", false)]
    [InlineData("2026-11-24T08:00:00Z", false)]
    public void The_digest_is_due_once_as_the_first_working_day_begins(string upTo, bool due) =>
        DigestTime.IsDue(At(upTo).AddHours(-1), At(upTo), Madrid, WorkingHours.Usual).Should().Be(due);

    [Fact]
    public void A_digest_that_nobody_was_there_to_send_is_sent_later_that_week() =>
        DigestTime.IsDue(At("2026-11-22T12:00:00Z"), At("2026-11-25T12:00:00Z"), Madrid, WorkingHours.Usual).Should().BeTrue();

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 60)]
    [InlineData(8, 36_000)]
    public void Waits_grow(int attempts, int seconds) => Retries.After(attempts).Should().Be(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void After_the_last_attempt_nobody_tries_any_longer() => (Retries.After(Retries.Most), Retries.After(Retries.Most - 1) is not null).Should().Be((null, true));

    [Fact]
    public void Working_hours_need_a_day_and_an_end_after_the_begin()
    {
        WorkingHours.Of([], new TimeOnly(9, 0), new TimeOnly(17, 0)).Error!.Code.Should().Be("settings.working_days");
        WorkingHours.Of([DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(9, 0)).Error!.Code.Should().Be("settings.working_hours");
        WorkingHours.Of([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Sunday], new TimeOnly(9, 0), new TimeOnly(9, 1)).Value.Days.Should().Equal(DayOfWeek.Monday, DayOfWeek.Sunday);
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    private static QuietHours Quiet(int from, int to) => new(new TimeOnly(from, 0), new TimeOnly(to, 0));
}
