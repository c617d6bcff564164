using System.Globalization;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>Who or what wrote a value, in the words of property history.</summary>
internal sealed record ChangeSource(string SourceType, string? SourceId, string? SourceLabel = null, int? UserId = null)
{
    public static ChangeSource Calculated { get; } = new("CALCULATED", null);

    public static ChangeSource Person(int userId) =>
        new("CRM_UI", string.Create(CultureInfo.InvariantCulture, $"userId:{userId}"), UserId: userId);

    public static ChangeSource App(int appId, string label) =>
        new("INTEGRATION", appId.ToString(CultureInfo.InvariantCulture), label);
}
