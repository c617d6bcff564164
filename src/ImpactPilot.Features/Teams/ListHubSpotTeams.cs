using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Teams;

/// <summary>The teams that HubSpot has, and who would go where if they were taken over.</summary>
/// <param name="Teams">By name; only those in which somebody active has their main team.</param>
/// <param name="Moving">How many people are in another team here, or in none.</param>
public sealed record HubSpotTeamsView(HubSpotTeamView[] Teams, int Moving);

/// <summary>A team of HubSpot.</summary>
/// <param name="Team">The team in use of the same name, which they would join; null where it would be made.</param>
/// <param name="People">By name.</param>
public sealed record HubSpotTeamView(string Id, string Name, Guid? Team, HubSpotTeamPerson[] People);

/// <summary>Whose main team it is in HubSpot.</summary>
/// <param name="From">The team that they are in here; null for none.</param>
/// <param name="FromName">What that one is called.</param>
/// <param name="Moves">False where they are in that team already.</param>
public sealed record HubSpotTeamPerson(Guid Id, string Name, Role Role, Guid? From, string? FromName, bool Moves);

internal static class ListHubSpotTeams
{
    public static void Map(IEndpointRouteBuilder teams) =>
        teams.MapGet("/hubspot", HandleAsync).WithName("ListHubSpotTeams")
            .WithSummary("The teams that HubSpot has, and who would go where if they were taken over. Admins only.").ProducesProblem(403);

    public static async Task<Results<Ok<HubSpotTeamsView>, ProblemHttpResult>> HandleAsync(Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (TeamGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        var ours = await db.Teams.AsNoTracking().ToDictionaryAsync(team => team.Id, ct);
        var members = await db.TeamMembers.AsNoTracking().ToDictionaryAsync(member => member.UserId, member => member.TeamId, ct);
        var users = await db.Users.AsNoTracking().Where(user => user.Active && user.HubSpotTeamId != null && user.HubSpotTeam != null)
            .OrderBy(user => user.Name).ThenBy(user => user.Id).ToListAsync(ct);
        var views = users.GroupBy(user => (Id: user.HubSpotTeamId!, Name: user.HubSpotTeam!))
            .OrderBy(group => group.Key.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => View(group.Key.Id, group.Key.Name, group, ours, members)).ToArray();
        return TypedResults.Ok(new HubSpotTeamsView(views, views.Sum(team => team.People.Count(person => person.Moves))));
    }

    /// <summary>The team in use that HubSpot's one is by name; no longer than ours may be.</summary>
    internal static Team? Namesake(IEnumerable<Team> teams, string name) =>
        teams.FirstOrDefault(team => team.ArchivedAt is null && string.Equals(team.Name, NameHere(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>What a team of HubSpot is called here.</summary>
    internal static string NameHere(string name) => name.Trim() is { Length: > Team.LongestName } longer ? longer[..Team.LongestName].Trim() : name.Trim();

    private static HubSpotTeamView View(string id, string name, IEnumerable<User> people, Dictionary<TeamId, Team> ours, Dictionary<UserId, TeamId> members)
    {
        var team = Namesake(ours.Values, name);
        return new HubSpotTeamView(id, NameHere(name), team?.Id.Value, [.. people.Select(person => Person(person, members.TryGetValue(person.Id, out var current) ? ours[current] : null, team))]);
    }

    private static HubSpotTeamPerson Person(User user, Team? from, Team? to) =>
        new(user.Id.Value, user.Name, user.Role, from?.Id.Value, from?.Name, Moves: from is null || from.Id != to?.Id);
}
