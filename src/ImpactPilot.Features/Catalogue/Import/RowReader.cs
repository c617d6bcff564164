using System.Globalization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>What one row of a sheet says.</summary>
/// <param name="Source">The row.</param>
/// <param name="Driver">The driver it describes; null when it has errors.</param>
/// <param name="Errors">Why the row cannot be taken: where, what and what to do.</param>
/// <param name="Warnings">What was read differently from how it was written, or deserves a look.</param>
internal sealed record RowReading(SheetRow Source, DriverDefinition? Driver, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings);

/// <summary>Reads rows of a driver sheet. It never guesses: a cell that can be read in two ways rejects its row.</summary>
internal static class RowReader
{
    public static RowReading Read(SheetRow row)
    {
        List<string> errors = row.BrokenQuotes
            ? [$"Row {row.Row}: text follows a closing quotation mark, so cells may have run together. Double the quotation marks inside the cell."]
            : [];
        var points = Points(row, errors);
        var cadence = Cadence(row, errors);
        var type = Type(row, errors);
        var (transition, warnings) = Transition(row, type ?? TransitionType.None, errors);
        var driver = new DriverDefinition
        {
            Area = row[SheetColumn.Area],
            Name = row[SheetColumn.Driver],
            Definition = row[SheetColumn.Definition],
            Points = points ?? 0,
            Cadence = cadence ?? default,
            Segments = Segments(row[SheetColumn.Segment]),
            SegmentPoints = SegmentPointsOf(row, errors),
            Transition = transition,
        };

        errors.AddRange(driver.Problems().Select(problem => $"{row.Address(ColumnOf(problem.Field))}: {problem.Error.Message}"));
        return new(row, errors is [] ? driver : null, errors, warnings);
    }

    // "3.00" is what a spreadsheet makes of a whole number in a formatted column; "3,5" stays an error.
    private static int? Points(SheetRow row, List<string> errors)
    {
        var text = row[SheetColumn.Points];
        var whole = text.Split('.', ',') is [var digits, var zeros] && zeros.All(zero => zero == '0') ? digits : text;
        if (int.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points))
            return points;
        errors.Add($"{row.Address(SheetColumn.Points)}: {Quote(text)} is not a whole number. Write a number from 0 to {DriverDefinition.MaxPoints}.");
        return null;
    }

    private static Cadence? Cadence(SheetRow row, List<string> errors)
    {
        var text = row[SheetColumn.Cadence];
        Cadence? cadence = Fold.Letters(text) switch
        {
            "once" => Domain.Catalogue.Cadence.Once,
            "everymonth" or "monthly" => Domain.Catalogue.Cadence.EveryMonth,
            "everyquarter" or "quarterly" => Domain.Catalogue.Cadence.EveryQuarter,
            "everyyear" or "yearly" => Domain.Catalogue.Cadence.EveryYear,
            "triggerbased" => Domain.Catalogue.Cadence.TriggerBased,
            _ => null,
        };
        if (cadence is null)
            errors.Add($"{row.Address(SheetColumn.Cadence)}: {Quote(text)} is not a cadence. Write Once, Every Month, Every Quarter, Every Year or Trigger based.");
        return cadence;
    }

    private static TransitionType? Type(SheetRow row, List<string> errors)
    {
        var text = row[SheetColumn.TransitionType];
        TransitionType? type = Fold.Letters(text) switch
        {
            "" or "none" => TransitionType.None,
            "propertychange" or "property" => TransitionType.Property,
            "contextualchange" or "contextual" => TransitionType.Contextual,
            "timebased" or "time" => TransitionType.Time,
            _ => null,
        };
        if (type is null)
            errors.Add($"{row.Address(SheetColumn.TransitionType)}: {Quote(text)} is not a transition type. Write None, Property Change, Contextual Change or Time based.");
        return type;
    }

    // Names are not looked up here: a sheet may be imported before its names are mapped.
    private static (TransitionDefinition Transition, IReadOnlyList<string> Warnings) Transition(SheetRow row, TransitionType type, List<string> errors)
    {
        var (condition, prompt, property) = (Text(row[SheetColumn.Condition]), Text(row[SheetColumn.Prompt]), Text(row[SheetColumn.Property]));
        List<string> warnings = [];

        if (condition is not null && Condition.SyntaxErrorIn(condition) is { } mistake)
            errors.Add($"{row.Address(SheetColumn.Condition)}: {mistake}.");

        if (condition is null && property is not null)
        {
            if (IsComparison(property))
                condition = property;
            else
                warnings.Add($"{row.Address(SheetColumn.Property)}: {Quote(property)} cannot be read as a condition. Write one for this driver, with a comparison.");
        }

        if (condition is null && prompt is not null && type is TransitionType.Property)
        {
            if (IsComparison(prompt))
            {
                (condition, prompt) = (prompt, null);
                warnings.Add($"D5 {row.Address(SheetColumn.Prompt)}: the prompt is a condition and was moved to where conditions belong. Check it before switching it on.");
            }
            else
            {
                warnings.Add($"D5 {row.Address(SheetColumn.Prompt)}: the rule is told in words. It stays off until somebody writes it as a condition.");
            }
        }

        return (new(type, condition, prompt, Days(row, errors)), warnings);
    }

    private static int Days(SheetRow row, List<string> errors)
    {
        var text = row[SheetColumn.HeldForDays];
        if (int.TryParse(text is "" ? "0" : text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days))
            return days;
        errors.Add($"{row.Address(SheetColumn.HeldForDays)}: {Quote(text)} is not a whole number of days. Write a number from 0 to {DriverDefinition.MaxHeldForDays}, or leave the cell empty.");
        return 0;
    }

    // A single property name parses as a yes/no condition, yet a sheet that says "ARR" only names what to look at.
    private static bool IsComparison(string text) => text.Any(sign => !char.IsLetterOrDigit(sign) && sign is not ('.' or '_')) && Condition.SyntaxErrorIn(text) is null;

    private static IReadOnlyList<string> Segments(string text)
    {
        var segments = text.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return segments is [var only] && Fold.Letters(only) is "all" or "every" ? [] : [.. segments.DistinctBy(Fold.Name)];
    }

    private static IReadOnlyList<SegmentPoints> SegmentPointsOf(SheetRow row, List<string> errors)
    {
        var read = OwnPoints.Read(row[SheetColumn.SegmentPoints]);
        errors.AddRange(read.Where(one => one.Own is null).Select(one =>
            $"{row.Address(SheetColumn.SegmentPoints)}: {Quote(one.Text)} is no segment with its points. Write \"Enterprise: 50; SMB: 10\", or leave the cell empty."));
        return SegmentPoints.InOrder(read.Select(one => one.Own).OfType<SegmentPoints>());
    }

    private static SheetColumn ColumnOf(DriverField field) => field switch
    {
        DriverField.Area => SheetColumn.Area,
        DriverField.Name => SheetColumn.Driver,
        DriverField.Definition => SheetColumn.Definition,
        DriverField.Points => SheetColumn.Points,
        DriverField.Cadence => SheetColumn.Cadence,
        DriverField.Segments => SheetColumn.Segment,
        DriverField.SegmentPoints => SheetColumn.SegmentPoints,
        DriverField.TransitionType => SheetColumn.TransitionType,
        DriverField.Condition => SheetColumn.Condition,
        DriverField.Prompt => SheetColumn.Prompt,
        DriverField.HeldForDays => SheetColumn.HeldForDays,
        DriverField.EnablementUrl or DriverField.PlaybookUrl => throw new ArgumentOutOfRangeException(nameof(field), field, "A sheet has no links"),
    };

    private static string? Text(string cell) => cell is "" ? null : cell;

    private static string Quote(string text) => text is "" ? "an empty cell" : $"\"{(text.Length <= 60 ? text : text[..60] + "…")}\"";
}
