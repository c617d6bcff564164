using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>A sheet of drivers, found in a CSV file by the names of its columns.</summary>
/// <remarks>Whatever stands above the heading, blank rows and rows with a single remark are passed over.</remarks>
internal sealed class DriverSheet
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private DriverSheet(IReadOnlyList<SheetRow> rows, IReadOnlyList<string> unusedHeadings) => (Rows, UnusedHeadings) = (rows, unusedHeadings);

    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>Headings that mean nothing to an import.</summary>
    public IReadOnlyList<string> UnusedHeadings { get; }

    public static Result<DriverSheet> Read(string text)
    {
        Error? found = null;
        foreach (var separator in Separators)
        {
            var sheet = CsvTable.Parse(text, separator).Match(Of, error => error);
            if (sheet.Succeeded)
                return sheet;
            // The separator that got furthest gives the message: anything says more than "no header".
            found = found is null || found == ImportErrors.NoHeader ? sheet.Error : found;
        }

        return found!;
    }

    private static Result<DriverSheet> Of(IReadOnlyList<CsvRecord> records)
    {
        if (records.FirstOrDefault(IsHeading) is not { } heading)
            return ImportErrors.NoHeader;

        var columns = new Dictionary<SheetColumn, int>();
        List<string> unused = [];
        for (var index = 0; index < heading.Cells.Count; index++)
        {
            if (SheetColumns.Recognise(heading.Cells[index]) is not { } column)
                unused.AddRange(heading.Cells[index] is "" ? [] : [heading.Cells[index]]);
            else if (!columns.TryAdd(column, index))
                return ImportErrors.DoubleColumn(heading.Row, column.Heading(), SheetColumns.LetterOf(columns[column]), SheetColumns.LetterOf(index));
        }

        var missing = SheetColumns.Required.Where(column => !columns.ContainsKey(column)).Select(column => column.Heading()).ToList();
        if (missing is not [])
            return ImportErrors.MissingColumns(heading.Row, missing);

        var rows = records.Where(record => record.Row > heading.Row && !IsRemark(record)).Select(record => new SheetRow(record, columns)).ToList();
        return rows is [] ? ImportErrors.NoDrivers : new DriverSheet(rows, unused);
    }

    private static bool IsHeading(CsvRecord record) =>
        record.Cells.Select(SheetColumns.Recognise).OfType<SheetColumn>().Intersect(SheetColumns.Required).Count() >= 2;

    private static bool IsRemark(CsvRecord record) => record.Cells.Count(cell => cell is not "") < 2;
}

/// <summary>One driver's row in the sheet.</summary>
internal sealed class SheetRow(CsvRecord record, IReadOnlyDictionary<SheetColumn, int> columns)
{
    /// <summary>The row number as a spreadsheet shows it.</summary>
    public int Row => record.Row;

    public bool BrokenQuotes => record.BrokenQuotes;

    /// <summary>Whether the sheet has this column.</summary>
    public bool Has(SheetColumn column) => columns.ContainsKey(column);

    /// <summary>The cell's text; empty where the cell or the column is missing.</summary>
    public string this[SheetColumn column] =>
        columns.TryGetValue(column, out var index) && index < record.Cells.Count ? record.Cells[index] : "";

    /// <summary>Where the cell is, as a person would look for it.</summary>
    public string Address(SheetColumn column) => columns.TryGetValue(column, out var index)
        ? $"Row {Row}, column {SheetColumns.LetterOf(index)} ({column.Heading()})"
        : $"Row {Row} ({column.Heading()})";
}
