using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>A line of the team board.</summary>
/// <param name="Target">What holds: the target given, else the sum of the people's.</param>
internal sealed record TeamStanding(TeamRowKind Kind, PersonRef? Team, int People, int Points, int Wins, int ImpactedAccounts, int DeltaWeek, int WeekBefore, CycleTarget Target);

/// <summary>A line and its rank; none where it is no team.</summary>
internal sealed record TeamPlace(int? Rank, bool Tied, TeamStanding Item);

/// <summary>
/// A cycle's standing by team: the people's lines, each under the team that its person is in. What belongs to nobody in a team
/// stands beside them, so that the lines add up to all points.
/// </summary>
internal sealed class TeamStandings(ImpactPilotDb db)
{
    // An account that people of one team impacted together counts once for the team.
    private const string Impacted =
        """
        select kind, team_id, count(*)::int as accounts from (
            select case when line.csm_id is null then 'Pool' when m.team_id is null then 'NoTeam' else 'Team' end as kind, m.team_id, line.account_id
            from (select csm_id, account_id, points from account_totals where portal_id = @portal and cycle_id = @cycle
                  union all select csm_id, account_id, points from points_since_totals(@cycle)) line
            left join team_members m on m.portal_id = @portal and m.user_id = line.csm_id
            group by 1, 2, 3 having sum(line.points) >= @impacted_from) account
        group by kind, team_id
        """;

    /// <summary>The board of a cycle that has not ended. Without a team there is none.</summary>
    public async Task<IReadOnlyList<TeamPlace>> ReadAsync(Portal portal, Cycle cycle, BoardTeams teams, IReadOnlyList<Standing> people, CancellationToken ct)
    {
        if (teams.All.Count == 0)
            return [];
        var impacted = (await db.QueryAsync<ImpactedRow>(Impacted, new { portal = portal.PortalId.Value, cycle = cycle.Id.Value, impacted_from = portal.ImpactedFromPoints }, ct))
            .ToDictionary(row => (Enum.Parse<TeamRowKind>(row.kind), row.team_id), row => row.accounts);
        var targets = await TeamAims.OfAsync(db, cycle.Id, teams, ct);
        var byTeam = people.ToLookup(person => (Kind(person.UserId, teams), teams.Of(person.UserId)?.Id));

        TeamStanding Line(TeamRowKind kind, PersonRef? team) => Add(byTeam[(kind, team?.Id)], kind, team, teams, impacted.GetValueOrDefault((kind, team?.Id)), targets.Of(kind, team?.Id));

        var ranked = Ranking.ByPoints(teams.All.Select(team => Line(TeamRowKind.Team, team)), line => line.Points, line => line.Team!.Name);
        var others = new[] { Line(TeamRowKind.NoTeam, null), Line(TeamRowKind.Pool, null) }.Where(line => line.Points != 0 || line.Wins != 0);
        return [.. ranked.Select(place => new TeamPlace(place.Rank, place.Tied, place.Item)), .. others.Select(line => new TeamPlace(null, false, line))];
    }

    /// <summary>The board as the cycle ended.</summary>
    public async Task<IReadOnlyList<TeamPlace>> FrozenAsync(Cycle cycle, CancellationToken ct)
    {
        var frozen = await db.TeamResults.AsNoTracking().Where(result => result.CycleId == cycle.Id).OrderBy(result => result.Position).ToListAsync(ct);
        return [.. frozen.Select(row => new TeamPlace(
            row.Rank,
            row.Rank is { } rank && frozen.Count(other => other.Rank == rank) > 1,
            new TeamStanding(row.Kind, row.TeamId is { } team ? new PersonRef(team.Value, row.TeamName!) : null, row.People, row.Points, row.Wins, row.ImpactedAccounts, 0, 0, new CycleTarget(row.TargetPoints, row.TargetAccounts))))];
    }

    private static TeamStanding Add(IEnumerable<Standing> people, TeamRowKind kind, PersonRef? team, BoardTeams teams, int impacted, CycleTarget target)
    {
        Standing[] all = [.. people];
        var count = kind switch
        {
            TeamRowKind.Team => teams.ByPerson.Values.Count(one => one.Id == team!.Id),
            TeamRowKind.NoTeam => all.Length,
            TeamRowKind.Pool => 0,
        };
        return new TeamStanding(kind, team, count, all.Sum(one => one.Points), all.Sum(one => one.Wins), impacted, all.Sum(one => one.DeltaWeek), all.Sum(one => one.WeekBefore), target);
    }

    internal static TeamRowKind Kind(Guid? user, BoardTeams teams) => user is null ? TeamRowKind.Pool : teams.Of(user) is null ? TeamRowKind.NoTeam : TeamRowKind.Team;

    // Dapper fills it by column name.
    private sealed record ImpactedRow(string kind, Guid? team_id, int accounts);
}

/// <summary>What teams aim at in a cycle: what each was given, and what its people aim at together.</summary>
internal sealed record TeamAims(IReadOnlyDictionary<Guid, CycleTarget> Given, ILookup<Guid?, CycleTarget> People)
{
    public static async Task<TeamAims> OfAsync(ImpactPilotDb db, CycleId cycle, BoardTeams teams, CancellationToken ct)
    {
        var given = await db.TeamTargets.AsNoTracking().Where(target => target.CycleId == cycle).ToDictionaryAsync(target => target.TeamId.Value, target => new CycleTarget(target.Points, target.Accounts), ct);
        var people = await db.CycleTargets.AsNoTracking().Where(target => target.CycleId == cycle).ToListAsync(ct);
        return new TeamAims(given, people.ToLookup(target => teams.Of(target.UserId.Value)?.Id, target => new CycleTarget(target.Points, target.Accounts)));
    }

    public CycleTarget SumOf(Guid? team) => CycleTarget.Sum(People[team]);

    public CycleTarget GivenTo(Guid team) => Given.GetValueOrDefault(team);

    public CycleTarget Of(TeamRowKind kind, Guid? team) => kind switch
    {
        TeamRowKind.Team => GivenTo(team!.Value).Or(SumOf(team)),
        TeamRowKind.NoTeam => SumOf(null),
        TeamRowKind.Pool => default,
    };
}
