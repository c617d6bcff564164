using System.Globalization;
using ImpactPilot.Domain.Catalogue;

namespace ImpactPilot.Features.Catalogue.Import;

internal static class DriverChanges
{
    /// <summary>The parts in which two definitions differ, as a person would read them.</summary>
    public static IReadOnlyList<FieldChange> Between(DriverDefinition before, DriverDefinition after) =>
    [
        .. Words(before).Zip(Words(after))
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new FieldChange(pair.First.Field, pair.First.Text, pair.Second.Text)),
    ];

    private static IEnumerable<(DriverField Field, string Text)> Words(DriverDefinition driver) =>
    [
        (DriverField.Area, driver.Area),
        (DriverField.Name, driver.Name),
        (DriverField.Definition, driver.Definition),
        (DriverField.Points, driver.Points.ToString(CultureInfo.InvariantCulture)),
        (DriverField.SegmentPoints, OwnPoints.Write(driver.SegmentPoints)),
        (DriverField.Cadence, driver.Cadence.ToString()),
        (DriverField.Segments, string.Join("; ", driver.Segments)),
        (DriverField.EnablementUrl, driver.EnablementUrl ?? ""),
        (DriverField.PlaybookUrl, driver.PlaybookUrl ?? ""),
        (DriverField.TransitionType, driver.Transition.Type.ToString()),
        (DriverField.Condition, driver.Transition.Condition ?? ""),
        (DriverField.Prompt, driver.Transition.Prompt ?? ""),
        (DriverField.HeldForDays, driver.Transition.HeldForDays.ToString(CultureInfo.InvariantCulture)),
    ];
}
