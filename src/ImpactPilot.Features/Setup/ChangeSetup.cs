using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Setup;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Setup;

/// <summary>What admins decide about the checklist.</summary>
/// <param name="Dismissed">True: nobody is reminded of it any more. False brings it back.</param>
/// <param name="Skipped">All steps that the portal goes on without.</param>
public sealed record ChangeSetupRequest(bool Dismissed, [property: Required, MaxLength(7)] SetupStep[] Skipped);

internal static class ChangeSetup
{
    private static readonly Error AdminsOnly = Error.Forbidden("setup.admins_only", "Only an admin decides what is set up. Ask one of them.");
    private static readonly Error Stale = Error.Stale("setup.stale", "Somebody changed the checklist meanwhile, or If-Match does not name its version. Load it again and repeat your change.");

    public static void Map(IEndpointRouteBuilder setup) =>
        setup.MapPut("/", HandleAsync).WithName("ChangeSetup")
            .WithSummary("Sets steps of the checklist aside, dismisses it or brings it back. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(412);

    public static async Task<Results<Ok<SetupView>, ProblemHttpResult>> HandleAsync(
        ChangeSetupRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, ImpactPilotDb db, Journal journal, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        if (!Array.TrueForAll(request.Skipped, SetupChecklist.MaySkip.Contains))
            return Error.Invalid("setup.needed", "Without this step there is nothing to count: connect, pick drivers, start a cycle, and win.").ToProblem();
        await db.LockPortalAsync(ct);
        var state = await db.SetupStates.SingleOrDefaultAsync(ct);
        if (ifMatch?.Trim('"') != (state?.Version ?? 0).ToString(CultureInfo.InvariantCulture))
            return Stale.ToProblem();

        if (state is null)
            db.SetupStates.Add(state = new SetupState { PortalId = db.PortalId, Skipped = [] });
        var before = new { Dismissed = state.DismissedAt is not null, state.Skipped };
        state.DismissedAt = request.Dismissed ? state.DismissedAt ?? clock.GetUtcNow() : null;
        state.Skipped = [.. request.Skipped.Distinct().Order()];
        state.Version++;
        journal.Record("setup.changed", null, null, before, new { request.Dismissed, state.Skipped });
        journal.Announce(Topics.Setup);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await SetupReading.ReadAsync(db, ct));
    }
}
