using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
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
    // The page is chosen first, by as little as its order needs; only its accounts are then looked at.
    private const string Rows =
        """
        with page as (
            select a.id, count(*) over ()::int as total, row_number() over (order by @order@, a.name, a.id) as place
            from accounts a @measure@
            where a.portal_id = @portal and not a.archived
              and (@csm::uuid is null or a.csm_id = @csm)
              and (@search::text is null or a.name ilike @search or a.domain ilike @search)
            order by place limit @limit offset @offset
        )
        select a.id, a.name, a.domain, u.id as csm_id, u.name as csm_name, a.segment, p.this_cycle as points_this_cycle, p.ever as points_ever, w.pending, l.last_impact_at, page.total
        from page
        join accounts a on a.portal_id = @portal and a.id = page.id
        left join users u on u.portal_id = a.portal_id and u.id = a.csm_id
        cross join lateral (
            select coalesce(sum(e.points) filter (where c.status = 'Active'), 0)::int as this_cycle, coalesce(sum(e.points), 0)::int as ever
            from points_entries e join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id
            where e.portal_id = @portal and e.account_id = a.id) p
        cross join lateral (select count(*)::int as pending from suggestions s where s.portal_id = @portal and s.account_id = a.id and @waits@) w
        cross join lateral (select max(i.occurred_at) as last_impact_at from impacts i where i.portal_id = @portal and i.account_id = a.id and i.entry_id is not null) l
        order by page.place
        """;

    private const string Waits = "(s.status = 'Pending' or (s.status = 'Snoozed' and s.snoozed_until <= @now))";

    private const string ByPoints =
        """
        left join (
            select account_id, sum(points) as points
            from (select account_id, points from account_totals where portal_id = @portal and cycle_id = @cycle
                  union all select account_id, points from points_since_totals(@cycle)) line
            group by account_id) measured on measured.account_id = a.id
        """;

    private const string ByPending =
        "left join (select s.account_id, count(*) as pending from suggestions s where s.portal_id = @portal and @waits@ group by s.account_id) measured on measured.account_id = a.id";

    private const string ByLastImpact =
        "left join (select account_id, max(occurred_at) as at from impacts where portal_id = @portal and entry_id is not null group by account_id) measured on measured.account_id = a.id";

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/", HandleAsync).WithName("ListAccounts").WithSummary("Accounts with their points and what waits there, a page at a time.").ProducesProblem(400);

    public static async Task<Results<Ok<AccountPage>, ProblemHttpResult>> HandleAsync([AsParameters] ListAccountsRequest request, Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (In(request.Sort ?? "name", request.Descending ?? false) is not { } sql)
            return Error.Invalid("accounts.sort", $"“{request.Sort}” is no order of accounts. Use name, points, pending or lastImpact.").ToProblem();
        if (!int.TryParse(request.Cursor ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Error.Invalid("accounts.cursor", "The cursor is not one that this list answered. Start again without it.").ToProblem();

        var limit = request.Limit ?? 50;
        var portal = await db.PortalAsync(ct);
        var cycle = await db.Cycles.Where(row => row.Status == CycleStatus.Active).Select(row => (CycleId?)row.Id).SingleOrDefaultAsync(ct);
        var parameters = new
        {
            portal = db.PortalId.Value,
            cycle = cycle?.Value,
            now = clock.GetUtcNow(),
            csm = request.Whose == "mine" ? actor.SignedIn.Value : request.Csm,
            search = Like.Containing(request.Search),
            limit,
            offset,
        };
        var rows = await db.QueryAsync<Row>(sql, parameters, ct);
        var total = rows.Count > 0 ? rows[0].total : 0;
        var next = offset + rows.Count < total && rows.Count > 0 ? (offset + rows.Count).ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new AccountPage([.. rows.Select(row => row.View(portal.ImpactedFromPoints))], next, total));
    }

    /// <summary>The list in an order, with what has to be measured for it; null for an order that there is not.</summary>
    private static string? In(string sort, bool descending)
    {
        var (column, measure) = sort switch
        {
            "name" => ("a.name", ""),
            "points" => ("coalesce(measured.points, 0)", ByPoints),
            "pending" => ("coalesce(measured.pending, 0)", ByPending),
            "lastImpact" => ("measured.at", ByLastImpact),
            _ => (null, null),
        };
        return column is null ? null : Rows
            .Replace("@order@", $"{column} {(descending ? "desc" : "asc")} nulls last", StringComparison.Ordinal)
            .Replace("@measure@", measure, StringComparison.Ordinal)
            .Replace("@waits@", Waits, StringComparison.Ordinal);
    }

    // Dapper fills it by column name.
    private sealed record Row(Guid id, string name, string? domain, Guid? csm_id, string? csm_name, string? segment, int points_this_cycle, int points_ever, int pending, DateTime? last_impact_at, int total)
    {
        public AccountRow View(int impactedFrom) => new(
            id, name, domain, csm_id is { } csm ? new PersonRef(csm, csm_name!) : null, segment, points_this_cycle, points_ever, pending,
            points_this_cycle >= impactedFrom, last_impact_at is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null);
    }
}
