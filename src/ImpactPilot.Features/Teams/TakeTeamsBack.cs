using System.ComponentModel.DataAnnotations;
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

/// <summary>What taking HubSpot's teams over did, to be taken back.</summary>
/// <param name="Made">The teams that were made. One that is used otherwise meanwhile stays.</param>
/// <param name="Moves">Who went from where to where.</param>
public sealed record TakeTeamsBackRequest([property: Required, MaxLength(1_000)] Guid[] Made, [property: Required, MaxLength(5_000)] MovedPerson[] Moves);

internal static class TakeTeamsBack
{
    public static void Map(IEndpointRouteBuilder teams) =>
        teams.MapPost("/hubspot/undo", HandleAsync).WithName("TakeTeamsBack")
            .WithSummary("Takes back what taking HubSpot's teams over did: all of it or nothing. 412 where somebody is in another team meanwhile. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<TeamsView>, ProblemHttpResult>> HandleAsync(TakeTeamsBackRequest request, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (TeamGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        await db.LockPortalAsync(ct);
        var teams = await db.Teams.ToDictionaryAsync(team => team.Id.Value, ct);
        var members = await db.TeamMembers.ToDictionaryAsync(member => member.UserId.Value, ct);
        var names = await db.Users.ToDictionaryAsync(user => user.Id.Value, user => user.Name, ct);
        if (request.Moves.Select(move => Refusal(move, teams, members, names)).FirstOrDefault(error => error is not null) is { } refusal)
            return refusal.ToProblem();

        foreach (var move in request.Moves.DistinctBy(move => move.Person).Where(move => move.From != move.To))
        {
            MovePerson.Move(db, new UserId(move.Person), members.GetValueOrDefault(move.Person), move.From);
            var name = names[move.Person];
            journal.Record("team.person_moved", null, move.Person, new { name, team = MovePerson.NameOf(move.To, teams) }, new { name, team = MovePerson.NameOf(move.From, teams) });
        }

        await db.SaveChangesAsync(ct);
        foreach (var id in request.Made.Distinct().Where(teams.ContainsKey))
            await RemoveAsync(teams[id], journal, db, ct);
        journal.Announce(Topics.People);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ListTeams.ReadAsync(db, ct));
    }

    private static Error? Refusal(MovedPerson move, Dictionary<Guid, Team> teams, Dictionary<Guid, TeamMember> members, Dictionary<Guid, string> names)
    {
        if (!names.TryGetValue(move.Person, out var name))
            return Error.NotFound("people.not_found", "There is no such person in this portal.");
        if (move.From is { } from && !teams.ContainsKey(from))
            return TeamGuard.NotFound;
        var current = members.GetValueOrDefault(move.Person)?.TeamId.Value;
        if (move.To != current)
            return MovePerson.Moved(name, current, teams);
        return move.From is { } back && teams[back].ArchivedAt is not null ? MovePerson.Archived(teams[back]) : null;
    }

    // Untouched since it was made: nobody in it, never changed, and no cycle aims at anything for it.
    private static async Task RemoveAsync(Team team, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (team.Version > 0 || team.LeadId is not null || await db.TeamMembers.AnyAsync(member => member.TeamId == team.Id, ct) || await db.TeamTargets.AnyAsync(target => target.TeamId == team.Id, ct))
            return;
        journal.Record("team.deleted", null, team.Id.Value, await TeamGuard.RecordedAsync(db, team, ct), null);
        db.Teams.Remove(team);
    }
}
