using System.ComponentModel.DataAnnotations;
using Dapper;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImpactPilot.Features.Suggestions;

/// <summary>In which order, and where in it.</summary>
public sealed record InboxPlace
{
    /// <summary>True lists the snoozed ones instead of those that wait.</summary>
    [FromQuery]
    public bool? Snoozed { get; init; }

    /// <summary><c>worth</c> (points × confidence, by default), <c>newest</c>, <c>account</c> or <c>driver</c>.</summary>
    [FromQuery]
    public string? Sort { get; init; }

    /// <summary>What the previous page answered as <c>nextCursor</c>.</summary>
    [FromQuery]
    public Guid? Cursor { get; init; }

    /// <summary>1 to 200, 100 by default.</summary>
    [FromQuery, Range(1, 200)]
    public int? Limit { get; init; }

    /// <summary>Lists only what is at these accounts, at most 100; the counts stay those of the whole list. So a list that is shown already follows what changed.</summary>
    [FromQuery, MaxLength(100)]
    public Guid[]? At { get; init; }
}

/// <summary>A page of the inbox.</summary>
/// <param name="Total">How many the list has in all.</param>
/// <param name="Waiting">How many wait, under the same filters.</param>
/// <param name="Snoozed">How many are put aside, under the same filters.</param>
public sealed record InboxPage(InboxItem[] Items, Guid? NextCursor, int Total, int Waiting, int Snoozed);

/// <summary>A suggestion and where it was found.</summary>
public sealed record InboxItem(SuggestionView Suggestion, SuggestedAccount Account);

/// <summary>The account that a suggestion is about.</summary>
public sealed record SuggestedAccount(Guid Id, string Name, string HubSpotId, string HubSpotUrl, PersonRef? Csm);

/// <summary>The inbox: what was detected at all the accounts that one may act on.</summary>
internal static class ListSuggestions
{
    // Pages follow the last suggestion shown, not a count: what is decided meanwhile leaves no gap. It keeps its place even when it is settled.
    // The page is chosen first, by as little as its order needs; only its suggestions are then read with their evidence.
    private const string Rows =
        $"""
        with page as (
            select s.id, row_number() over (order by @sorted@) as place
            from suggestions s {InboxFilter.Joins}
            where @matches@ and @status@ and @at@
              and (@cursor::uuid is null or (@order@) @beyond@ (select @order@ from suggestions s {InboxFilter.Joins} where s.portal_id = @portal and s.id = @cursor))
            order by place limit @limit
        )
        select {SuggestionSql.Columns}, a.id as account_id, a.name, a.hub_spot_id, a.csm_id, csm.name as csm_name
        from page
        join suggestions s on s.portal_id = @portal and s.id = page.id {SuggestionSql.Joins}
        left join users csm on csm.portal_id = a.portal_id and csm.id = a.csm_id
        order by page.place;
        """;

    private const string Counts =
        $"""
        select count(*) filter (where {SuggestionSql.Waits})::int as waiting, count(*) filter (where {SuggestionSql.IsSnoozed})::int as snoozed
        from suggestions s {InboxFilter.Joins} where @matches@ and s.status in ('Pending', 'Snoozed');
        """;

    public static void Map(IEndpointRouteBuilder suggestions) =>
        suggestions.MapGet("/", HandleAsync).WithName("ListSuggestions")
            .WithSummary("What was detected at all the accounts that the reader may act on, a page at a time.").ProducesProblem(400);

    public static async Task<Results<Ok<InboxPage>, ProblemHttpResult>> HandleAsync(
        [AsParameters] InboxFilter filter, [AsParameters] InboxPlace place, AccountAccess access, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (Order.Of(place.Sort ?? "worth") is not { } order)
            return Error.Invalid("suggestions.sort", $"“{place.Sort}” is no order of suggestions. Use worth, newest, account or driver.").ToProblem();
        var narrowed = await filter.ReadAsync(access, db, ct);
        if (!narrowed.Succeeded)
            return narrowed.Error.ToProblem();

        var (portal, now, limit) = (await db.PortalAsync(ct), clock.GetUtcNow(), place.Limit ?? 100);
        var sql = order.In(Counts + Rows)
            .Replace("@status@", place.Snoozed is true ? SuggestionSql.IsSnoozed : SuggestionSql.Waits, StringComparison.Ordinal)
            .Replace("@at@", place.At is { Length: > 0 } ? "s.account_id = any(@at)" : "true", StringComparison.Ordinal)
            .Replace("@matches@", narrowed.Value.Where, StringComparison.Ordinal);
        var parameters = narrowed.Value.Parameters;
        parameters.AddDynamicParams(new { portal = db.PortalId.Value, now, cursor = place.Cursor, limit = limit + 1, at = place.At });
        await using var answers = await db.Database.GetDbConnection().QueryMultipleAsync(
            new CommandDefinition(sql, parameters, db.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken: ct));
        var counted = await answers.ReadSingleAsync<CountRow>();
        var rows = answers.Read<SuggestionRow, AccountRow, (SuggestionRow Suggestion, AccountRow Account)>((suggestion, account) => (suggestion, account), splitOn: "account_id").AsList();
        return TypedResults.Ok(new InboxPage(
            [.. rows.Take(limit).Select(row => new InboxItem(SuggestionView.Of(row.Suggestion, portal, row.Account.HubSpotId, now), row.Account.View(portal)))],
            rows.Count > limit ? rows[limit - 1].Suggestion.Id : null,
            place.Snoozed is true ? counted.Snoozed : counted.Waiting,
            counted.Waiting,
            counted.Snoozed));
    }

    /// <summary>An order, and what is beyond a suggestion in it. Each ends with the id, so that no two are in the same place.</summary>
    private sealed record Order(bool Descending, params string[] Keys)
    {
        public static Order? Of(string sort) => sort switch
        {
            "worth" => new(true, $"{DriverPrice.Sql} * coalesce(s.confidence, 1)", "s.detected_at", "s.id"),
            "newest" => new(true, "s.detected_at", "s.id"),
            "account" => new(false, "a.name", "a.id", "d.name", "s.id"),
            "driver" => new(false, "d.name", "d.id", "a.name", "s.id"),
            _ => null,
        };

        public string In(string sql) => sql
            .Replace("@order@", string.Join(", ", Keys), StringComparison.Ordinal)
            .Replace("@beyond@", Descending ? "<" : ">", StringComparison.Ordinal)
            .Replace("@sorted@", string.Join(", ", Keys.Select(key => Descending ? key + " desc" : key)), StringComparison.Ordinal);
    }

    private sealed record CountRow(int Waiting, int Snoozed);

    private sealed record AccountRow(Guid AccountId, string Name, string HubSpotId, Guid? CsmId, string? CsmName)
    {
        public SuggestedAccount View(Portal portal) =>
            new(AccountId, Name, HubSpotId, portal.RecordUrl(SyncObjects.Companies.TypeId, HubSpotId), CsmId is { } csm ? new PersonRef(csm, CsmName!) : null);
    }
}
