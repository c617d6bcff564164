using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>What is aimed at in a cycle: all of it, what is left out has no target.</summary>
/// <param name="Teams">What each team is given; who is not named is given nothing and aims at the sum of its people's. Null leaves teams as they are.</param>
/// <param name="Points">Points for the whole team, 1 to 1,000,000; null for no target.</param>
/// <param name="Accounts">Impacted accounts for the whole team, 1 to 1,000,000; null for no target.</param>
public sealed record ChangeTargetsRequest(int? Points, int? Accounts, PersonTargetRequest[] People, TeamTargetRequest[]? Teams = null);

/// <summary>What a team shall aim at.</summary>
/// <param name="Points">1 to 1,000,000; null for the sum of its people's.</param>
/// <param name="Accounts">1 to 1,000,000; null for the sum of its people's.</param>
public sealed record TeamTargetRequest(Guid TeamId, int? Points, int? Accounts);

/// <summary>What a person shall aim at.</summary>
/// <param name="Points">1 to 1,000,000; null for no target. The number as it holds: the weight is not applied to it.</param>
/// <param name="Accounts">1 to 1,000,000; null for no target.</param>
/// <param name="Weight">The person's share of full time, 0 to 100 per cent; later suggestions go by it. With 0 there is no target.</param>
public sealed record PersonTargetRequest(Guid UserId, int? Points, int? Accounts, int Weight = GetCycle.FullTime);

internal static class ChangeTargets
{
    private static readonly Error Ended = Error.Conflict("cycles.ended", "The cycle has ended and its targets stay as they were.");
    private static readonly Error Twice = Error.Invalid("cycles.target_twice", "A person is named twice. Send one target for each.");
    private static readonly Error Stranger = Error.Invalid("cycles.target_of_stranger", "A target is for somebody who is not in this portal. Load the cycle again and repeat your change.");

    private static readonly Error TeamTwice = Error.Invalid("cycles.team_twice", "A team is named twice. Send one target for each.");
    private static readonly Error NoSuchTeam = Error.Invalid("cycles.no_such_team", "A target is for a team that is not in use. Load the cycle again and repeat your change.");

    public static void Map(IEndpointRouteBuilder cycles) =>
        cycles.MapPut("/{id:guid}/targets", HandleAsync).WithName("ChangeTargets")
            .WithSummary("Replaces the targets of a draft or of the active cycle. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<CycleDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, ChangeTargetsRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (await CycleGuard.LockAsync(db, new CycleId(id), ct) is not { } cycle)
            return CycleGuard.NotFound.ToProblem();
        if ((CycleGuard.RefusesVersion(cycle, ifMatch) ?? (cycle.Status is CycleStatus.Ended ? Ended : await RefusalAsync(db, request, ct))) is { } refusal)
            return refusal.ToProblem();

        var known = await db.CycleTargets.Where(target => target.CycleId == cycle.Id).ToListAsync(ct);
        var teams = await db.TeamTargets.Where(target => target.CycleId == cycle.Id).ToListAsync(ct);
        var before = Targets(cycle, known, teams);
        (cycle.TargetPoints, cycle.TargetAccounts) = (request.Points, request.Accounts);
        cycle.Version++;
        var wanted = Array.ConvertAll(request.People, person => Row(cycle, person));
        Replace(db, known, wanted);
        var wantedTeams = request.Teams is null ? [.. teams] : Rows(cycle, request.Teams);
        Replace(db, teams, wantedTeams);
        journal.Record("cycle.targets_changed", null, id, before, Targets(cycle, wanted, wantedTeams));
        journal.Announce(Topics.Cycle);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await GetCycle.ReadAsync(db, cycle, actor, clock, ct));
    }

    private static async Task<Error?> RefusalAsync(ImpactPilotDb db, ChangeTargetsRequest request, CancellationToken ct)
    {
        if (new CycleTarget(request.Points, request.Accounts).Refusal("the team") is { } team)
            return team;
        if (request.People.DistinctBy(person => person.UserId).Count() < request.People.Length)
            return Twice;
        var ids = Array.ConvertAll(request.People, person => new UserId(person.UserId));
        var names = await db.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id.Value, user => user.Name, ct);
        if (names.Count < ids.Length)
            return Stranger;
        return request.People.Select(person => new CycleTarget(person.Points, person.Accounts).Refusal(person.Weight, names[person.UserId])).FirstOrDefault(error => error is not null)
            ?? await RefusalAsync(db, request.Teams ?? [], ct);
    }

    private static async Task<Error?> RefusalAsync(ImpactPilotDb db, TeamTargetRequest[] teams, CancellationToken ct)
    {
        if (teams.DistinctBy(team => team.TeamId).Count() < teams.Length)
            return TeamTwice;
        var names = await db.Teams.Where(team => team.ArchivedAt == null).ToDictionaryAsync(team => team.Id.Value, team => team.Name, ct);
        return Array.Exists(teams, team => !names.ContainsKey(team.TeamId))
            ? NoSuchTeam
            : teams.Select(team => new CycleTarget(team.Points, team.Accounts).Refusal($"“{names[team.TeamId]}”")).FirstOrDefault(error => error is not null);
    }

    private static void Replace(ImpactPilotDb db, List<PersonTarget> known, PersonTarget[] wanted)
    {
        foreach (var target in wanted)
        {
            if (known.Find(row => row.UserId == target.UserId) is { } row)
                (row.Points, row.Accounts, row.Weight) = (target.Points, target.Accounts, target.Weight);
            else
                db.CycleTargets.Add(target);
        }

        db.CycleTargets.RemoveRange(known.Where(row => !Array.Exists(wanted, target => target.UserId == row.UserId)));
    }

    private static void Replace(ImpactPilotDb db, List<TeamTarget> known, TeamTarget[] wanted)
    {
        foreach (var target in wanted)
        {
            if (known.Find(row => row.TeamId == target.TeamId) is { } row)
                (row.Points, row.Accounts) = (target.Points, target.Accounts);
            else
                db.TeamTargets.Add(target);
        }

        db.TeamTargets.RemoveRange(known.Where(row => !Array.Exists(wanted, target => target.TeamId == row.TeamId)));
    }

    // Who is given nothing has no row: the sum of its people's holds.
    private static TeamTarget[] Rows(Cycle cycle, TeamTargetRequest[] teams) =>
    [
        .. teams.Where(team => team.Points is not null || team.Accounts is not null).Select(team => new TeamTarget
        {
            PortalId = cycle.PortalId,
            CycleId = cycle.Id,
            TeamId = new TeamId(team.TeamId),
            Points = team.Points,
            Accounts = team.Accounts,
        }),
    ];

    private static PersonTarget Row(Cycle cycle, PersonTargetRequest person) => new()
    {
        PortalId = cycle.PortalId,
        CycleId = cycle.Id,
        UserId = new UserId(person.UserId),
        Points = person.Points,
        Accounts = person.Accounts,
        Weight = person.Weight,
    };

    private static object Targets(Cycle cycle, IEnumerable<PersonTarget> people, IEnumerable<TeamTarget> teams) => new
    {
        cycle.TargetPoints,
        cycle.TargetAccounts,
        People = people.Select(target => new { User = target.UserId.Value, target.Points, target.Accounts, target.Weight }).ToArray(),
        Teams = teams.Select(target => new { Team = target.TeamId.Value, target.Points, target.Accounts }).ToArray(),
    };
}
