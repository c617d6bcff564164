using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Accounts.Timeline;

/// <summary>Where on the timeline.</summary>
public sealed record TimelinePlace
{
    /// <summary>What the previous page answered as <c>nextCursor</c>.</summary>
    [FromQuery, MaxLength(100)]
    public string? Cursor { get; init; }

    /// <summary>1 to 100, 20 by default.</summary>
    [FromQuery, Range(1, 100)]
    public int? Limit { get; init; }
}

/// <summary>A page of an account's timeline, the newest first.</summary>
public sealed record TimelinePage(HistoryLine[] Items, string? NextCursor);

internal static class GetTimeline
{
    private static readonly Error NoCursor = Error.Invalid("accounts.cursor", "The cursor is not one that this list answered. Start again without it.");

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/{id:guid}/timeline", HandleAsync).WithName("GetTimeline")
            .WithSummary("Everything that happened at an account, the newest first and a page at a time: wins and corrections, steps, what was detected and what became of it, merges.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<TimelinePage>, ProblemHttpResult>> HandleAsync(Guid id, [AsParameters] TimelinePlace place, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        if (Place.Read(place.Cursor) is not { } after)
            return NoCursor.ToProblem();
        var account = await access.ReadAsync(new AccountId(id), ct);
        if (!account.Succeeded)
            return account.Error.ToProblem();

        var limit = place.Limit ?? 20;
        var parameters = new { portal = db.PortalId.Value, account = id, at = after.At?.UtcDateTime, id = after.Id, last = after.Kind, limit = limit + 1 };
        var rows = await db.QueryAsync<HistoryLine>(TimelineSql.Lines, parameters, ct);
        var canAct = await access.MayActAsync(account.Value, ct);
        return TypedResults.Ok(new TimelinePage(
            [.. rows.Take(limit).Select(line => line.For(canAct))],
            rows.Count > limit ? new Place(rows[limit - 1].At, rows[limit - 1].Id, rows[limit - 1].Kind).ToString() : null));
    }

    /// <summary>A line's place: its instant, and what tells it from others of that instant.</summary>
    private sealed record Place(DateTimeOffset? At, Guid Id, string Kind)
    {
        public static Place? Read(string? cursor)
        {
            if (cursor is null)
                return new Place(null, Guid.Empty, "");
            return cursor.Split('_') is [var ticks, var id, var kind] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks && Guid.TryParse(id, out var line)
                ? new Place(new DateTimeOffset(at, TimeSpan.Zero), line, kind)
                : null;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At!.Value.UtcTicks}_{Id}_{Kind}");
    }
}
