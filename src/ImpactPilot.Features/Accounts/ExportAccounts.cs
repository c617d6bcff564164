using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Accounts;

/// <summary>The list of accounts as a sheet: all that match, row by row as the database gives them.</summary>
internal static class ExportAccounts
{
    private static readonly string[] Headings = ["Account", "Domain", "CSM", "Segment", "Points this cycle", "Points ever", "Impacted", "Impact detected", "Last impact"];

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/export", HandleAsync).WithName("ExportAccounts")
            .WithSummary("The same accounts in the same order as UTF-8 CSV; times are UTC. Cells that begin like a formula are made text.")
            .Produces<string>(200, "text/csv").ProducesProblem(400);

    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        [AsParameters] AccountFilter filter, AccountAccess access, ImpactPilotDb db, IServiceScopeFactory scopes, TimeProvider clock, CancellationToken ct)
    {
        var portal = await db.PortalAsync(ct);
        var narrowed = await filter.ReadAsync(access, portal, db, clock.GetUtcNow(), ct);
        if (!narrowed.Succeeded)
            return narrowed.Error.ToProblem();

        // The answer is written when the request's own transaction is over: its rows come from one of their own.
        var sql = ListAccounts.Sql(narrowed.Value, offset: 0, limit: int.MaxValue);
        return CsvFile.Stream("accounts.csv", Headings, (write, token) => scopes.InPortalAsync(
            portal.PortalId,
            async (services, inner) =>
            {
                await foreach (var row in RowsAsync(services.GetRequiredService<ImpactPilotDb>(), sql, narrowed.Value.Parameters, inner))
                    await write(Cells(row.View(portal.ImpactedFromPoints)));
            },
            token));
    }

    private static async IAsyncEnumerable<ListAccounts.Row> RowsAsync(ImpactPilotDb db, string sql, DynamicParameters parameters, [EnumeratorCancellation] CancellationToken ct)
    {
        var connection = (System.Data.Common.DbConnection)db.Database.GetDbConnection();
        await foreach (var row in connection.QueryUnbufferedAsync<ListAccounts.Row>(sql, parameters, db.Database.CurrentTransaction!.GetDbTransaction()).WithCancellation(ct))
            yield return row;
    }

    private static string[] Cells(AccountRow row) =>
    [
        row.Name, row.Domain ?? "", row.Csm?.Name ?? "", row.Segment ?? "", Number(row.PointsThisCycle), Number(row.PointsEver), row.Impacted ? "yes" : "no", Number(row.Pending),
        row.LastImpactAt?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "",
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
