using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;

namespace ImpactPilot.Features.Notices;

/// <summary>Once an hour: tells people of what was detected at their accounts since the last round, and once a week how their week was.</summary>
public sealed class NoticeRound(ImpactPilotDb db, NoticeDesk desk, KeepSecretsOpen secrets, TimeProvider clock)
{
    /// <summary>The kind of work; a portal has one piece of it, and its progress is the instant of the last round.</summary>
    public const string Work = "notice-round";

    private const string Detected =
        """
        select a.csm_id as person, count(*)::int as suggestions, array_agg(distinct a.name) as accounts
        from suggestions s join accounts a on a.portal_id = s.portal_id and a.id = s.account_id
        where s.portal_id = @portal and s.status = 'Pending' and s.detected_at > @after and s.detected_at <= @now and a.csm_id is not null
        group by a.csm_id order by a.csm_id
        """;

    private const string Weeks =
        """
        select u.id as person,
               coalesce((select sum(e.points) from points_entries e where e.portal_id = u.portal_id and e.csm_id = u.id and e.booked_at > @from and e.booked_at <= @now), 0)::int as points,
               coalesce((select sum(e.wins) from points_entries e
                where e.portal_id = u.portal_id and e.csm_id = u.id and e.booked_at > @from and e.booked_at <= @now), 0)::int as wins,
               (select count(*) from suggestions s join accounts a on a.portal_id = s.portal_id and a.id = s.account_id
                where s.portal_id = u.portal_id and s.status = 'Pending' and a.csm_id = u.id)::int as waiting,
               coalesce((select sum(e.points) from points_entries e where e.portal_id = u.portal_id and e.csm_id = u.id and e.cycle_id = @cycle), 0)::int as in_cycle,
               (select t.points from cycle_targets t where t.portal_id = u.portal_id and t.user_id = u.id and t.cycle_id = @cycle) as target
        from users u where u.portal_id = @portal and u.active order by u.id
        """;

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await secrets.RunAsync(ct);
        // The first round only looks at the clock: what was there before it is no news.
        if (work.Progress is { } progress)
        {
            var after = DateTimeOffset.Parse(progress, CultureInfo.InvariantCulture);
            await TellOfDetectedAsync(after, now, ct);
            var portal = await db.PortalAsync(ct);
            if (DigestTime.IsDue(after, now, portal.Calendar.Zone, portal.WorkingHours))
                await TellOfWeekAsync(portal, now, ct);
        }

        await WorkQueue.ContinueAsync(db, work, now.ToString("O", CultureInfo.InvariantCulture), now + Every, ct);
    }

    private async Task TellOfDetectedAsync(DateTimeOffset after, DateTimeOffset now, CancellationToken ct)
    {
        var detected = await db.QueryAsync<DetectedRow>(Detected, new { portal = db.PortalId.Value, after, now }, ct);
        if (detected.Count == 0)
            return;
        var byPerson = detected.ToDictionary(row => new UserId(row.Person));
        await desk.TellAsync(NoticeKinds.NewSuggestions, [.. byPerson.Keys], person => NoticeTexts.NewSuggestions(byPerson[person].Suggestions, byPerson[person].Accounts), "/inbox", ct);
    }

    private async Task TellOfWeekAsync(Portal portal, DateTimeOffset now, CancellationToken ct)
    {
        var cycle = await CycleGuard.ActiveAsync(db, ct);
        var weeks = await db.QueryAsync<WeekRow>(Weeks, new { portal = db.PortalId.Value, from = now - Week, now, cycle = cycle?.Id.Value }, ct);
        var byPerson = weeks.ToDictionary(row => new UserId(row.Person));
        await desk.TellAsync(NoticeKinds.WeeklyDigest, [.. byPerson.Keys], person => NoticeTexts.Week(byPerson[person].Week(cycle, portal.Calendar.DateAt(now))), "/leaderboard", ct);
    }

    private sealed record DetectedRow(Guid Person, int Suggestions, string[] Accounts);

    private sealed record WeekRow(Guid Person, int Points, int Wins, int Waiting, int InCycle, int? Target)
    {
        public PersonsWeek Week(Cycle? cycle, DateOnly today) =>
            new(Points, Wins, Waiting, cycle is null ? null : new CycleSoFar(cycle.Name, InCycle, Target, cycle.Period.DaysLeft(today)));
    }
}
