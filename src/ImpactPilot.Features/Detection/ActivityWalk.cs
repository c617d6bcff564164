using System.Diagnostics;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection;

/// <summary>How far a walk over activities has come.</summary>
/// <param name="Looked">How many activities this request looked at.</param>
/// <param name="Total">How many there are in the days asked for.</param>
/// <param name="Next">Where the next request goes on; null once all were looked at.</param>
public sealed record ActivityProgress(int Looked, int Total, string? Next);

/// <summary>A mirrored activity with the accounts that it belongs to.</summary>
internal sealed record WalkedActivity(MirroredRecord Record, IReadOnlyList<AccountId> Accounts);

/// <summary>
/// Walks over a portal's activities that belong to an account, the newest first, for a limited time or until enough was found. The caller goes on
/// from where it stopped.
/// </summary>
internal sealed class ActivityWalk(ImpactPilotDb db, DateTimeOffset from, DateTimeOffset until)
{
    // The first answer comes soon, the later steps cost less for each activity: most of its account is read already.
    private const int FirstStep = 25;
    private const int LargestStep = 200;

    /// <summary>Looks at some activities at a time; the look answers how many finds they gave.</summary>
    public async Task<ActivityProgress> RunAsync(ActivityPlace? after, int enough, Func<IReadOnlyList<WalkedActivity>, Task<int>> look, CancellationToken ct)
    {
        var place = after ?? ActivityPlace.Before(until);
        var (looked, found, step, begun) = (0, 0, FirstStep, Stopwatch.StartNew());
        var total = await CountAsync(ct);
        while (true)
        {
            var activities = await NextAsync(place, step, ct);
            found += await look(activities);
            looked += activities.Count;
            if (activities.Count < step)
                return new(looked, total, null);
            place = ActivityPlace.Of(activities[^1].Record);
            if (found >= enough || begun.Elapsed > Scan.Patience)
                return new(looked, total, place.ToString());
            step = Math.Min(2 * step, LargestStep);
        }
    }

    private async Task<int> CountAsync(CancellationToken ct) => await db.Database.SqlQuery<int>(
        $"""
        select count(*)::int as "Value" from mirrored_records r
        where r.portal_id = {db.PortalId.Value} and r.object_type = any({ActivityReading.Kinds}) and not r.archived and r.occurred_at > {from} and r.occurred_at <= {until}
          and exists (select 1 from record_accounts l join accounts a on a.portal_id = l.portal_id and a.id = l.account_id
                      where l.portal_id = r.portal_id and l.object_type = r.object_type and l.object_id = r.object_id and not a.archived)
        """).SingleAsync(ct);

    private async Task<IReadOnlyList<WalkedActivity>> NextAsync(ActivityPlace place, int most, CancellationToken ct)
    {
        var records = await db.MirroredRecords.FromSql(
            $"""
            select r.* from mirrored_records r
            where r.portal_id = {db.PortalId.Value} and r.object_type = any({ActivityReading.Kinds}) and not r.archived and r.occurred_at > {from}
              and (r.occurred_at, r.object_type, r.object_id) < ({place.At}, {place.ObjectType}, {place.ObjectId})
              and exists (select 1 from record_accounts l join accounts a on a.portal_id = l.portal_id and a.id = l.account_id
                          where l.portal_id = r.portal_id and l.object_type = r.object_type and l.object_id = r.object_id and not a.archived)
            order by r.occurred_at desc, r.object_type desc, r.object_id desc limit {most}
            """).AsNoTracking().ToListAsync(ct);
        var ids = records.ConvertAll(record => record.ObjectId);
        var links = await (
            from link in db.RecordAccounts.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on link.AccountId equals account.Id
            where ActivityReading.Kinds.Contains(link.ObjectType) && ids.Contains(link.ObjectId) && !account.Archived
            select new { link.ObjectType, link.ObjectId, link.AccountId }).ToListAsync(ct);
        var accounts = links.ToLookup(link => (link.ObjectType, link.ObjectId), link => link.AccountId);
        return [.. records.Select(record => new WalkedActivity(record, [.. accounts[(record.ObjectType, record.ObjectId)]]))];
    }
}

/// <summary>An activity's place in the walk: its instant, and what tells it from others of that instant.</summary>
internal sealed record ActivityPlace(DateTimeOffset At, string ObjectType, string ObjectId)
{
    // The database tells instants apart by the microsecond.
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    /// <summary>Before the newest activity up to an instant.</summary>
    public static ActivityPlace Before(DateTimeOffset until) => new(until + Instant, "", "");

    public static ActivityPlace Of(MirroredRecord record) => new(record.OccurredAt!.Value, record.ObjectType, record.ObjectId);

    /// <summary>Null where it is none that a walk answered.</summary>
    public static ActivityPlace? Read(string cursor) =>
        cursor.Split('_') is [var ticks, var type, { Length: > 0 } id] && ActivityReading.Kinds.Contains(type)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new(new DateTimeOffset(at, TimeSpan.Zero), type, id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}_{ObjectType}_{ObjectId}");
}
