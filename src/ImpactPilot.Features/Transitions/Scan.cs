using System.Diagnostics;
using System.Runtime.CompilerServices;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>How far a walk over all accounts has come.</summary>
/// <param name="Looked">How many accounts this request looked at.</param>
/// <param name="Total">How many accounts there are.</param>
/// <param name="Next">Where the next request goes on; null once all accounts were looked at.</param>
public sealed record ScanProgress(int Looked, int Total, Guid? Next);

/// <summary>
/// Walks over a portal's accounts in the order of their ids, for a limited time or until enough was found. The caller
/// goes on from where it stopped: so a large portal shows progress, and a question nobody asks any longer ends.
/// </summary>
internal static class Scan
{
    /// <summary>So long a request goes on; the next one follows where it stopped.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private const int Batch = 100;

    /// <summary>Looks at accounts one by one; the look answers how many finds an account gave.</summary>
    public static async Task<ScanProgress> RunAsync<T>(ImpactPilotDb db, IAsyncEnumerable<T> accounts, Func<T, Guid> id, int enough, Func<T, int> look, CancellationToken ct)
    {
        var total = await db.Accounts.CountAsync(account => !account.Archived, ct);
        var (looked, found) = (0, 0);
        var begun = Stopwatch.StartNew();
        await foreach (var account in accounts.WithCancellation(ct))
        {
            found += look(account);
            looked++;
            if (found >= enough || begun.Elapsed > Patience)
                return new(looked, total, id(account));
        }

        return new(looked, total, null);
    }

    /// <summary>The accounts behind an id with all that conditions may look at.</summary>
    public static async IAsyncEnumerable<AccountPast> PastsAsync(ImpactPilotDb db, AccountFactsReader facts, Guid after, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var read = Batch; read == Batch;)
        {
            var accounts = await db.Accounts.FromSql($"select * from accounts where portal_id = {db.PortalId.Value} and id > {after} and not archived order by id limit {Batch}")
                .AsNoTracking().ToListAsync(ct);
            read = accounts.Count;
            after = read == 0 ? after : accounts[^1].Id.Value;
            foreach (var past in await facts.ReadAsync(accounts, ct))
                yield return past;
        }
    }
}
