using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Accounts;

/// <summary>Tells open pages what changed. Who sees own accounts only is told that something did, but not at which account.</summary>
internal static class StreamEvents
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/events", Stream).WithName("Events").WithSummary("Server-sent events named change: what changed in this portal, as it happens. To who sees own accounts only no account is named.");

    public static ServerSentEventsResult<ChangeNews> Stream(CurrentPortal portal, Actor actor, LiveEvents events, IServiceScopeFactory scopes, CancellationToken ct) =>
        TypedResults.ServerSentEvents(events.FollowAsync(
            portal.Id,
            inner => scopes.InPortalAsync(portal.Id, async (services, token) => !AccountAccess.ReadsOwnOnly(actor.Role, await services.GetRequiredService<ImpactPilotDb>().PortalAsync(token)), inner),
            ct));
}
