using System.Globalization;
using ImpactPilot.Domain.Common;
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

namespace ImpactPilot.Features.Accounts.Covers;

/// <summary>Who shall cover, and when.</summary>
/// <param name="Cover">Who stands in.</param>
/// <param name="FromOn">The first day, in the portal's time zone.</param>
/// <param name="UntilOn">The last day, included; today or later, at most a year after the first.</param>
public sealed record ChangeCoverRequest(Guid Cover, DateOnly FromOn, DateOnly UntilOn);

/// <summary>A person says who covers for them; managers and admins say it for anybody.</summary>
internal static class ChangeCover
{
    private const int MostDays = 366;

    private static readonly Error NotYours = Error.Forbidden("covers.not_yours", "You can say who covers for you. For somebody else a manager or an admin can.");

    private static readonly Error Stale = Error.Stale("covers.stale", "Somebody changed this cover meanwhile. Load it again and repeat your change.");

    public static void Map(IEndpointRouteBuilder covers)
    {
        covers.MapPut("/{person:guid}", SetAsync).WithName("SetCover")
            .WithSummary("Says who covers for a person and when; what was said before no longer holds. For oneself; managers and admins for anybody. Needs If-Match with the version that was read where there is a cover already.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
        covers.MapDelete("/{person:guid}", EndAsync).WithName("EndCover")
            .WithSummary("Nobody covers for the person any longer. Needs If-Match with the version that was read.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
    }

    public static async Task<Results<Ok<CoverView>, ProblemHttpResult>> SetAsync(
        Guid person, ChangeCoverRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var opened = await OpenAsync(person, actor, db, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        var today = (await db.PortalAsync(ct)).Calendar.DateAt(clock.GetUtcNow());
        if (await RefusesAsync(request, new UserId(person), today, db, ct) is { } refused)
            return refused.ToProblem();
        var known = opened.Value.Cover;
        if (known is null ? ifMatch is not null : IsStale(ifMatch, known) && known.UntilOn >= today)
            return Stale.ToProblem();

        var before = known is null ? null : await SaidAsync(known, db, ct);
        var cover = known ?? db.Covers.Add(new Cover { PortalId = db.PortalId, PersonId = new UserId(person), CoverId = new UserId(request.Cover), FromOn = request.FromOn, UntilOn = request.UntilOn }).Entity;
        (cover.CoverId, cover.FromOn, cover.UntilOn) = (new UserId(request.Cover), request.FromOn, request.UntilOn);
        cover.Version++;
        journal.Record("cover.set", null, person, before, await SaidAsync(cover, db, ct));
        journal.Announce(Topics.Suggestion);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await ListCovers.ReadAsync(db, today, db.Covers.Where(row => row.PersonId == new UserId(person)), ct)).Single());
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(
        Guid person, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        var opened = await OpenAsync(person, actor, db, ct);
        if (!opened.Succeeded)
            return opened.Error.ToProblem();
        if (opened.Value.Cover is not { } cover)
            return Error.NotFound("covers.not_found", "Nobody covers for this person.").ToProblem();
        if (IsStale(ifMatch, cover))
            return Stale.ToProblem();

        journal.Record("cover.ended", null, person, await SaidAsync(cover, db, ct), null);
        journal.Announce(Topics.Suggestion);
        db.Covers.Remove(cover);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    // The person's row is locked: two who say it for the same person take turns.
    private static async Task<Result<Opened>> OpenAsync(Guid person, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is Role.Csm && actor.SignedIn != new UserId(person))
            return NotYours;
        await db.Database.ExecuteSqlAsync($"select 1 from users where portal_id = {db.PortalId.Value} and id = {person} for no key update", ct);
        return await db.Users.AnyAsync(user => user.Id == new UserId(person), ct)
            ? new Opened(await db.Covers.SingleOrDefaultAsync(cover => cover.PersonId == new UserId(person), ct))
            : Error.NotFound("people.not_found", "There is no such person in this portal.");
    }

    private static async Task<Error?> RefusesAsync(ChangeCoverRequest request, UserId person, DateOnly today, ImpactPilotDb db, CancellationToken ct)
    {
        if (new UserId(request.Cover) == person)
            return Error.Invalid("covers.self", "Nobody covers for themselves. Choose somebody else.");
        if (request.UntilOn < request.FromOn || request.UntilOn < today)
            return Error.Invalid("covers.days", "The last day can't be before the first, nor in the past. Choose other days.");
        if (request.UntilOn.DayNumber - request.FromOn.DayNumber >= MostDays)
            return Error.Invalid("covers.too_long", "Somebody can cover for a year at most. Who takes accounts over for good becomes their owner in HubSpot.");
        return await db.Users.AnyAsync(user => user.Id == new UserId(request.Cover) && user.Active, ct)
            ? null
            : Error.Invalid("covers.nobody", "There is no such active person in this portal. Choose who covers.");
    }

    private static async Task<object> SaidAsync(Cover cover, ImpactPilotDb db, CancellationToken ct) =>
        new { cover = await db.Users.Where(user => user.Id == cover.CoverId).Select(user => user.Name).SingleAsync(ct), from = cover.FromOn, until = cover.UntilOn };

    private static bool IsStale(string? ifMatch, Cover cover) => ifMatch?.Trim('"') != cover.Version.ToString(CultureInfo.InvariantCulture);

    private sealed record Opened(Cover? Cover);
}
