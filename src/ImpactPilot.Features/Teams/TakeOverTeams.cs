using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
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

/// <summary>Who shall go where HubSpot has them.</summary>
public sealed record TakeOverTeamsRequest([property: Required, MinLength(1), MaxLength(5_000)] JoiningPerson[] People);

/// <summary>Somebody who goes into the team that HubSpot has them in.</summary>
/// <param name="From">The team that the writer saw them in; null for none.</param>
/// <param name="HubSpotTeam">The id of the team in HubSpot that the writer saw.</param>
public sealed record JoiningPerson(Guid Person, Guid? From, [property: Required] string HubSpotTeam);

/// <summary>What was done, as it is to be sent to take it back.</summary>
/// <param name="Made">The teams that were made.</param>
/// <param name="Moves">Who went from where to where.</param>
/// <param name="Teams">All teams as they are now.</param>
public sealed record TakenOverTeams(Guid[] Made, MovedPerson[] Moves, TeamsView Teams);

/// <summary>Somebody who went from one team to another; null for none.</summary>
public sealed record MovedPerson(Guid Person, Guid? From, Guid? To);

internal static class TakeOverTeams
{
    private static readonly Error Twice = Error.Invalid("teams.named_twice", "Somebody is named twice: a person goes into one team.");

    public static void Map(IEndpointRouteBuilder teams) =>
        teams.MapPost("/hubspot", HandleAsync).WithName("TakeOverTeams")
            .WithSummary("Moves people into the teams that HubSpot has them in, and makes those that are not there yet: all or nobody. 412 where one of them, or their team in HubSpot, is another one meanwhile. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);

    public static async Task<Results<Ok<TakenOverTeams>, ProblemHttpResult>> HandleAsync(
        TakeOverTeamsRequest request, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (TeamGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (request.People.DistinctBy(joining => joining.Person).Count() < request.People.Length)
            return Twice.ToProblem();
        await db.LockPortalAsync(ct);
        var teams = await db.Teams.ToDictionaryAsync(team => team.Id.Value, ct);
        var members = await db.TeamMembers.ToDictionaryAsync(member => member.UserId.Value, ct);
        var people = await db.Users.AsNoTracking().Where(user => user.Active).ToDictionaryAsync(user => user.Id.Value, ct);
        if (request.People.Select(joining => Refusal(joining, teams, members, people)).FirstOrDefault(error => error is not null) is { } refusal)
            return refusal.ToProblem();

        var (made, moves) = (new List<Guid>(), new List<MovedPerson>());
        foreach (var joining in request.People)
        {
            var person = people[joining.Person];
            if (ListHubSpotTeams.Namesake(teams.Values, person.HubSpotTeam!) is not { } team)
            {
                team = new Team { PortalId = db.PortalId, Id = TeamId.New(clock.GetUtcNow()), Name = ListHubSpotTeams.NameHere(person.HubSpotTeam!) };
                db.Teams.Add(team);
                teams.Add(team.Id.Value, team);
                made.Add(team.Id.Value);
                journal.Record("team.created", null, team.Id.Value, null, await TeamGuard.RecordedAsync(db, team, ct));
            }

            if (joining.From == team.Id.Value)
                continue;
            MovePerson.Move(db, person.Id, members.GetValueOrDefault(joining.Person), team.Id.Value);
            moves.Add(new MovedPerson(joining.Person, joining.From, team.Id.Value));
            journal.Record("team.person_moved", null, joining.Person, new { person.Name, team = MovePerson.NameOf(joining.From, teams) }, new { person.Name, team = team.Name });
        }

        journal.Announce(Topics.People);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new TakenOverTeams([.. made], [.. moves], await ListTeams.ReadAsync(db, ct)));
    }

    private static Error? Refusal(JoiningPerson joining, Dictionary<Guid, Team> teams, Dictionary<Guid, TeamMember> members, Dictionary<Guid, User> people)
    {
        if (!people.TryGetValue(joining.Person, out var person))
            return Error.NotFound("people.not_found", "There is no such person in this portal.");
        if (person.HubSpotTeam is null || person.HubSpotTeamId != joining.HubSpotTeam)
            return Error.Stale("teams.hubspot_differs", $"HubSpot has {person.Name} in {(person.HubSpotTeam is { } now ? $"“{now}”" : "no team")} meanwhile. Look again and repeat your change.");
        var current = members.GetValueOrDefault(joining.Person)?.TeamId.Value;
        return joining.From == current ? null : MovePerson.Moved(person.Name, current, teams);
    }
}
