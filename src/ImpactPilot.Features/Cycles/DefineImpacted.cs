using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.WriteBack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>How many accounts a definition of “impacted” makes so.</summary>
/// <param name="FromPoints">The points in the cycle from which an account is impacted.</param>
/// <param name="Accounts">How many accounts have as many.</param>
/// <param name="Of">How many accounts could be: those in use, and those archived since that have lines in the cycle.</param>
public sealed record ImpactedCount(int FromPoints, int Accounts, int Of);

/// <summary>From how many points in a cycle an account is impacted.</summary>
/// <param name="FromPoints">1 to 1,000.</param>
public sealed record DefineImpactedRequest([property: Range(1, DefineImpacted.Most)] int FromPoints);

/// <summary>
/// What an impacted account is: a number of points, the same for all of a portal's cycles that count or will. Ended cycles keep
/// what they ended with.
/// </summary>
internal static class DefineImpacted
{
    public const int Most = 1000;

    private static readonly Error Stale = Error.Stale(
        "cycles.impacted_stale", "Somebody changed from how many points an account is impacted, or If-Match does not name the number that was read. Load it again and repeat your change.");

    public static void Map(IEndpointRouteBuilder cycles)
    {
        cycles.MapGet("/{id:guid}/impacted", CountAsync).WithName("CountImpacted")
            .WithSummary("How many accounts have at least so many points in the cycle; without a number, by the definition in force.")
            .ProducesProblem(400).ProducesProblem(404);
        cycles.MapPut("/impacted-definition", ChangeAsync).WithName("DefineImpacted")
            .WithSummary("Sets from how many points in a cycle an account is impacted. Needs If-Match with the number that was in force. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(412);
    }

    public static async Task<Results<Ok<ImpactedCount>, ProblemHttpResult>> CountAsync(Guid id, [Range(1, Most)] int? fromPoints, ImpactPilotDb db, CancellationToken ct)
    {
        if (await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new CycleId(id), ct) is not { } cycle)
            return CycleGuard.NotFound.ToProblem();
        var from = fromPoints ?? cycle.ImpactedFromPoints ?? (await db.PortalAsync(ct)).ImpactedFromPoints;
        var board = new LeaderboardQuery(db);
        return TypedResults.Ok(new ImpactedCount(
            from,
            await board.ImpactedAccountsAsync(cycle, from, ct),
            (await board.InReachAsync(cycle, ct)).Sum(segment => segment.Accounts)));
    }

    public static async Task<Results<Ok<DefineImpactedRequest>, ProblemHttpResult>> ChangeAsync(
        DefineImpactedRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (!int.TryParse(ifMatch?.Trim('"'), CultureInfo.InvariantCulture, out var seen)
            || 0 == await db.Portals.Where(portal => portal.ImpactedFromPoints == seen).ExecuteUpdateAsync(portal => portal.SetProperty(row => row.ImpactedFromPoints, request.FromPoints), ct))
            return Stale.ToProblem();

        // HubSpot holds which companies are impacted: all are compared anew.
        (await WriteImpact.StateAsync(db, ct)).ComparedAt = null;
        journal.Record("cycles.impacted_defined", null, null, new { fromPoints = seen }, new { request.FromPoints });
        journal.Announce(Topics.Cycle);
        return TypedResults.Ok(request);
    }
}
