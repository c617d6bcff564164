using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImpactPilot.Features.Shared.Persistence;

internal static class TransactionQueries
{
    /// <summary>Makes others who change what the whole portal has in common wait until this transaction ends.</summary>
    public static Task LockPortalAsync(this ImpactPilotDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select 1 from portals where portal_id = {db.PortalId.Value} for no key update", ct);

    /// <summary>Set-based SQL in the context's transaction.</summary>
    public static async Task<List<T>> QueryAsync<T>(this ImpactPilotDb db, string sql, object parameters, CancellationToken ct)
    {
        var command = new CommandDefinition(sql, parameters, db.Database.CurrentTransaction!.GetDbTransaction(), cancellationToken: ct);
        return (await db.Database.GetDbConnection().QueryAsync<T>(command)).AsList();
    }
}
