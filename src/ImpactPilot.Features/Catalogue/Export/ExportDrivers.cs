using System.Globalization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Export;

/// <summary>The catalogue as a sheet that any spreadsheet opens and an import takes back unchanged.</summary>
internal static class ExportDrivers
{
    private static readonly SheetColumn[] Columns =
    [
        SheetColumn.Key, SheetColumn.SourceRow, SheetColumn.Area, SheetColumn.Driver, SheetColumn.Definition, SheetColumn.Points, SheetColumn.Cadence,
        SheetColumn.Segment, SheetColumn.SegmentPoints, SheetColumn.TransitionType, SheetColumn.Prompt, SheetColumn.Condition, SheetColumn.HeldForDays,
    ];

    private static readonly string[] Headings = [.. Columns.Select(column => column.Heading())];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/catalogue/export", HandleAsync).WithName("ExportDrivers")
            .WithSummary("The drivers that are not archived, as UTF-8 CSV with the headings of an import. Cells that begin like a formula are made text.")
            .Produces<string>(200, "text/csv");

    public static async Task<FileContentHttpResult> HandleAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var drivers = await CatalogueReading.ActiveAsync(db, ct);
        return CsvFile.Of("impact-drivers.csv", Headings, drivers.Select(Cells));
    }

    private static string[] Cells(CatalogueReading driver) => [.. Columns.Select(column => Cell(driver, column))];

    private static string Cell(CatalogueReading driver, SheetColumn column) => column switch
    {
        SheetColumn.Key => driver.LibraryKey ?? "",
        SheetColumn.SourceRow => driver.SourceRow?.ToString(CultureInfo.InvariantCulture) ?? "",
        SheetColumn.Area => driver.Definition.Area,
        SheetColumn.Driver => driver.Definition.Name,
        SheetColumn.Definition => driver.Definition.Definition,
        SheetColumn.Points => driver.Definition.Points.ToString(CultureInfo.InvariantCulture),
        SheetColumn.Cadence => driver.Definition.Cadence switch
        {
            Cadence.Once => "Once",
            Cadence.EveryMonth => "Every Month",
            Cadence.EveryQuarter => "Every Quarter",
            Cadence.EveryYear => "Every Year",
            Cadence.TriggerBased => "Trigger based",
        },
        SheetColumn.Segment => string.Join("; ", driver.Definition.Segments),
        SheetColumn.SegmentPoints => OwnPoints.Write(driver.Definition.SegmentPoints),
        SheetColumn.TransitionType => driver.Definition.Transition.Type switch
        {
            TransitionType.None => "None",
            TransitionType.Time => "Time based",
            TransitionType.Property => "Property Change",
            TransitionType.Contextual => "Contextual Change",
        },
        SheetColumn.Prompt => driver.Definition.Transition.Prompt ?? "",
        SheetColumn.Condition => driver.Definition.Transition.Condition ?? "",
        SheetColumn.HeldForDays => driver.Definition.Transition is { Condition: not null, HeldForDays: var days } ? days.ToString(CultureInfo.InvariantCulture) : "",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column of the export"),
    };
}
