using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ImpactPilot.Features.Points;

/// <summary>
/// Takes the ledger's new lines into the totals kept beside it, so that boards have few lines left to add: see
/// points_totals.sql. No sum depends on when, or whether, that happens.
/// </summary>
public sealed class AddUpPoints(PortalDirectory directory, IServiceScopeFactory scopes)
{
    /// <summary>So few lines are added as quickly where they are read.</summary>
    private const int WorthIt = 200;

    /// <summary>So many are added at once: who books waits meanwhile, and after an upgrade there may be millions.</summary>
    private const int AtOnce = 50_000;

    private const string Due =
        """
        select c.id from cycles c
        where c.portal_id = @portal and exists (
            select from points_entries e
            where e.portal_id = c.portal_id and e.cycle_id = c.id and e.number > c.added_up_to
            order by e.number offset @worth_it - 1)
        """;

    /// <summary>Every cycle of every portal that has enough new lines.</summary>
    /// <param name="worthIt">How many lines are enough.</param>
    public async Task RunAsync(CancellationToken ct, int worthIt = WorthIt)
    {
        foreach (var portal in await directory.AllAsync(ct))
        {
            var due = await scopes.InPortalAsync(
                portal,
                (services, token) => services.GetRequiredService<ImpactPilotDb>().QueryAsync<Guid>(Due, new { portal = portal.Value, worth_it = worthIt }, token),
                ct);
            foreach (var cycle in due)
                await AddAsync(portal, cycle, ct);
        }
    }

    private async Task AddAsync(PortalId portal, Guid cycle, CancellationToken ct)
    {
        try
        {
            var isMore = true;
            while (isMore)
                isMore = await AddSomeAsync(portal, cycle, ct);
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            // A long booking holds the cycle. Rather than let others queue behind us, the lines wait for the next time.
        }
    }

    private Task<bool> AddSomeAsync(PortalId portal, Guid cycle, CancellationToken ct) => scopes.InPortalAsync(
        portal,
        async (services, token) => (await services.GetRequiredService<ImpactPilotDb>()
            .QueryAsync<bool>("select add_up_points(@cycle, @most) from set_config('lock_timeout', '300ms', true)", new { cycle, most = AtOnce }, token)).Single(),
        ct);
}
