using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
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

namespace ImpactPilot.Features.Points;

/// <summary>What CSMs see of others on the board.</summary>
public sealed record BoardPrivacyView([property: Required] BoardPrivacy? Privacy);

/// <summary>Who sees what of the board: asked by everything that answers a CSM with somebody's numbers.</summary>
internal static class BoardSights
{
    public static readonly Error Hidden = Error.Forbidden(
        "leaderboard.hidden", "In this portal CSMs see what their own points are made of, not what others’ are. Ask a manager, or an admin to show more.");

    private static readonly Error AdminsOnly = Error.Forbidden("leaderboard.admins_only", "Only an admin decides what CSMs see of others.");
    private static readonly Error Stale = Error.Stale("leaderboard.privacy_stale", "Somebody changed what CSMs see of others, or If-Match does not name what was read. Load it again and repeat your change.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/leaderboard/privacy", ReadAsync).WithName("GetBoardPrivacy").WithSummary("What CSMs see of others on the board.");
        api.MapPut("/leaderboard/privacy", ChangeAsync).WithName("ChangeBoardPrivacy")
            .WithSummary("Chooses what CSMs see of others: everything, no targets (ownTargets), or of people only the first three and oneself (ownAndTopThree). Managers and admins see all. Needs If-Match with the choice that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(412);
    }

    public static async Task<BoardSight> SightAsync(this ImpactPilotDb db, Actor actor, CancellationToken ct) =>
        new((await db.PortalAsync(ct)).BoardPrivacy, actor.Role is Role.Manager or Role.Admin, actor.User?.Value ?? Guid.Empty);

    public static async Task<Ok<BoardPrivacyView>> ReadAsync(ImpactPilotDb db, CancellationToken ct) => TypedResults.Ok(new BoardPrivacyView((await db.PortalAsync(ct)).BoardPrivacy));

    public static async Task<Results<Ok<BoardPrivacyView>, ProblemHttpResult>> ChangeAsync(
        BoardPrivacyView request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        var wanted = request.Privacy!.Value;
        if (!Enum.TryParse<BoardPrivacy>(ifMatch?.Trim('"'), ignoreCase: true, out var seen)
            || 0 == await db.Portals.Where(portal => portal.BoardPrivacy == seen).ExecuteUpdateAsync(portal => portal.SetProperty(row => row.BoardPrivacy, wanted), ct))
            return Stale.ToProblem();
        journal.Record("leaderboard.privacy_changed", null, null, new { privacy = seen }, new { privacy = wanted });
        journal.Announce(Topics.Cycle);
        return TypedResults.Ok(new BoardPrivacyView(wanted));
    }
}
