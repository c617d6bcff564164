using ImpactPilot.Features.Demo;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.SignIn;

/// <summary>Who is signed in, where, and what the server's clock says.</summary>
public sealed record SessionView(SignedInUser User, SessionPortal Portal, DemoView? Demo, DateTimeOffset Now);

/// <summary>The signed-in person.</summary>
public sealed record SignedInUser(Guid Id, string Name, string Email, Role Role);

/// <summary>The person's portal.</summary>
/// <param name="TimeZone">IANA name; days, windows and cycles are counted in it.</param>
/// <param name="SnoozeDays">For how many days a snooze lasts unless the person says otherwise.</param>
public sealed record SessionPortal(Guid Id, string HubId, string Name, string TimeZone, int SnoozeDays);

/// <summary>Present in the demo: where its HubSpot simulator answers.</summary>
public sealed record DemoView(string SimulatorUrl);

internal static class GetSession
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/session", HandleAsync).WithName("GetSession").WithSummary("Who is signed in. 401 when nobody is.");

    public static void MapSignOut(IEndpointRouteBuilder api) =>
        api.MapPost("/session/sign-out", SignOutAsync).WithName("SignOut").WithSummary("Ends the session of this browser.");

    public static async Task<Ok<SessionView>> HandleAsync(Actor actor, ImpactPilotDb db, TimeProvider clock, IOptions<DemoOptions> demo, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == actor.SignedIn, ct);
        var portal = await db.Portals.AsNoTracking().SingleAsync(ct);
        return TypedResults.Ok(new SessionView(
            new SignedInUser(user.Id.Value, user.Name, user.Email, user.Role),
            new SessionPortal(portal.PortalId.Value, portal.HubId, portal.Name, portal.TimeZone, portal.SnoozeDays),
            demo.Value is { Enabled: true, SimulatorUrl: { } url } ? new DemoView(url) : null,
            clock.GetUtcNow()));
    }

    public static async Task<NoContent> SignOutAsync(HttpContext http, ImpactPilotDb db)
    {
        await SessionCookie.EndAsync(http, db);
        return TypedResults.NoContent();
    }
}
