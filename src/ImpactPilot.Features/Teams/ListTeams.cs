using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Teams;

/// <summary>All teams and who is in them.</summary>
/// <param name="Teams">Those in use by name, then those put away.</param>
/// <param name="Without">Active people who are in no team.</param>
/// <param name="Leads">Who could lead a team: active managers and admins.</param>
public sealed record TeamsView(TeamView[] Teams, TeamPerson[] Without, PersonRef[] Leads);

/// <summary>A team.</summary>
/// <param name="Lead">Null where nobody leads it.</param>
/// <param name="LeadFits">False where its lead is no longer an active manager or admin.</param>
/// <param name="People">By name; those who are deactivated too, until somebody moves them.</param>
/// <param name="ArchivedAt">Since when it is put away; null while it is in use.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed.</param>
public sealed record TeamView(Guid Id, string Name, PersonRef? Lead, bool LeadFits, TeamPerson[] People, DateTimeOffset? ArchivedAt, int Version);

/// <summary>A person as teams show them.</summary>
public sealed record TeamPerson(Guid Id, string Name, Role Role, bool Active);

internal static class ListTeams
{
    public static void Map(IEndpointRouteBuilder teams) =>
        teams.MapGet("/", HandleAsync).WithName("ListTeams")
            .WithSummary("All teams and who is in them. For managers and admins.").ProducesProblem(403);

    public static async Task<Results<Ok<TeamsView>, ProblemHttpResult>> HandleAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        actor.Role is Role.Manager or Role.Admin
            ? TypedResults.Ok(await ReadAsync(db, ct))
            : Error.Forbidden("teams.managers_only", "Only managers and admins see who is in which team.").ToProblem();

    internal static async Task<TeamsView> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var teams = await db.Teams.AsNoTracking().OrderBy(team => team.ArchivedAt != null).ThenBy(team => team.Name).ThenBy(team => team.Id).ToListAsync(ct);
        var users = await db.Users.AsNoTracking().OrderBy(user => user.Name).ThenBy(user => user.Id).ToListAsync(ct);
        var members = await db.TeamMembers.AsNoTracking().ToDictionaryAsync(member => member.UserId, member => member.TeamId, ct);
        var people = users.ToLookup(user => members.TryGetValue(user.Id, out var team) ? team : (TeamId?)null, user => new TeamPerson(user.Id.Value, user.Name, user.Role, user.Active));
        var byId = users.ToDictionary(user => user.Id);
        return new TeamsView(
            [.. teams.Select(team => View(team, team.LeadId is { } lead ? byId[lead] : null, people[team.Id]))],
            [.. people[null].Where(person => person.Active)],
            [.. users.Where(Leads).Select(user => new PersonRef(user.Id.Value, user.Name))]);
    }

    private static TeamView View(Team team, User? lead, IEnumerable<TeamPerson> people) => new(
        team.Id.Value, team.Name, lead is null ? null : new PersonRef(lead.Id.Value, lead.Name), lead is null || Leads(lead), [.. people], team.ArchivedAt, team.Version);

    private static bool Leads(User user) => user is { Active: true, Role: Role.Manager or Role.Admin };
}
