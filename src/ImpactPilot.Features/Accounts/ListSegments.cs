using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>What can be chosen where accounts are narrowed by segment.</summary>
internal static class ListSegments
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/segments", HandleAsync).WithName("ListSegments").WithSummary($"The segments that accounts have, by name; at most {Most}.");

    public static async Task<Ok<string[]>> HandleAsync(ImpactPilotDb db, CancellationToken ct) => TypedResults.Ok(
        await db.Accounts.Where(account => !account.Archived && account.Segment != null).Select(account => account.Segment!).Distinct().OrderBy(segment => segment).Take(Most).ToArrayAsync(ct));
}
