using System.ComponentModel.DataAnnotations;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Mapping;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Settings;

/// <summary>Which accounts a CSM reads; managers and admins read all of them.</summary>
public enum ReadingOf
{
    All,
    Own,
}

/// <summary>On which accounts a CSM acts.</summary>
public enum ActingOn
{
    Own,
    All,
}

/// <summary>What every rule of a portal goes by.</summary>
/// <param name="TimeZone">IANA name; days, windows and cycles are counted in it.</param>
/// <param name="FiscalStartMonth">1 to 12: quarters are counted from its first day.</param>
/// <param name="CsmProperty">The company property whose value is the CSM's HubSpot owner.</param>
/// <param name="SegmentProperty">The company property that is the account's segment; null for none.</param>
/// <param name="CsmsActOn">On which accounts a CSM acts.</param>
/// <param name="CsmsRead">Which accounts a CSM reads: all, unless it is said. Only who acts on own accounts alone can be made to read those alone.</param>
/// <param name="SnoozeDays">1 to 365: after so many days a snoozed suggestion comes back, unless the person says otherwise.</param>
/// <param name="WorkingDays">At least one; notices wait for one of them.</param>
/// <param name="WorkFrom">When a working day begins, by the portal's wall clock.</param>
/// <param name="WorkTo">When it ends, later on the same day.</param>
public sealed record PortalSettings(
    [property: Required, MaxLength(100)] string TimeZone,
    [property: Range(1, 12)] int FiscalStartMonth,
    [property: Required, MaxLength(200)] string CsmProperty,
    [property: MaxLength(200)] string? SegmentProperty,
    ActingOn CsmsActOn,
    [property: Range(1, 365)] int SnoozeDays,
    [property: Required, MaxLength(7)] DayOfWeek[] WorkingDays,
    TimeOnly WorkFrom,
    TimeOnly WorkTo,
    ReadingOf CsmsRead = ReadingOf.All)
{
    internal static async Task<PortalSettings> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var portal = await db.PortalAsync(ct);
        var hours = portal.WorkingHours;
        return new PortalSettings(
            portal.TimeZone,
            portal.FiscalStartMonth,
            portal.CsmProperty,
            await SegmentMapping.ReadAsync(db, ct),
            portal.OwnAccountsOnly ? ActingOn.Own : ActingOn.All,
            portal.SnoozeDays,
            [.. hours.Days],
            hours.From,
            hours.To,
            portal.ReadsOwnAccountsOnly ? ReadingOf.Own : ReadingOf.All);
    }

    internal void WriteTo(Portal portal)
    {
        (portal.TimeZone, portal.FiscalStartMonth, portal.CsmProperty) = (TimeZone, FiscalStartMonth, CsmProperty);
        (portal.OwnAccountsOnly, portal.ReadsOwnAccountsOnly, portal.SnoozeDays) = (CsmsActOn is ActingOn.Own, CsmsRead is ReadingOf.Own, SnoozeDays);
        (portal.WorkingDays, portal.WorkFrom, portal.WorkTo) = ([.. WorkingDays.Select(day => day.ToString())], WorkFrom, WorkTo);
    }
}

/// <summary>The settings as they are, and what can be chosen.</summary>
/// <param name="Version">To be named in <c>If-Match</c> when they are changed.</param>
/// <param name="OwnerProperties">Company properties that name a HubSpot owner.</param>
/// <param name="SegmentProperties">Company properties that can be the segment.</param>
public sealed record SettingsView(PortalSettings Settings, string Version, PropertyChoice[] OwnerProperties, PropertyChoice[] SegmentProperties)
{
    private static readonly string[] SegmentTypes = ["enumeration", "string", "bool"];

    internal static async Task<SettingsView> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var settings = await PortalSettings.ReadAsync(db, ct);
        var properties = await db.MirroredProperties.AsNoTracking().Where(property => property.ObjectType == SyncObjects.Company).OrderBy(property => property.Label).ToListAsync(ct);
        return new SettingsView(
            settings,
            VersionOf(settings),
            [.. properties.Where(property => property.NamesOwner || property.Name == settings.CsmProperty).Select(Choice)],
            [.. properties.Where(property => SegmentTypes.Contains(property.Type) && !property.NamesOwner).Select(Choice)]);
    }

    internal static string VersionOf(PortalSettings settings) => MappingGuard.VersionOf(settings);

    private static PropertyChoice Choice(MirroredProperty property) => new(property.Name, property.Label);
}

/// <summary>A property as it is chosen: its name, and what people call it.</summary>
public sealed record PropertyChoice(string Name, string Label);
