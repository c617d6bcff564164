using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts.Covers;

/// <summary>Who covers for whom.</summary>
/// <param name="FromOn">The first day, in the portal's time zone.</param>
/// <param name="UntilOn">The last day, included.</param>
/// <param name="Holds">Whether it holds today.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed or ended.</param>
public sealed record CoverView(PersonRef Person, PersonRef Cover, DateOnly FromOn, DateOnly UntilOn, bool Holds, int Version);

/// <summary>The covers of a portal, and who can be one.</summary>
/// <param name="Covers">Those that hold and those to come.</param>
/// <param name="People">Everybody active, by name.</param>
public sealed record CoverList(CoverView[] Covers, PersonRef[] People);

internal static class ListCovers
{
    public static void Map(IEndpointRouteBuilder covers) =>
        covers.MapGet("/", HandleAsync).WithName("ListCovers").WithSummary("Who covers for whom, now and later, and who could. Past covers are in the audit log.");

    public static async Task<Ok<CoverList>> HandleAsync(ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = (await db.PortalAsync(ct)).Calendar.DateAt(clock.GetUtcNow());
        var people = await db.Users.AsNoTracking().Where(user => user.Active).OrderBy(user => user.Name).ThenBy(user => user.Id).Select(user => new PersonRef(user.Id.Value, user.Name)).ToArrayAsync(ct);
        return TypedResults.Ok(new CoverList(await ReadAsync(db, today, db.Covers.Where(cover => cover.UntilOn >= today), ct), people));
    }

    internal static Task<CoverView[]> ReadAsync(ImpactPilotDb db, DateOnly today, IQueryable<Cover> covers, CancellationToken ct) => (
        from cover in covers.AsNoTracking()
        join person in db.Users on cover.PersonId equals person.Id
        join standsIn in db.Users on cover.CoverId equals standsIn.Id
        orderby cover.FromOn, person.Name, person.Id
        select new CoverView(
            new PersonRef(person.Id.Value, person.Name), new PersonRef(standsIn.Id.Value, standsIn.Name),
            cover.FromOn, cover.UntilOn, cover.FromOn <= today && cover.UntilOn >= today, cover.Version)).ToArrayAsync(ct);
}
