using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Teams;

internal static class ChangeTeam
{
    public static void Map(IEndpointRouteBuilder teams) =>
        teams.MapPut("/{id:guid}", HandleAsync).WithName("ChangeTeam")
            .WithSummary("Gives a team another name or lead. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    public static async Task<Results<Ok<TeamView>, ProblemHttpResult>> HandleAsync(
        Guid id, TeamFields request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await TeamGuard.OpenAsync(db, actor, id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var (team, fields) = (opened.Value, request.Tidy());
        if (await TeamGuard.RefusalAsync(db, fields, team.Id, ct) is { } refusal)
            return refusal.ToProblem();

        var before = await TeamGuard.RecordedAsync(db, team, ct);
        (team.Name, team.LeadId) = (fields.Name, fields.Lead is { } lead ? new UserId(lead) : null);
        team.Version++;
        journal.Record("team.changed", null, id, before, await TeamGuard.RecordedAsync(db, team, ct));
        return TypedResults.Ok(await CreateTeam.SaveAsync(db, journal, team, ct));
    }
}
