using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Accounts;

/// <summary>The list of accounts as a sheet: all that match, row by row as the database gives them.</summary>
internal static class ExportAccounts
{
    private static readonly Column[] Always = [new("name", "Account", row => row.Name), new("domain", "Domain", row => row.Domain ?? "")];

    // By the names that the console's address gives them.
    private static readonly Column[] Chosen =
    [
        new("csm", "CSM", row => row.Csm?.Name ?? ""),
        new("segment", "Segment", row => row.Segment ?? ""),
        new("points", "Points this cycle", row => Number(row.PointsThisCycle)),
        new("ever", "Points ever", row => Number(row.PointsEver)),
        new("impacted", "Impacted", row => row.Impacted ? "yes" : "no"),
        new("pending", "Impact detected", row => Number(row.Pending)),
        new("lastImpact", "Last impact", row => row.LastImpactAt?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? ""),
    ];

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/export", HandleAsync).WithName("ExportAccounts")
            .WithSummary("The same accounts in the same order as UTF-8 CSV; times are UTC. Cells that begin like a formula are made text.")
            .Produces<string>(200, "text/csv").ProducesProblem(400);

    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        [AsParameters] AccountFilter filter, [FromQuery] string? columns, AccountAccess access, ImpactPilotDb db, IServiceScopeFactory scopes, TimeProvider clock, CancellationToken ct)
    {
        if (ColumnsOf(columns) is not { } shown)
            return Error.Invalid("accounts.columns", $"“{columns}” are not columns of accounts. Use {string.Join(", ", Chosen.Select(column => column.Id))}, separated by commas.").ToProblem();
        var portal = await db.PortalAsync(ct);
        var narrowed = await filter.ReadAsync(access, portal, db, clock.GetUtcNow(), ct);
        if (!narrowed.Succeeded)
            return narrowed.Error.ToProblem();

        // The answer is written when the request's own transaction is over: its rows come from one of their own.
        var sql = ListAccounts.Sql(narrowed.Value, offset: 0, limit: int.MaxValue);
        return CsvFile.Stream("accounts.csv", [.. shown.Select(column => column.Heading)], (write, token) => scopes.InPortalAsync(
            portal.PortalId,
            async (services, inner) =>
            {
                await foreach (var row in RowsAsync(services.GetRequiredService<ImpactPilotDb>(), sql, narrowed.Value.Parameters, inner))
                    await write(Cells(shown, row.View(portal.ImpactedFromPoints)));
            },
            token));
    }

    private static async IAsyncEnumerable<ListAccounts.Row> RowsAsync(ImpactPilotDb db, string sql, DynamicParameters parameters, [EnumeratorCancellation] CancellationToken ct)
    {
        var connection = (System.Data.Common.DbConnection)db.Database.GetDbConnection();
        await foreach (var row in connection.QueryUnbufferedAsync<ListAccounts.Row>(sql, parameters, db.Database.CurrentTransaction!.GetDbTransaction()).WithCancellation(ct))
            yield return row;
    }

    private static string[] Cells(Column[] columns, AccountRow row) => [.. columns.Select(column => column.Cell(row))];

    private static Column[]? ColumnsOf(string? asked)
    {
        if (asked is null)
            return [.. Always, .. Chosen];
        var named = asked.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Select(id => Array.Find(Chosen, column => column.Id == id)).ToList();
        return named.Contains(null) ? null : [.. Always, .. named.OfType<Column>()];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Column(string Id, string Heading, Func<AccountRow, string> Cell);
}
