using System.Globalization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Catalogue.Library;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>Decides row by row what an import does; it remembers the rows it has seen, because a driver may stand in a sheet once.</summary>
internal sealed class RowPlanner(IReadOnlyList<ExistingDriver> catalogue, ConditionSchema? schema)
{
    private readonly Dictionary<string, ExistingDriver> byLibraryKey = catalogue.Where(driver => driver.LibraryKey is not null).ToDictionary(driver => driver.LibraryKey!);
    private readonly Dictionary<(string, string), ExistingDriver> byIdentity = catalogue.ToDictionary(driver => Identity(driver.Definition));
    private readonly ILookup<string, string> areaSpellings = catalogue.ToLookup(driver => Fold.Name(driver.Definition.Area), driver => driver.Definition.Area);
    private readonly Dictionary<(string, string), int> rowByIdentity = [];
    private readonly Dictionary<string, int> rowByPrompt = [];

    public PlannedRow Plan(RowReading reading)
    {
        var warnings = reading.Warnings.Concat(CopiedPrompt(reading.Source)).ToList();
        if (reading.Driver is not { } driver)
            return Rejected(reading.Source, [.. reading.Errors, .. warnings]);

        var library = DriverLibrary.Find(reading.Source[SheetColumn.Key], driver.Area, driver.Name);
        driver = WithCorrectSpelling(driver, library, reading.Source, warnings);
        var existing = library is not null && byLibraryKey.TryGetValue(library.Key, out var own) ? own : byIdentity.GetValueOrDefault(Identity(driver));
        if (Clash(driver, existing) is { } clash)
            return Rejected(reading.Source, [$"Row {reading.Source.Row}: {clash}", .. warnings]);

        rowByIdentity[Identity(driver)] = reading.Source.Row;
        if (library is not null && library.Definition.Transition.Condition != driver.Transition.Condition)
            warnings.AddRange(library.Findings.Select(finding => $"{finding.Number} Row {reading.Source.Row}: {finding.Text}"));
        driver = existing is null ? driver : KeepingWhatIsNotSaid(driver, existing.Definition, reading.Source);
        if (driver.Problems().FirstOrDefault() is { } problem)
            return Rejected(reading.Source, [$"Row {reading.Source.Row}: with what the driver keeps from the catalogue: {problem.Error.Message}", .. warnings]);
        var changes = existing is null ? [] : DriverChanges.Between(existing.Definition, driver);
        if (existing is { Archived: true })
            warnings.Add($"Row {reading.Source.Row}: the driver is archived, and {(changes is [] ? "stays so" : "is changed but stays so")}. Restore it among the archived drivers if it is to be won again.");
        if (existing is { Watched: true } && ChangesRule(changes))
            warnings.Add($"Row {reading.Source.Row}: the transition is on and its rule changes, so the import switches it off. Look at what it would do, then switch it on again.");
        if (NotYetRunnable(driver) is { } why)
            warnings.Add($"Row {reading.Source.Row}: the condition cannot be switched on in this portal yet: {why}.");
        return new()
        {
            Row = reading.Source.Row,
            Key = library?.Key ?? Slug(driver.Name),
            Name = driver.Name,
            Action = existing is null ? ImportAction.Created : changes is [] ? ImportAction.Unchanged : ImportAction.Updated,
            Driver = driver,
            LibraryKey = library?.Key,
            SourceRow = SourceRow(reading.Source) ?? library?.SourceRow,
            Existing = existing,
            Changes = changes,
            Warnings = warnings,
        };
    }

    /// <summary>Whether what is watched changes, so that a transition which is on must not simply go on.</summary>
    public static bool ChangesRule(IReadOnlyList<FieldChange> changes) => changes.Any(change => change.Field is DriverField.TransitionType or DriverField.Condition or DriverField.HeldForDays);

    private string? NotYetRunnable(DriverDefinition driver)
    {
        if (schema is null || driver.Transition is not { Condition: { } text, HeldForDays: var days })
            return null;
        var result = Condition.Compile(text, schema);
        if (!result.Ok)
            return result.Errors[0].ToString();
        return days > 0 && result.Condition.Kind is ConditionKind.Change ? $"a change happens at once and cannot hold for {days} days; write 0 in {SheetColumn.HeldForDays.Heading()}" : null;
    }

    private string? Clash(DriverDefinition driver, ExistingDriver? existing)
    {
        if (rowByIdentity.TryGetValue(Identity(driver), out var earlier))
            return $"\"{driver.Name}\" stands in row {earlier} already. Remove one of the two.";
        if (byIdentity.TryGetValue(Identity(driver), out var other) && other != existing)
            return $"another driver is called \"{driver.Name}\" in \"{driver.Area}\" already. Choose another name.";
        return null;
    }

    private IEnumerable<string> CopiedPrompt(SheetRow row)
    {
        var prompt = row[SheetColumn.Prompt];
        if (prompt is not "" && !rowByPrompt.TryAdd(Fold.Name(prompt), row.Row))
            yield return $"{row.Address(SheetColumn.Prompt)}: the prompt is that of row {rowByPrompt[Fold.Name(prompt)]}, word for word. It may have been copied by mistake.";
    }

    private DriverDefinition WithCorrectSpelling(DriverDefinition driver, LibraryDriver? library, SheetRow row, List<string> warnings)
    {
        var area = DriverLibrary.AreaSpelling(driver.Area);
        var name = library is not null && Fold.Name(library.PublishedName) == Fold.Name(driver.Name) ? library.Definition.Name : driver.Name;
        if (Fold.Name(area) != Fold.Name(driver.Area))
            warnings.Add($"D16 {row.Address(SheetColumn.Area)}: \"{driver.Area}\" is spelled \"{area}\" here.");
        if (Fold.Name(name) != Fold.Name(driver.Name))
            warnings.Add($"D16 {row.Address(SheetColumn.Driver)}: \"{driver.Name}\" is spelled \"{name}\" here.");
        return driver with { Area = areaSpellings[Fold.Name(area)].FirstOrDefault(area), Name = name };
    }

    // An empty cell, or a column that the sheet does not have, is silence and not a wish to delete.
    private static DriverDefinition KeepingWhatIsNotSaid(DriverDefinition driver, DriverDefinition existing, SheetRow row)
    {
        var kept = driver with
        {
            Definition = driver.Definition is "" ? existing.Definition : driver.Definition,
            Segments = row.Has(SheetColumn.Segment) ? driver.Segments : existing.Segments,
            SegmentPoints = row.Has(SheetColumn.SegmentPoints) ? driver.SegmentPoints : existing.SegmentPoints,
            EnablementUrl = existing.EnablementUrl,
            PlaybookUrl = existing.PlaybookUrl,
        };
        if (!row.Has(SheetColumn.TransitionType))
            return kept with { Transition = existing.Transition };
        return driver.Transition.Type is TransitionType.None
            ? kept
            : kept with
            {
                Transition = driver.Transition with
                {
                    Condition = driver.Transition.Condition ?? existing.Transition.Condition,
                    Prompt = driver.Transition.Prompt ?? existing.Transition.Prompt,
                    HeldForDays = row[SheetColumn.HeldForDays] is "" ? existing.Transition.HeldForDays : driver.Transition.HeldForDays,
                },
            };
    }

    private static PlannedRow Rejected(SheetRow row, IReadOnlyList<string> reasons) => new()
    {
        Row = row.Row,
        Key = DriverLibrary.Find(row[SheetColumn.Key], row[SheetColumn.Area], row[SheetColumn.Driver])?.Key ?? Slug(row[SheetColumn.Driver]),
        Name = row[SheetColumn.Driver] is "" ? null : row[SheetColumn.Driver],
        Action = ImportAction.Rejected,
        SourceRow = SourceRow(row),
        Warnings = reasons,
    };

    private static (string Area, string Name) Identity(DriverDefinition driver) => Fold.Identity(driver.Area, driver.Name);

    private static int? SourceRow(SheetRow row) =>
        int.TryParse(row[SheetColumn.SourceRow], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Slug(string name)
    {
        var words = string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [] ? null : string.Join('-', words);
    }
}
