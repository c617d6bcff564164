using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>What an import does with a row.</summary>
public enum ImportAction
{
    Created,
    Updated,
    Unchanged,
    Rejected,
}

/// <summary>A driver that the portal already has.</summary>
public sealed record ExistingDriver(DriverId Id, string? LibraryKey, DriverDefinition Definition);

/// <summary>One part of a driver that an import changes.</summary>
public sealed record FieldChange(DriverField Field, string Before, string After);

/// <summary>What an import does with one row, and why.</summary>
public sealed record PlannedRow
{
    /// <summary>The row number as a spreadsheet shows it.</summary>
    public required int Row { get; init; }

    /// <summary>A readable name for the driver: the library's key, or one made of its name; null where the row has no name.</summary>
    public required string? Key { get; init; }

    public required ImportAction Action { get; init; }

    /// <summary>The driver as it will be; null for a rejected row.</summary>
    public DriverDefinition? Driver { get; init; }

    /// <summary>The library's driver that this is; null for a team's own.</summary>
    public string? LibraryKey { get; init; }

    /// <summary>The row in the published sheet.</summary>
    public int? SourceRow { get; init; }

    public ExistingDriver? Existing { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Why a rejected row cannot be taken, and what deserves a look in any row.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>What an import would do, row by row: a pure function of the catalogue and the sheet.</summary>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows)
{
    public int Created => Count(ImportAction.Created);
    public int Updated => Count(ImportAction.Updated);
    public int Unchanged => Count(ImportAction.Unchanged);
    public int Rejected => Count(ImportAction.Rejected);

    internal static ImportPlan Of(IReadOnlyList<ExistingDriver> catalogue, DriverSheet sheet, ConditionCheck check)
    {
        var planner = new RowPlanner(catalogue);
        var reader = new RowReader(check);
        return new([.. sheet.Rows.Select(row => planner.Plan(reader.Read(row)))]);
    }

    private int Count(ImportAction action) => Rows.Count(row => row.Action == action);
}
