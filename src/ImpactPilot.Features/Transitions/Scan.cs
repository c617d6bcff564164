using System.Diagnostics;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
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
internal sealed class Scan(ImpactPilotDb db, int enough)
{
    private const int Batch = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Looks at accounts one by one; the look answers how many finds an account gave.</summary>
    public async Task<ScanProgress> RunAsync(Guid? after, Func<Account, CancellationToken, Task<int>> look, CancellationToken ct)
    {
        var total = await db.Accounts.CountAsync(account => !account.Archived, ct);
        var (looked, found, last) = (0, 0, after ?? Guid.Empty);
        var begun = Stopwatch.StartNew();
        while (true)
        {
            var id = new AccountId(last);
            var accounts = await db.Accounts.FromSql($"select * from accounts where portal_id = {db.PortalId.Value} and id > {id.Value} and not archived order by id limit {Batch}")
                .AsNoTracking().ToListAsync(ct);
            foreach (var account in accounts)
            {
                found += await look(account, ct);
                (looked, last) = (looked + 1, account.Id.Value);
                if (found >= enough || begun.Elapsed > Patience)
                    return new(looked, total, last);
            }

            if (accounts.Count < Batch)
                return new(looked, total, null);
        }
    }
}
