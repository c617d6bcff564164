using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>An app that is disconnected takes itself off the portal; none of its tokens lives on.</summary>
internal static class UninstallEndpoint
{
    public static void MapUninstall(this IEndpointRouteBuilder api) =>
        api.MapDelete($"/appinstalls/{ApiVersion.Current}/external-install", (Caller caller, Simulation simulation) =>
        {
            lock (caller.Portal.Gate)
            {
                simulation.Commit(new TokensInvalidated(caller.Portal.Profile.HubId, RefreshTokensToo: true));
                return Results.NoContent();
            }
        });
}
