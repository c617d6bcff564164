using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Accounts;

/// <summary>Where in the list.</summary>
public sealed record AccountPlace
{
    /// <summary>What the previous page answered as <c>nextCursor</c>.</summary>
    [FromQuery]
    public string? Cursor { get; init; }

    /// <summary>1 to 200, 50 by default.</summary>
    [FromQuery, Range(1, 200)]
    public int? Limit { get; init; }
}

/// <summary>A page of accounts.</summary>
/// <param name="Total">How many match in all.</param>
public sealed record AccountPage(AccountRow[] Items, string? NextCursor, int Total);

/// <summary>One account in the list.</summary>
public sealed record AccountRow(Guid Id, string Name, string? Domain, PersonRef? Csm, string? Segment, int PointsThisCycle, int PointsEver, int Pending, bool Impacted, DateTimeOffset? LastImpactAt);

internal static class ListAccounts
{
    // The page is chosen first, by as little as its order needs; only its accounts are then looked at.
    private const string Rows =
        $"""
        with page as (
            select a.id, count(*) over ()::int as total, row_number() over (order by @order@, a.name, a.id) as place
            from accounts a @measures@
            where @where@
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
        cross join lateral (select count(*)::int as pending from suggestions s where s.portal_id = @portal and s.account_id = a.id and {SuggestionSql.Waits}) w
        cross join lateral (select max(i.occurred_at) as last_impact_at from impacts i where i.portal_id = @portal and i.account_id = a.id and i.entry_id is not null) l
        order by page.place
        """;

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/", HandleAsync).WithName("ListAccounts").WithSummary("Accounts with their points and what waits there, a page at a time.").ProducesProblem(400);

    public static async Task<Results<Ok<AccountPage>, ProblemHttpResult>> HandleAsync(
        [AsParameters] AccountFilter filter, [AsParameters] AccountPlace place, AccountAccess access, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!int.TryParse(place.Cursor ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Error.Invalid("accounts.cursor", "The cursor is not one that this list answered. Start again without it.").ToProblem();
        var portal = await db.PortalAsync(ct);
        var narrowed = await filter.ReadAsync(access, portal, db, clock.GetUtcNow(), ct);
        if (!narrowed.Succeeded)
            return narrowed.Error.ToProblem();

        var rows = await db.QueryAsync<Row>(Sql(narrowed.Value, offset, place.Limit ?? 50), narrowed.Value.Parameters, ct);
        var total = rows.Count > 0 ? rows[0].total : 0;
        var next = offset + rows.Count < total && rows.Count > 0 ? (offset + rows.Count).ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new AccountPage([.. rows.Select(row => row.View(portal.ImpactedFromPoints))], next, total));
    }

    /// <summary>The rows of a part of the list; tells its parameters that part.</summary>
    internal static string Sql(NarrowedAccounts accounts, int offset, int limit)
    {
        accounts.Parameters.AddDynamicParams(new { offset, limit });
        return Rows
            .Replace("@order@", accounts.Order, StringComparison.Ordinal)
            .Replace("@measures@", accounts.Measures, StringComparison.Ordinal)
            .Replace("@where@", accounts.Where, StringComparison.Ordinal);
    }

    // Dapper fills it by column name.
    internal sealed record Row(Guid id, string name, string? domain, Guid? csm_id, string? csm_name, string? segment, int points_this_cycle, int points_ever, int pending, DateTime? last_impact_at, int total)
    {
        public AccountRow View(int impactedFrom) => new(
            id, name, domain, csm_id is { } csm ? new PersonRef(csm, csm_name!) : null, segment, points_this_cycle, points_ever, pending,
            points_this_cycle >= impactedFrom, last_impact_at is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null);
    }
}
