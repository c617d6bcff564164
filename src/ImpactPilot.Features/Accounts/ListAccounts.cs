using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>Which accounts, in which order.</summary>
/// <param name="Search">Part of the name or domain, at most 200 characters.</param>
/// <param name="Whose"><c>all</c> or <c>mine</c>.</param>
/// <param name="Csm">Only this user's accounts.</param>
/// <param name="Sort"><c>name</c>, <c>points</c>, <c>pending</c> or <c>lastImpact</c>.</param>
/// <param name="Cursor">What the previous page answered as <c>nextCursor</c>.</param>
/// <param name="Limit">1 to 200, 50 by default.</param>
public sealed record ListAccountsRequest(
    [property: FromQuery, MaxLength(200)] string? Search,
    [property: FromQuery] string? Whose,
    [property: FromQuery] Guid? Csm,
    [property: FromQuery] string? Sort,
    [property: FromQuery] bool? Descending,
    [property: FromQuery] string? Cursor,
    [property: FromQuery, Range(1, 200)] int? Limit);

/// <summary>A page of accounts.</summary>
/// <param name="Total">How many match in all.</param>
public sealed record AccountPage(AccountRow[] Items, string? NextCursor, int Total);

/// <summary>One account in the list.</summary>
public sealed record AccountRow(Guid Id, string Name, string? Domain, PersonRef? Csm, string? Segment, int PointsThisCycle, int PointsEver, int Pending, bool Impacted, DateTimeOffset? LastImpactAt);

internal static class ListAccounts
{
    private const string Rows =
        """
        with points as (
            select e.account_id,
                   sum(e.points) filter (where c.status = 'Active')::int as this_cycle,
                   sum(e.points)::int as ever,
                   max(e.occurred_at) filter (where i.entry_id = e.id) as last_impact_at
            from points_entries e
            join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id
            join impacts i on i.portal_id = e.portal_id and i.id = e.impact_id
            where e.portal_id = @portal group by e.account_id
        ), waiting as (
            select account_id, count(*)::int as pending from suggestions
            where portal_id = @portal and (status = 'Pending' or (status = 'Snoozed' and snoozed_until <= @now)) group by account_id
        )
        select a.id, a.name, a.domain, u.id as csm_id, u.name as csm_name, a.segment,
               coalesce(p.this_cycle, 0) as points_this_cycle, coalesce(p.ever, 0) as points_ever,
               coalesce(w.pending, 0) as pending, p.last_impact_at, count(*) over ()::int as total
        from accounts a
        left join users u on u.portal_id = a.portal_id and u.id = a.csm_id
        left join points p on p.account_id = a.id
        left join waiting w on w.account_id = a.id
        where a.portal_id = @portal and not a.archived
          and (@csm::uuid is null or a.csm_id = @csm)
          and (@search::text is null or a.name ilike @search or a.domain ilike @search)
        order by @order@, a.name, a.id
        limit @limit offset @offset
        """;

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/", HandleAsync).WithName("ListAccounts").WithSummary("Accounts with their points and what waits there, a page at a time.").ProducesProblem(400);

    public static async Task<Results<Ok<AccountPage>, ProblemHttpResult>> HandleAsync([AsParameters] ListAccountsRequest request, Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (Order(request.Sort ?? "name", request.Descending ?? false) is not { } order)
            return Error.Invalid("accounts.sort", $"“{request.Sort}” is no order of accounts. Use name, points, pending or lastImpact.").ToProblem();
        if (!int.TryParse(request.Cursor ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Error.Invalid("accounts.cursor", "The cursor is not one that this list answered. Start again without it.").ToProblem();

        var limit = request.Limit ?? 50;
        var portal = await db.Portals.AsNoTracking().SingleAsync(ct);
        var parameters = new
        {
            portal = db.PortalId.Value,
            now = clock.GetUtcNow(),
            csm = request.Whose == "mine" ? actor.SignedIn.Value : request.Csm,
            search = Like.Containing(request.Search),
            limit,
            offset,
        };
        var sql = Rows.Replace("@order@", order, StringComparison.Ordinal);
        var rows = await db.QueryAsync<Row>(sql, parameters, ct);
        var total = rows.Count > 0 ? rows[0].total : 0;
        var next = offset + rows.Count < total && rows.Count > 0 ? (offset + rows.Count).ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new AccountPage([.. rows.Select(row => row.View(portal.ImpactedFromPoints))], next, total));
    }

    private static string? Order(string sort, bool descending)
    {
        var column = sort switch
        {
            "name" => "a.name",
            "points" => "coalesce(p.this_cycle, 0)",
            "pending" => "coalesce(w.pending, 0)",
            "lastImpact" => "p.last_impact_at",
            _ => null,
        };
        return column is null ? null : $"{column} {(descending ? "desc nulls last" : "asc nulls last")}";
    }

    // Dapper fills it by column name.
    private sealed record Row(Guid id, string name, string? domain, Guid? csm_id, string? csm_name, string? segment, int points_this_cycle, int points_ever, int pending, DateTime? last_impact_at, int total)
    {
        public AccountRow View(int impactedFrom) => new(
            id, name, domain, csm_id is { } csm ? new PersonRef(csm, csm_name!) : null, segment, points_this_cycle, points_ever, pending,
            points_this_cycle >= impactedFrom, last_impact_at is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null);
    }
}
