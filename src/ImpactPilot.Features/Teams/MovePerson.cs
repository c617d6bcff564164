using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Teams;

/// <summary>Where a person goes.</summary>
/// <param name="From">The team that the writer saw them in; null for none. Another one means that somebody was quicker.</param>
/// <param name="To">The team to be in; null for none.</param>
public sealed record MovePersonRequest(Guid? From, Guid? To);

internal static class MovePerson
{
    public static void Map(IEndpointRouteBuilder teams) =>
        teams.MapPut("/people/{id:guid}", HandleAsync).WithName("MovePerson")
            .WithSummary("Moves a person to another team, or out of one: nobody is in two. Boards of cycles that have not ended follow at once. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<TeamsView>, ProblemHttpResult>> HandleAsync(
        Guid id, MovePersonRequest request, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (TeamGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        await db.LockPortalAsync(ct);
        var person = new UserId(id);
        var name = await db.Users.Where(user => user.Id == person).Select(user => user.Name).SingleOrDefaultAsync(ct);
        if (name is null)
            return Error.NotFound("people.not_found", "There is no such person in this portal.").ToProblem();
        var member = await db.TeamMembers.SingleOrDefaultAsync(row => row.UserId == person, ct);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(team => team.Id.Value, ct);
        if (Refusal(request, name, member?.TeamId.Value, teams) is { } refusal)
            return refusal.ToProblem();

        if (request.To != member?.TeamId.Value)
        {
            Move(db, person, member, request.To);
            journal.Record("team.person_moved", null, id, new { name, team = NameOf(request.From, teams) }, new { name, team = NameOf(request.To, teams) });
            journal.Announce(Topics.People);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(await ListTeams.ReadAsync(db, ct));
    }

    private static Error? Refusal(MovePersonRequest request, string name, Guid? current, Dictionary<Guid, Team> teams)
    {
        if (request.To is { } to && !teams.ContainsKey(to))
            return TeamGuard.NotFound;
        if (request.From != current)
            return Moved(name, current, teams);
        return request.To is { } wanted && teams[wanted].ArchivedAt is not null
            ? Archived(teams[wanted])
            : null;
    }

    internal static Error Moved(string name, Guid? current, Dictionary<Guid, Team> teams) =>
        Error.Stale("teams.moved", $"{name} is {(current is { } now ? $"in “{teams[now].Name}”" : "in no team")} meanwhile: somebody was quicker. Look again and repeat your change.");

    internal static Error Archived(Team team) => Error.Conflict("teams.archived", $"“{team.Name}” is put away. Bring it back before somebody joins it.");

    internal static void Move(ImpactPilotDb db, UserId person, TeamMember? member, Guid? to)
    {
        if (to is not { } wanted)
            db.TeamMembers.Remove(member!);
        else if (member is null)
            db.TeamMembers.Add(new TeamMember { PortalId = db.PortalId, UserId = person, TeamId = new TeamId(wanted) });
        else
            member.TeamId = new TeamId(wanted);
    }

    internal static string? NameOf(Guid? team, Dictionary<Guid, Team> teams) => team is { } id ? teams[id].Name : null;
}
