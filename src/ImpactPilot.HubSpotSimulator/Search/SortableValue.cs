using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Search;

/// <summary>Values as numbers where their type has an order: numbers as they are, instants as epoch milliseconds.</summary>
internal static class SortableValue
{
    public static bool IsTextual(Property property) => property.Definition.Type is not ("number" or "date" or "datetime");

    public static double? Of(CrmRecord record, Property property) => property.Definition.System switch
    {
        SystemValue.ObjectId => record.Id,
        SystemValue.CreatedAt => record.CreatedAt.ToUnixTimeMilliseconds(),
        SystemValue.UpdatedAt => record.UpdatedAt.ToUnixTimeMilliseconds(),
        SystemValue.None => Parse(property, record.Read(property)),
    };

    public static double? Parse(Property property, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (property.Definition.Type == "number")
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        return HubSpotTime.TryParse(text, out var instant) ? instant.ToUnixTimeMilliseconds() : null;
    }
}
