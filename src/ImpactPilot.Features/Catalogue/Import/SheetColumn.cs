namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>The columns of a driver sheet: those of the published one, and those that our own library and export add.</summary>
internal enum SheetColumn
{
    Key,
    SourceRow,
    Area,
    Driver,
    PublishedDriver,
    Definition,
    Points,
    Cadence,
    Segment,
    SegmentPoints,
    TransitionType,
    Prompt,
    Property,
    Condition,
    HeldForDays,
    Mode,
    Evidence,
    NeedsMapping,
    Note,
}

internal static class SheetColumns
{
    public static IReadOnlyList<SheetColumn> Required { get; } = [SheetColumn.Area, SheetColumn.Driver, SheetColumn.Points, SheetColumn.Cadence];

    /// <summary>The column that a heading names, however it is spaced and capitalised.</summary>
    public static SheetColumn? Recognise(string heading) => Fold.Letters(heading) switch
    {
        "key" => SheetColumn.Key,
        "sourcerow" => SheetColumn.SourceRow,
        "impactarea" or "area" => SheetColumn.Area,
        "impactdriver" or "driver" => SheetColumn.Driver,
        "publisheddriver" => SheetColumn.PublishedDriver,
        "definition" => SheetColumn.Definition,
        "points" => SheetColumn.Points,
        "cadence" => SheetColumn.Cadence,
        "segment" or "segments" => SheetColumn.Segment,
        "segmentpoints" or "pointspersegment" => SheetColumn.SegmentPoints,
        "transitiontype" => SheetColumn.TransitionType,
        "transitionprompt" or "prompt" => SheetColumn.Prompt,
        "transitionproperty" or "property" => SheetColumn.Property,
        "condition" => SheetColumn.Condition,
        "heldfordays" => SheetColumn.HeldForDays,
        "mode" => SheetColumn.Mode,
        "evidence" => SheetColumn.Evidence,
        "needsmapping" => SheetColumn.NeedsMapping,
        "note" => SheetColumn.Note,
        // The published sheet asks the whole question: "How often could CSM's execute this?"
        var letters when letters.StartsWith("howoften", StringComparison.Ordinal) => SheetColumn.Cadence,
        _ => null,
    };

    /// <summary>The heading by which people know the column.</summary>
    public static string Heading(this SheetColumn column) => column switch
    {
        SheetColumn.SourceRow => "Source Row",
        SheetColumn.Area => "Impact Area",
        SheetColumn.Driver => "Impact Driver",
        SheetColumn.PublishedDriver => "Published Driver",
        SheetColumn.Cadence => "How often",
        SheetColumn.SegmentPoints => "Segment Points",
        SheetColumn.TransitionType => "Transition Type",
        SheetColumn.Prompt => "Transition Prompt",
        SheetColumn.Property => "Transition Property",
        SheetColumn.HeldForDays => "Held For Days",
        SheetColumn.NeedsMapping => "Needs Mapping",
        _ => column.ToString(),
    };

    /// <summary>The letters by which a spreadsheet names a column: A, B, … Z, AA.</summary>
    public static string LetterOf(int index) => index < 26 ? $"{(char)('A' + index)}" : LetterOf((index / 26) - 1) + LetterOf(index % 26);
}
