namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>What an import did or would do, for people and programs.</summary>
/// <param name="DryRun">True when nothing was written.</param>
/// <param name="Plan">Names what is told here. Sent in <c>If-Match</c>, the import is carried out only while it does the same.</param>
/// <param name="Remarks">What is to be said about the sheet as a whole.</param>
public sealed record ImportReport(int Created, int Updated, int Unchanged, int Rejected, bool DryRun, string Plan, string[] Remarks, ImportReportRow[] Rows)
{
    /// <summary>With which the import can be taken back; null where nothing was written.</summary>
    public Guid? ImportId { get; init; }

    public static ImportReport Of(ImportPlan plan, bool dryRun) => new(
        plan.Created,
        plan.Updated,
        plan.Unchanged,
        plan.Rejected,
        dryRun,
        plan.Fingerprint,
        [.. plan.Remarks],
        [.. plan.Rows.Select(row => new ImportReportRow(
            row.Row,
            row.SourceRow,
            row.Key,
            row.Name,
            row.Driver?.Area,
            row.Driver?.Points,
            row.Action,
            [.. row.Changes.Select(change => new ImportReportChange(change.Field.ToString(), change.Before, change.After))],
            [.. row.Warnings]))]);
}

/// <summary>What an import does with one row.</summary>
/// <param name="Row">The row number as a spreadsheet shows it.</param>
/// <param name="SourceRow">The row in the published sheet, where the driver comes from there.</param>
/// <param name="Name">The driver's name; null where the row has none.</param>
/// <param name="Area">The area that the driver will be in; null for a rejected row.</param>
/// <param name="Points">What the driver will be worth; null for a rejected row.</param>
/// <param name="Warnings">Why a rejected row cannot be taken, and what deserves a look in any row.</param>
public sealed record ImportReportRow(
    int Row, int? SourceRow, string? Key, string? Name, string? Area, int? Points, ImportAction Action, ImportReportChange[] Changes, string[] Warnings);

/// <summary>One part of a driver that an import changes.</summary>
public sealed record ImportReportChange(string Field, string Before, string After);
