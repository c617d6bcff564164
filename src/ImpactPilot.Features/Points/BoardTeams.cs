using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>
/// Who is in which team on the boards of a cycle: as it is now, and of an ended cycle as it was when it ended. Points go with
/// the person, those earned before a change of teams too.
/// </summary>
/// <param name="All">Every team in use, by name.</param>
/// <param name="ByPerson">Everybody who is in one.</param>
internal sealed record BoardTeams(IReadOnlyList<PersonRef> All, IReadOnlyDictionary<Guid, PersonRef> ByPerson)
{
    public static async Task<BoardTeams> OfAsync(ImpactPilotDb db, Cycle cycle, CancellationToken ct)
    {
        if (cycle.Status is CycleStatus.Ended)
            return await FrozenAsync(db, cycle.Id, ct);
        var teams = await db.Teams.AsNoTracking().Where(team => team.ArchivedAt == null).OrderBy(team => team.Name).ToListAsync(ct);
        var members = teams.Count == 0 ? [] : await db.TeamMembers.AsNoTracking().ToListAsync(ct);
        var byId = teams.ToDictionary(team => team.Id, team => new PersonRef(team.Id.Value, team.Name));
        return new BoardTeams([.. byId.Values], members.ToDictionary(member => member.UserId.Value, member => byId[member.TeamId]));
    }

    public PersonRef? Of(Guid? user) => user is { } id ? ByPerson.GetValueOrDefault(id) : null;

    private static async Task<BoardTeams> FrozenAsync(ImpactPilotDb db, CycleId cycle, CancellationToken ct)
    {
        var teams = await db.TeamResults.AsNoTracking()
            .Where(result => result.CycleId == cycle && result.TeamId != null)
            .OrderBy(result => result.TeamName)
            .Select(result => new PersonRef(result.TeamId!.Value.Value, result.TeamName!))
            .ToListAsync(ct);
        var people = await db.CycleResults.AsNoTracking()
            .Where(result => result.CycleId == cycle && result.UserId != null && result.TeamId != null)
            .ToDictionaryAsync(result => result.UserId!.Value.Value, result => new PersonRef(result.TeamId!.Value.Value, result.TeamName!), ct);
        return new BoardTeams(teams, people);
    }
}
