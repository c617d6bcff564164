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

namespace ImpactPilot.Features.Teams;

internal static class CreateTeam
{
    public static void Map(IEndpointRouteBuilder teams) =>
        teams.MapPost("/", HandleAsync).WithName("CreateTeam")
            .WithSummary("A new team, with nobody in it yet. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);

    public static async Task<Results<Ok<TeamView>, ProblemHttpResult>> HandleAsync(
        TeamFields request, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (TeamGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        await db.LockPortalAsync(ct);
        var fields = request.Tidy();
        if (await TeamGuard.RefusalAsync(db, fields, team: null, ct) is { } refusal)
            return refusal.ToProblem();

        var team = new Team { PortalId = db.PortalId, Id = TeamId.New(clock.GetUtcNow()), Name = fields.Name, LeadId = fields.Lead is { } lead ? new UserId(lead) : null };
        db.Teams.Add(team);
        journal.Record("team.created", null, team.Id.Value, null, await TeamGuard.RecordedAsync(db, team, ct));
        return TypedResults.Ok(await SaveAsync(db, journal, team, ct));
    }

    /// <summary>Saves what was changed of a team, tells open pages, and reads the team as it stands.</summary>
    internal static async Task<TeamView> SaveAsync(ImpactPilotDb db, Journal journal, Team team, CancellationToken ct)
    {
        journal.Announce(Topics.People);
        await db.SaveChangesAsync(ct);
        return (await ListTeams.ReadAsync(db, ct)).Teams.Single(view => view.Id == team.Id.Value);
    }
}
