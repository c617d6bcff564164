using CsvHelper;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>A record of a CSV file.</summary>
/// <param name="Row">Its row number as a spreadsheet shows it: blank rows count, line breaks in cells do not.</param>
/// <param name="Cells">The trimmed cells.</param>
/// <param name="BrokenQuotes">Whether a quotation mark stood where none may, so that cells may have run together.</param>
internal sealed record CsvRecord(int Row, IReadOnlyList<string> Cells, bool BrokenQuotes);

/// <summary>Splits CSV text into records.</summary>
internal static class CsvTable
{
    public static Result<IReadOnlyList<CsvRecord>> Parse(string text, char separator)
    {
        List<CsvRecord> records = [];
        CsvMalformedRecord? malformed = null;
        var options = CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = separator,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            OnMalformedRecord = found => malformed = found,
        };
        using var reader = CsvReader.FromText(text, options);
        while (reader.Read())
        {
            if (malformed?.Reason is CsvMalformedReason.UnterminatedQuote)
                return ImportErrors.OpenQuote(reader.LineNumber);
            var cells = Enumerable.Range(0, reader.FieldCount).Select(index => Text(reader.GetString(index).Trim())).ToArray();
            records.Add(new((int)reader.RowNumber, cells, malformed?.Reason is CsvMalformedReason.TextAfterClosingQuote));
            malformed = null;
        }

        return records;
    }

    // An export puts an apostrophe before a cell that a spreadsheet would run as a formula; here it is taken off again.
    private static string Text(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
