using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ImpactPilot.Features.Shared.Work;

/// <summary>A piece of work that this process holds until its lease ends.</summary>
/// <param name="Asked">What <see cref="PendingWork.Asked"/> said at the claim; a later wish raises it.</param>
public sealed record ClaimedWork(PortalId Portal, string Kind, string Subject, int Asked, int Attempts, string? Progress);

/// <summary>Asks for work and claims it, over all portals, in any number of processes.</summary>
public sealed class WorkQueue(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Longer than any piece of work takes; a killed worker's pieces are taken up again after it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Asks for work in the caller's transaction, at once or later; asking twice for the same is one piece.</summary>
    public static Task AskAsync(ImpactPilotDb db, string kind, string subject, DateTimeOffset now, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into pending_work (portal_id, kind, subject, asked, due_at, attempts)
            values ({db.PortalId.Value}, {kind}, {subject}, 1, {now}, 0)
            on conflict (portal_id, kind, subject) do update
                set asked = pending_work.asked + 1, due_at = least(pending_work.due_at, excluded.due_at)
            """, ct);

    /// <summary>Asks for a piece of work for each of some accounts at once, in the order of their ids, so that two transactions never wait for each other crosswise.</summary>
    public static async Task AskForAccountsAsync(ImpactPilotDb db, string kind, IEnumerable<Guid> accounts, DateTimeOffset now, CancellationToken ct)
    {
        string[] subjects = [.. accounts.Distinct().Select(account => account.ToString()).Order(StringComparer.Ordinal)];
        if (subjects.Length == 0)
            return;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into pending_work (portal_id, kind, subject, asked, due_at, attempts)
            select {db.PortalId.Value}, {kind}, wanted.subject, 1, {now}, 0
            from unnest({subjects}) with ordinality as wanted(subject, place) order by wanted.place
            on conflict (portal_id, kind, subject) do update
                set asked = pending_work.asked + 1, due_at = least(pending_work.due_at, excluded.due_at)
            """, ct);
    }

    /// <summary>Claims up to a number of due pieces; two workers never get the same one while its lease runs.</summary>
    public async Task<IReadOnlyList<ClaimedWork>> ClaimAsync(string kind, int most, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select portal_id, subject, asked, attempts, progress from claim_work($1, $2, $3, $4)");
        command.Parameters.AddWithValue(kind);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(Lease);
        command.Parameters.AddWithValue(most);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var claimed = new List<ClaimedWork>();
        while (await reader.ReadAsync(ct))
            claimed.Add(new ClaimedWork(new PortalId(reader.GetGuid(0)), kind, reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3), await reader.IsDBNullAsync(4, ct) ? null : reader.GetString(4)));
        return claimed;
    }

    /// <summary>Done, in the transaction of its effects. Where somebody asked again meanwhile, the piece stays and is due at once.</summary>
    public static async Task CompleteAsync(ImpactPilotDb db, ClaimedWork work, DateTimeOffset now, CancellationToken ct)
    {
        var done = await db.PendingWork
            .Where(row => row.Kind == work.Kind && row.Subject == work.Subject && row.Asked == work.Asked)
            .ExecuteDeleteAsync(ct);
        if (done == 0)
            await ContinueAsync(db, work, null, now, ct);
    }

    /// <summary>Not finished: the next part is due at once, from the given progress on.</summary>
    public static Task ContinueAsync(ImpactPilotDb db, ClaimedWork work, string? progress, DateTimeOffset now, CancellationToken ct) =>
        db.PendingWork
            .Where(row => row.Kind == work.Kind && row.Subject == work.Subject)
            .ExecuteUpdateAsync(row => row.SetProperty(w => w.DueAt, now).SetProperty(w => w.Attempts, 0).SetProperty(w => w.Progress, progress).SetProperty(w => w.LastError, (string?)null), ct);

    /// <summary>Not due yet: looked at again at the given instant.</summary>
    public static Task PutOffAsync(ImpactPilotDb db, ClaimedWork work, DateTimeOffset dueAt, CancellationToken ct) =>
        db.PendingWork
            .Where(row => row.Kind == work.Kind && row.Subject == work.Subject)
            .ExecuteUpdateAsync(row => row.SetProperty(w => w.DueAt, dueAt).SetProperty(w => w.Attempts, 0), ct);

    /// <summary>Failed: tried again after a growing pause, with the reason kept where a person can read it.</summary>
    public static Task PostponeAsync(ImpactPilotDb db, ClaimedWork work, string error, DateTimeOffset now, CancellationToken ct)
    {
        var retryAt = now + TimeSpan.FromSeconds(Math.Min(600, Math.Pow(2, work.Attempts)));
        return db.PendingWork
            .Where(row => row.Kind == work.Kind && row.Subject == work.Subject)
            .ExecuteUpdateAsync(row => row.SetProperty(w => w.DueAt, retryAt).SetProperty(w => w.LastError, error), ct);
    }
}
