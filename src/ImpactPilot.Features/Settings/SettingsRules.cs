using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Mapping;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Settings;

/// <summary>Who may see and change a portal's settings, and what they may be.</summary>
internal static class SettingsRules
{
    private static readonly Error AdminsOnly = Error.Forbidden("settings.admins_only", "Only an admin sees and changes the portal's settings.");

    public static Error? Refuses(Actor actor) => actor.Role is Role.Admin ? null : AdminsOnly;

    /// <summary>Which value can't be, and what to choose instead; null where all can.</summary>
    public static async Task<Error?> RefusesAsync(ImpactPilotDb db, PortalSettings now, PortalSettings wanted, CancellationToken ct)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(wanted.TimeZone, out var zone) || !zone.HasIanaId)
            return At("timeZone", Error.Invalid("settings.time_zone", $"Time zone: {AliasRules.Shown(wanted.TimeZone)} is none. Choose one by its IANA name, such as Europe/Madrid."));
        if (wanted is { CsmsActOn: ActingOn.All, CsmsRead: ReadingOf.Own })
            return At("csmsRead", Error.Invalid("settings.reading", "CSMs read: who acts on all accounts reads all of them. Let CSMs act on own accounts only first."));
        if (WorkingHours.Of(wanted.WorkingDays, wanted.WorkFrom, wanted.WorkTo) is { Succeeded: false } hours)
            return At(hours.Error.Code == "settings.working_days" ? "workingDays" : "workTo", hours.Error);
        if (wanted.CsmProperty != now.CsmProperty && !await db.MirroredProperties.AnyAsync(property => property.ObjectType == SyncObjects.Company && property.Name == wanted.CsmProperty && property.NamesOwner, ct))
            return At("csmProperty", Error.Invalid("settings.csm_property", $"CSM: {AliasRules.Shown(wanted.CsmProperty)} is no company property that names a HubSpot owner. Choose one of those that GET /api/v1/settings lists, or make one in HubSpot with the field type “HubSpot user”."));
        if (wanted.SegmentProperty is { } segment && segment != now.SegmentProperty && await SegmentMapping.RefusesAsync(db, segment, ct) is { } refused)
            return At("segmentProperty", refused);
        return null;
    }

    private static Error At(string field, Error error) => error with { Details = new Dictionary<string, object?>(error.Details) { ["field"] = field } };
}
