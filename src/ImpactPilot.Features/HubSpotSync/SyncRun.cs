using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// One look at one portal. HubSpot is asked outside any transaction; what it said is written in one, together with the
/// cursor's move.
/// </summary>
/// <param name="work">The piece of work that is kept while it makes progress; null for a look that nobody else would take up.</param>
internal sealed class SyncRun(HubSpotClient client, PortalId portal, ClaimedWork? work, IServiceScopeFactory scopes, SyncOptions options, TimeProvider clock)
{
    public HubSpotClient HubSpot => client;

    public SyncOptions Options => options;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whether this look has found records that are to be read again.</summary>
    public bool HasMarked { get; private set; }

    public Task<T> ReadAsync<T>(Func<SyncUnit, CancellationToken, Task<T>> read, CancellationToken ct) =>
        scopes.InPortalAsync(portal, (services, token) => read(Unit(services), token), ct);

    /// <summary>
    /// Writes under the cursor's row lock, so that what moves with it happens one after another, and takes the lease
    /// anew: a long import keeps its work as long as it makes progress.
    /// </summary>
    public Task<SyncCursor> WriteAsync(string objects, Func<SyncUnit, SyncCursor, CancellationToken, Task> write, CancellationToken ct) =>
        scopes.InPortalAsync(portal, async (services, token) =>
        {
            var unit = Unit(services);
            var cursor = await LockAsync(unit.Db, objects, token);
            if (cursor.LastError is not null || cursor.ImportedAt is null)
                services.GetRequiredService<Journal>().Announce(Topics.Connection);
            await write(unit, cursor, token);
            (cursor.LastSuccessAt, cursor.LastError, cursor.RefusedUntil) = (Now, null, null);
            if (work is not null)
                await WorkQueue.PutOffAsync(unit.Db, work, Now + WorkQueue.Lease, token);
            HasMarked |= unit.HasMarked;
            return cursor;
        }, ct);

    /// <summary>Notes why a look failed, in words for the connection page, and until when it is useless to try again.</summary>
    public Task FailAsync(string objects, string error, DateTimeOffset? refusedUntil, CancellationToken ct) =>
        scopes.InPortalAsync(portal, async (services, token) =>
        {
            var unit = Unit(services);
            var cursor = await LockAsync(unit.Db, objects, token);
            if (cursor.LastError != error)
                services.GetRequiredService<Journal>().Announce(Topics.Connection);
            (cursor.LastFailureAt, cursor.LastError, cursor.RefusedUntil) = (Now, error, refusedUntil);
        }, ct);

    private SyncUnit Unit(IServiceProvider services)
    {
        services.GetRequiredService<Actor>().IsProduct("sync");
        var db = services.GetRequiredService<ImpactPilotDb>();
        return new SyncUnit(db, services.GetRequiredService<Journal>(), Now, new ChangeLog(db, Now, Now.AddDays(-options.HistoryDays)));
    }

    private static async Task<SyncCursor> LockAsync(ImpactPilotDb db, string objects, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"insert into sync_cursors (portal_id, object_type, imported) values ({db.PortalId.Value}, {objects}, 0) on conflict do nothing", ct);
        await db.Database.ExecuteSqlAsync(
            $"select 1 from sync_cursors where portal_id = {db.PortalId.Value} and object_type = {objects} for update", ct);
        return await db.SyncCursors.SingleAsync(cursor => cursor.ObjectType == objects, ct);
    }
}

/// <summary>What one transaction of a look works with.</summary>
internal sealed record SyncUnit(ImpactPilotDb Db, Journal Journal, DateTimeOffset Now, ChangeLog Changes)
{
    /// <summary>Set by mirrors that found records which are to be read again.</summary>
    public bool HasMarked { get; set; }

    public Task<SyncCursor?> CursorAsync(string objects, CancellationToken ct) =>
        Db.SyncCursors.AsNoTracking().SingleOrDefaultAsync(cursor => cursor.ObjectType == objects, ct);

    /// <summary>What there is to do, read at once: most looks find nothing new and need no further transaction.</summary>
    public async Task<SyncStart> StartAsync(CancellationToken ct) => new(
        await MirrorPlan.ReadAsync(Db, ct),
        await Db.SyncCursors.AsNoTracking().ToDictionaryAsync(cursor => cursor.ObjectType, ct),
        (await Db.MirroredRecords.Where(record => record.Stale).Select(record => record.ObjectType).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal));
}

/// <summary>Where a look begins.</summary>
/// <param name="Stale">The kinds of objects of which some records are to be read again.</param>
internal sealed record SyncStart(MirrorPlan Plan, IReadOnlyDictionary<string, SyncCursor> Cursors, IReadOnlySet<string> Stale)
{
    /// <summary>Whether HubSpot does not let us read the kind.</summary>
    public bool IsRefused(SyncObject kind, DateTimeOffset now) => Cursors.GetValueOrDefault(kind.Path)?.RefusedUntil > now;
}
