using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>What an import does with a row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportAction>))]
public enum ImportAction
{
    [JsonStringEnumMemberName("created")]
    Created,

    [JsonStringEnumMemberName("updated")]
    Updated,

    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    [JsonStringEnumMemberName("rejected")]
    Rejected,
}

/// <summary>A driver that the portal already has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="LibraryKey">The library's driver that it came from; null for a team's own.</param>
/// <param name="Definition">What it is now.</param>
/// <param name="Watched">Whether its transition is switched on.</param>
/// <param name="Archived">Whether it is out of use.</param>
public sealed record ExistingDriver(DriverId Id, string? LibraryKey, DriverDefinition Definition, bool Watched = false, bool Archived = false);

/// <summary>One part of a driver that an import changes.</summary>
public sealed record FieldChange(DriverField Field, string Before, string After);

/// <summary>What an import does with one row, and why.</summary>
public sealed record PlannedRow
{
    /// <summary>The row number as a spreadsheet shows it.</summary>
    public required int Row { get; init; }

    /// <summary>A readable name for the driver: the library's key, or one made of its name; null where the row has no name.</summary>
    public required string? Key { get; init; }

    /// <summary>The driver's name as it will be, or as a rejected row writes it; null where the row has no name.</summary>
    public required string? Name { get; init; }

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
/// <param name="Rows">The sheet's drivers in its order.</param>
/// <param name="Remarks">What is to be said about the sheet as a whole.</param>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, IReadOnlyList<string> Remarks)
{
    public int Created => Count(ImportAction.Created);
    public int Updated => Count(ImportAction.Updated);
    public int Unchanged => Count(ImportAction.Unchanged);
    public int Rejected => Count(ImportAction.Rejected);

    /// <summary>The same for two plans that do the same to the same drivers.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Rows)));

    /// <summary>The plan for an uploaded file, or why it cannot be read.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="catalogue">The drivers that the portal has.</param>
    /// <param name="schema">What the portal's conditions may name; null where no portal is known.</param>
    public static Result<ImportPlan> Read(ReadOnlySpan<byte> file, IReadOnlyList<ExistingDriver> catalogue, ConditionSchema? schema = null)
    {
        var text = SheetText.Decode(file);
        var sheet = text.Succeeded ? DriverSheet.Read(text.Value) : text.Error;
        return sheet.Succeeded ? Of(sheet.Value, catalogue, schema) : sheet.Error;
    }

    /// <summary>The plan for a sheet.</summary>
    internal static ImportPlan Of(DriverSheet sheet, IReadOnlyList<ExistingDriver> catalogue, ConditionSchema? schema = null)
    {
        var planner = new RowPlanner(catalogue, schema);
        return new(
            [.. sheet.Rows.Select(row => planner.Plan(RowReader.Read(row)))],
            [.. sheet.UnusedHeadings.Select(heading => $"Column \"{heading}\" means nothing to an import and was left out.")]);
    }

    private int Count(ImportAction action) => Rows.Count(row => row.Action == action);
}
