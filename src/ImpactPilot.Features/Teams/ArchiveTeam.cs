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
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Teams;

/// <summary>Puts an empty team away, and brings it back. Boards of ended cycles keep its line either way.</summary>
internal static class ArchiveTeam
{
    public static void Map(IEndpointRouteBuilder teams)
    {
        teams.MapPost("/{id:guid}/archive", ArchiveAsync).WithName("ArchiveTeam")
            .WithSummary("Puts a team away in which nobody is. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        teams.MapPost("/{id:guid}/restore", RestoreAsync).WithName("RestoreTeam")
            .WithSummary("Brings a team back that was put away. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    public static async Task<Results<Ok<TeamView>, ProblemHttpResult>> ArchiveAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var opened = await TeamGuard.OpenAsync(db, actor, id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var people = await db.TeamMembers.CountAsync(member => member.TeamId == opened.Value.Id, ct);
        return people > 0
            ? NotEmpty(opened.Value, people).ToProblem()
            : await MoveAsync(opened.Value, clock.GetUtcNow(), "team.archived", journal, db, ct);
    }

    public static async Task<Results<Ok<TeamView>, ProblemHttpResult>> RestoreAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await TeamGuard.OpenAsync(db, actor, id, ifMatch, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        return await TeamGuard.RefusalAsync(db, new TeamFields(opened.Value.Name, Lead: null), opened.Value.Id, ct) is { } refusal
            ? refusal.ToProblem()
            : await MoveAsync(opened.Value, archivedAt: null, "team.restored", journal, db, ct);
    }

    private static async Task<Results<Ok<TeamView>, ProblemHttpResult>> MoveAsync(Team team, DateTimeOffset? archivedAt, string action, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        journal.Record(action, null, team.Id.Value, new { team.Name, archived = team.ArchivedAt is not null }, new { team.Name, archived = archivedAt is not null });
        team.ArchivedAt = archivedAt;
        team.Version++;
        return TypedResults.Ok(await CreateTeam.SaveAsync(db, journal, team, ct));
    }

    private static Error NotEmpty(Team team, int people) => Error.Conflict(
        "teams.not_empty", $"{(people == 1 ? "One person is" : $"{people} people are")} in “{team.Name}”. Move {(people == 1 ? "them" : "all of them")} to another team first.");
}
