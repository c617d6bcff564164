using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Points.Ledger;

/// <summary>The ledger's lines as a sheet, to be added up by whoever wants to check a board.</summary>
internal static class ExportLedger
{
    private const int Most = 100_000;

    private static readonly string[] Headings = ["Line", "Booked at", "Happened at", "Account", "Area", "Driver", "Points", "CSM", "Booked by", "Late", "Takes back", "Reason", "Share", "Split with"];

    public static void Map(IEndpointRouteBuilder ledger) =>
        ledger.MapGet("/export", HandleAsync).WithName("ExportLedger")
            .WithSummary($"The same lines as UTF-8 CSV, at most {Most:N0}; times are UTC. Cells that begin like a formula are made text.")
            .Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync([AsParameters] LedgerFilter filter, Actor actor, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        var sight = await db.SightAsync(actor, ct);
        if (filter.Refusal(sight) is { } refusal)
            return refusal.ToProblem();
        var rows = await ListLedger.RowsAsync(filter, sight, await access.ReadableAsync(ct), Most + 1, db, ct);
        return rows.Count > Most
            ? Error.Invalid("points.too_many_lines", $"These are more than {Most:N0} lines, more than a spreadsheet likes. Choose a cycle, a person or an area.").ToProblem()
            : CsvFile.Of("impact-ledger.csv", Headings, rows.Select(Cells));
    }

    private static string[] Cells(LedgerRow row) =>
    [
        row.Id.ToString(), Time(row.BookedAt), Time(row.OccurredAt), row.Account, row.Area, row.Driver, row.Points.ToString(CultureInfo.InvariantCulture),
        row.Csm, row.BookedBy ?? "", row.Late ? "late" : "", row.Reverses?.ToString() ?? "", row.Reason ?? "", row.Share ? "share" : "",
        string.Join("; ", row.Others.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Csm?.Name ?? "Nobody"} {part.Points}"))),
    ];

    private static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
