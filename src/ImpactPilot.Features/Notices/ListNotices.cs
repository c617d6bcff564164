using System.ComponentModel.DataAnnotations;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Notices;

/// <summary>A page of the notices of the person who asks.</summary>
/// <param name="Unread">How many are unread in all.</param>
public sealed record NoticePage(NoticeView[] Items, Guid? NextCursor, int Unread);

/// <summary>One notice.</summary>
/// <param name="Link">The console's page that it leads to.</param>
public sealed record NoticeView(Guid Id, string Kind, string Title, string Text, string Link, DateTimeOffset At, bool Read);

/// <summary>Which notices were read.</summary>
/// <param name="Ids">Null for all.</param>
public sealed record ReadNoticesRequest([property: MaxLength(200)] Guid[]? Ids);

/// <summary>How many notices are unread.</summary>
public sealed record UnreadNotices(int Unread);

/// <summary>Shows the notices of the person who asks, and marks them as read.</summary>
internal static class ListNotices
{
    public static void Map(IEndpointRouteBuilder notices)
    {
        notices.MapGet("", ListAsync).WithName("ListNotices").WithSummary("The notices of the person who asks, the newest first.").ProducesProblem(400);
        notices.MapPost("/read", ReadAsync).WithName("ReadNotices").WithSummary("Marks notices of the person who asks as read: some, or all.").ProducesProblem(400);
    }

    /// <param name="cursor">What the previous page answered as <c>nextCursor</c>.</param>
    /// <param name="limit">1 to 100, 20 by default.</param>
    public static async Task<Ok<NoticePage>> ListAsync(Guid? cursor, [Range(1, 100)] int? limit, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        var most = limit ?? 20;
        var mine = db.Notices.AsNoTracking().Where(notice => notice.UserId == actor.SignedIn);
        var rows = await mine.Where(notice => cursor == null || notice.Id < cursor).OrderByDescending(notice => notice.Id).Take(most + 1)
            .Select(notice => new NoticeView(notice.Id, notice.Kind, notice.Title, notice.Text, notice.Link, notice.At, notice.ReadAt != null)).ToListAsync(ct);
        return TypedResults.Ok(new NoticePage([.. rows.Take(most)], rows.Count > most ? rows[most - 1].Id : null, await mine.CountAsync(notice => notice.ReadAt == null, ct)));
    }

    public static async Task<Ok<UnreadNotices>> ReadAsync(ReadNoticesRequest request, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var unread = db.Notices.Where(notice => notice.UserId == actor.SignedIn && notice.ReadAt == null);
        if (await unread.Where(notice => request.Ids == null || request.Ids.Contains(notice.Id)).ExecuteUpdateAsync(row => row.SetProperty(notice => notice.ReadAt, now), ct) > 0)
            journal.Announce(Topics.Notices);
        return TypedResults.Ok(new UnreadNotices(await unread.CountAsync(ct)));
    }
}
