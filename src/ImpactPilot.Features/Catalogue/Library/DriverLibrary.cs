using System.Globalization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.Catalogue.Import;

namespace ImpactPilot.Features.Catalogue.Library;

/// <summary>The built-in library: the 36 published drivers with definitions, conditions and prompts in our words.</summary>
public static class DriverLibrary
{
    private static readonly Lazy<Content> Loaded = new(Content.Load);

    /// <summary>The drivers in the order of the published sheet.</summary>
    public static IReadOnlyList<LibraryDriver> All => Loaded.Value.Drivers;

    /// <summary>The impact areas in their order.</summary>
    public static IReadOnlyList<LibraryArea> Areas => Loaded.Value.Areas;

    /// <summary>The names that a portal maps to its own properties, with the usual choice.</summary>
    public static IReadOnlyList<LibraryAlias> Aliases => Loaded.Value.Aliases;

    /// <summary>The driver of a key.</summary>
    public static LibraryDriver? Find(string key) => All.FirstOrDefault(driver => driver.Key == key);

    /// <summary>The library's driver that a sheet's row speaks of: by its key, else by area and name, in our spelling or the published one.</summary>
    public static LibraryDriver? Find(string key, string area, string name)
    {
        var (foldedArea, foldedName) = Fold.Identity(AreaSpelling(area), name);
        return Find(key)
            ?? All.FirstOrDefault(driver => Fold.Name(driver.Definition.Area) == foldedArea
                && (Fold.Name(driver.Definition.Name) == foldedName || Fold.Name(driver.PublishedName) == foldedName));
    }

    /// <summary>An area's name as the library spells it; a team's own area stays as it is.</summary>
    public static string AreaSpelling(string area) => Areas.FirstOrDefault(known => Fold.Name(known.PublishedName) == Fold.Name(area))?.Name ?? area;

    private sealed record Content(IReadOnlyList<LibraryDriver> Drivers, IReadOnlyList<LibraryArea> Areas, IReadOnlyList<LibraryAlias> Aliases)
    {
        public static Content Load()
        {
            var findings = LibraryFile.Read("findings.csv")
                .Select(row => (Finding: new SheetFinding(row["Number"], row["Finding"]), Drivers: row["Drivers"].Split(' ')))
                .ToList();
            var drivers = DriverSheet.Read(LibraryFile.Text("drivers.csv")).Value.Rows
                .Select(row => Driver(RowReader.Read(row), [.. findings.Where(found => found.Drivers.Contains(row[SheetColumn.Key])).Select(found => found.Finding)]));
            return new(
                [.. drivers],
                [.. LibraryFile.Read("areas.csv").Select(row => new LibraryArea(row["Name"], row["Published Name"] is "" ? row["Name"] : row["Published Name"], row["Colour"], row["Journey Phase"]))],
                [.. LibraryFile.Read("aliases.csv").Select(row => new LibraryAlias(row["Alias"], row["Property"], row["Label"], row["Type"]))]);
        }

        private static LibraryDriver Driver(RowReading reading, IReadOnlyList<SheetFinding> findings)
        {
            var row = reading.Source;
            return new(
                row[SheetColumn.Key],
                int.Parse(row[SheetColumn.SourceRow], CultureInfo.InvariantCulture),
                row[SheetColumn.PublishedDriver] is "" ? row[SheetColumn.Driver] : row[SheetColumn.PublishedDriver],
                reading.Driver ?? throw new InvalidDataException(string.Join(' ', reading.Errors)),
                Enum.Parse<TransitionMode>(row[SheetColumn.Mode]),
                Enum.Parse<EvidenceBy>(row[SheetColumn.Evidence]),
                row[SheetColumn.NeedsMapping].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                row[SheetColumn.Note],
                findings);
        }
    }
}
