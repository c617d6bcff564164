using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Suggestions;

/// <summary>How much waits in the inbox.</summary>
public sealed record InboxCount(int Waiting);

/// <summary>The number beside the inbox, on every page: it reads no suggestion, only how many there are.</summary>
internal static class CountSuggestions
{
    private const string Of =
        $"""
        select count(*)::int from suggestions s join accounts a on a.portal_id = s.portal_id and a.id = s.account_id
        where s.portal_id = @portal and not a.archived and {SuggestionSql.Waits}
        """;

    public static void Map(IEndpointRouteBuilder suggestions) =>
        suggestions.MapGet("/count", HandleAsync).WithName("CountSuggestions")
            .WithSummary("How many suggestions wait at the accounts that the reader may act on; whose is all or mine.");

    public static async Task<Ok<InboxCount>> HandleAsync([FromQuery] string? whose, AccountAccess access, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = await access.ListedAsync(whose, ct);
        var counted = await db.QueryAsync<int>(own is null ? Of : Of + " and a.csm_id = any(@own)", new { portal = db.PortalId.Value, now = clock.GetUtcNow(), own }, ct);
        return TypedResults.Ok(new InboxCount(counted.Single()));
    }
}
