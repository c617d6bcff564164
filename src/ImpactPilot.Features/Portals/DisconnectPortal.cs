using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Portals;

/// <summary>What became of a disconnection.</summary>
/// <param name="Uninstalled">Whether HubSpot has removed the app. Where not, an admin removes it in HubSpot under Connected apps; we no longer can and no longer call.</param>
/// <param name="Message">The same in words.</param>
public sealed record Disconnected(bool Uninstalled, string Message);

/// <summary>Leaves a portal: HubSpot uninstalls the app, and its tokens are erased here. What was earned stays.</summary>
internal static class DisconnectPortal
{
    private static readonly Error AdminsOnly = Error.Forbidden("connection.admins_only", "Only an admin can disconnect HubSpot.");
    private static readonly Error NotConnected = Error.Conflict("connection.not_connected", "HubSpot is not connected.");

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/connection/disconnect", HandleAsync).WithName("DisconnectHubSpot")
            .WithSummary("Uninstalls the app from the HubSpot portal and erases its tokens. Accounts, points and history stay, and go on when HubSpot is connected again. Admins only.")
            .ProducesProblem(403).ProducesProblem(409);

    public static async Task<Results<Ok<Disconnected>, ProblemHttpResult>> HandleAsync(Actor actor, ImpactPilotDb db, PortalTokens tokens, Journal journal, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        if (await db.Connections.SingleOrDefaultAsync(ct) is not { State: ConnectionState.Connected } connection)
            return NotConnected.ToProblem();

        var refusal = await UninstallAsync(tokens.ClientFor(db.PortalId), ct);
        connection.State = ConnectionState.Disconnected;
        (connection.AccessToken, connection.RefreshToken) = ([], []);
        journal.Record("connection.disconnected", null, null, null, new { uninstalled = refusal is null });
        journal.Announce(Topics.Connection);
        return TypedResults.Ok(refusal is null
            ? new Disconnected(true, "HubSpot has removed the app, and its keys are erased here.")
            : new Disconnected(false, $"The keys are erased here, but HubSpot did not confirm: {refusal.Message} Remove ImpactPilot in HubSpot under Settings, Connected apps."));
    }

    private static async Task<HubSpotException?> UninstallAsync(HubSpotClient hubSpot, CancellationToken ct)
    {
        try
        {
            await hubSpot.UninstallAsync(ct);
            return null;
        }
        catch (HubSpotException exception)
        {
            return exception;
        }
    }
}
