using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Card;

/// <summary>What the app's settings page in HubSpot tells.</summary>
/// <param name="Connection">How the connection to HubSpot fares.</param>
/// <param name="You">The name of the person who looks.</param>
/// <param name="Role">What they may do.</param>
public sealed record CardSettings(ConnectionView Connection, string You, Role Role);

internal static class ReadSettings
{
    public static void Map(IEndpointRouteBuilder card) =>
        card.MapGet("/settings", HandleAsync).WithName("ReadCardSettings").WithSummary("How the connection of the signed portal fares, and what the signed person may do.").ProducesProblem(401).ProducesProblem(403);

    public static async Task<Ok<CardSettings>> HandleAsync(ImpactPilotDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var connection = await GetConnection.ReadAsync(db, clock, ct);
        var name = await db.Users.Where(user => user.Id == actor.SignedIn).Select(user => user.Name).SingleAsync(ct);
        return TypedResults.Ok(new CardSettings(connection, name, actor.Role));
    }
}
