using System.ComponentModel.DataAnnotations;
using Dapper;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImpactPilot.Features.Suggestions;

/// <summary>Which suggestions, in which order.</summary>
/// <param name="Whose"><c>all</c> or <c>mine</c>: those at the reader's own accounts.</param>
/// <param name="Search">Part of the account's or the driver's name, at most 200 characters.</param>
/// <param name="Account">Only this account's.</param>
/// <param name="Driver">Only this driver's.</param>
/// <param name="Sureness"><c>certain</c>, or <c>likely</c> for certain and likely ones; all of them without it.</param>
/// <param name="Snoozed">True lists the snoozed ones instead of those that wait.</param>
/// <param name="Sort"><c>worth</c> (points × confidence, by default), <c>newest</c>, <c>account</c> or <c>driver</c>.</param>
/// <param name="Cursor">What the previous page answered as <c>nextCursor</c>.</param>
/// <param name="Limit">1 to 200, 100 by default.</param>
public sealed record ListSuggestionsRequest(
    [property: FromQuery] string? Whose,
    [property: FromQuery, MaxLength(200)] string? Search,
    [property: FromQuery] Guid? Account,
    [property: FromQuery] Guid? Driver,
    [property: FromQuery] string? Sureness,
    [property: FromQuery] bool? Snoozed,
    [property: FromQuery] string? Sort,
    [property: FromQuery] Guid? Cursor,
    [property: FromQuery, Range(1, 200)] int? Limit);

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
    private const string Rows =
        """
        select s.id, s.status, s.confidence, s.occurred_at, s.detected_at, s.snoozed_until, s.still_true, s.evidence, s.rule, s.explanation,
               d.id as driver_id, d.name as driver, d.points, area.name as area, settler.name as settled_by,
               a.id as account_id, a.name, a.hub_spot_id, a.csm_id, csm.name as csm_name
        from suggestions s @joins@
        join areas area on area.portal_id = d.portal_id and area.id = d.area_id
        left join users csm on csm.portal_id = a.portal_id and csm.id = a.csm_id
        left join users settler on settler.portal_id = s.portal_id and settler.id = s.settled_by
        where @matches@ and @status@
          and (@cursor::uuid is null or (@order@) @beyond@ (select @order@ from suggestions s @joins@ where s.portal_id = @portal and s.id = @cursor))
        order by @sorted@
        limit @limit;
        """;

    private const string Counts =
        "select count(*) filter (where @waiting@)::int as waiting, count(*) filter (where @snoozed@)::int as snoozed from suggestions s @joins@ where @matches@ and s.status in ('Pending', 'Snoozed');";

    private const string Joins = "join accounts a on a.portal_id = s.portal_id and a.id = s.account_id join drivers d on d.portal_id = s.portal_id and d.id = s.driver_id";

    private const string Matches =
        """
        s.portal_id = @portal and not a.archived
          and (@csm::uuid is null or a.csm_id = @csm) and (@account::uuid is null or s.account_id = @account) and (@driver::uuid is null or s.driver_id = @driver)
          and (s.confidence is null or s.confidence >= @least)
          and (@search::text is null or a.name ilike @search or d.name ilike @search)
        """;

    private const string Waiting = "(s.status = 'Pending' or (s.status = 'Snoozed' and s.snoozed_until <= @now))";

    private const string Snoozed = "(s.status = 'Snoozed' and s.snoozed_until > @now)";

    public static void Map(IEndpointRouteBuilder suggestions) =>
        suggestions.MapGet("/", HandleAsync).WithName("ListSuggestions")
            .WithSummary("What was detected at all the accounts that the reader may act on, a page at a time.").ProducesProblem(400);

    public static async Task<Results<Ok<InboxPage>, ProblemHttpResult>> HandleAsync(
        [AsParameters] ListSuggestionsRequest request, Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (Order.Of(request.Sort ?? "worth") is not { } order)
            return Error.Invalid("suggestions.sort", $"“{request.Sort}” is no order of suggestions. Use worth, newest, account or driver.").ToProblem();
        if (Least(request.Sureness) is not { } least)
            return Error.Invalid("suggestions.sureness", $"“{request.Sureness}” says not how sure. Use certain or likely, or leave it out.").ToProblem();

        var (portal, now, limit) = (await db.PortalAsync(ct), clock.GetUtcNow(), request.Limit ?? 100);
        var ownOnly = request.Whose == "mine" || (actor.Role is Role.Csm && portal.OwnAccountsOnly);
        var sql = order.In(Counts + Rows).Replace("@status@", request.Snoozed is true ? Snoozed : Waiting, StringComparison.Ordinal)
            .Replace("@waiting@", Waiting, StringComparison.Ordinal).Replace("@snoozed@", Snoozed, StringComparison.Ordinal)
            .Replace("@joins@", Joins, StringComparison.Ordinal).Replace("@matches@", Matches, StringComparison.Ordinal);
        var parameters = new
        {
            portal = db.PortalId.Value,
            now,
            csm = ownOnly ? actor.SignedIn.Value : (Guid?)null,
            account = request.Account,
            driver = request.Driver,
            least,
            search = Like.Containing(request.Search),
            cursor = request.Cursor,
            limit = limit + 1,
        };
        await using var answers = await db.Database.GetDbConnection().QueryMultipleAsync(
            new CommandDefinition(sql, parameters, db.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken: ct));
        var counted = await answers.ReadSingleAsync<CountRow>();
        var rows = answers.Read<SuggestionRow, AccountRow, (SuggestionRow Suggestion, AccountRow Account)>((suggestion, account) => (suggestion, account), splitOn: "account_id").AsList();
        return TypedResults.Ok(new InboxPage(
            [.. rows.Take(limit).Select(row => new InboxItem(SuggestionView.Of(row.Suggestion, portal, row.Account.HubSpotId, now), row.Account.View(portal)))],
            rows.Count > limit ? rows[limit - 1].Suggestion.Id : null,
            request.Snoozed is true ? counted.Snoozed : counted.Waiting,
            counted.Waiting,
            counted.Snoozed));
    }

    private static double? Least(string? sureness) => sureness switch
    {
        null => 0,
        "likely" => SuggestionView.LikelyFrom,
        "certain" => double.PositiveInfinity,
        _ => null,
    };

    /// <summary>An order, and what is beyond a suggestion in it. Each ends with the id, so that no two are in the same place.</summary>
    private sealed record Order(bool Descending, params string[] Keys)
    {
        public static Order? Of(string sort) => sort switch
        {
            "worth" => new(true, "d.points * coalesce(s.confidence, 1)", "s.detected_at", "s.id"),
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
