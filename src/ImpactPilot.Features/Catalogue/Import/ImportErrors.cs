using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>Why a file cannot be imported at all. A row that cannot is told in the plan instead.</summary>
internal static class ImportErrors
{
    public static Error TooLarge { get; } = Invalid("catalogue.import.too_large",
        $"The file is larger than {SheetText.MaxBytes / 1_000} kB. Import the sheet of drivers only.");

    public static Error Changed { get; } = Error.Stale("catalogue.import.changed",
        "The catalogue changed since this import was looked at, so it would do something else now. Nothing was imported; look at it again.");

    public static Error Workbook { get; } = Invalid("catalogue.import.not_csv",
        "This is a spreadsheet or an archive, not a CSV file. Save the sheet as CSV (UTF-8) and import that.");

    public static Error NotUtf8 { get; } = Invalid("catalogue.import.not_utf8",
        "The file is not encoded in UTF-8, so letters such as é would be lost. Save it as CSV (UTF-8) and import it again.");

    public static Error NoHeader { get; } = Invalid("catalogue.import.no_header",
        "No row names the columns. One row must hold at least Impact Area, Impact Driver, Points and How often, with a comma, a semicolon or a tab between the cells.");

    public static Error NoDrivers { get; } = Invalid("catalogue.import.no_drivers", "There is no driver below the row that names the columns.");

    public static Error OpenQuote(long line) => Invalid("catalogue.import.open_quote",
        $"A quoted cell in the row that begins on line {line} is never closed. Add the missing quotation mark.");

    public static Error MissingColumns(int row, IEnumerable<string> columns) => Invalid("catalogue.import.missing_columns",
        $"Row {row} names the columns, but {string.Join(" and ", columns)} cannot be found. Add what is missing.");

    public static Error DoubleColumn(int row, string column, string first, string second) => Invalid("catalogue.import.double_column",
        $"Row {row} names {column} twice, in columns {first} and {second}. Remove or rename one of them.");

    private static Error Invalid(string code, string message) => Error.Invalid(code, message);
}
