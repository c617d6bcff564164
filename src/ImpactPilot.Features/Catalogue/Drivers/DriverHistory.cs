using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue.Drivers;

/// <summary>What happened to a driver.</summary>
public enum DriverEvent
{
    /// <summary>It was there before the audit log knew it.</summary>
    Found,

    /// <summary>It was made, by hand or by an import.</summary>
    Created,

    /// <summary>It became something else.</summary>
    Changed,

    /// <summary>It was taken out of use.</summary>
    Archived,

    /// <summary>It was taken back into use.</summary>
    Restored,
}

/// <summary>A step in a driver's life.</summary>
/// <param name="Number">Names the version that it made, from 1; null where nothing of the definition changed.</param>
/// <param name="At">When; null where nobody knows.</param>
/// <param name="By">Who; null for the product itself.</param>
/// <param name="Changes">The parts that changed, as a person would read them.</param>
public sealed record DriverStep(int? Number, DriverEvent Event, DateTimeOffset? At, string? By, IReadOnlyList<FieldChange> Changes);

/// <summary>A driver's life as the audit log tells it.</summary>
/// <param name="Steps">The oldest first.</param>
/// <param name="Versions">What the driver was, by version number less one.</param>
internal sealed record DriverHistory(IReadOnlyList<DriverStep> Steps, IReadOnlyList<DriverDefinition> Versions)
{
    public static async Task<DriverHistory> ReadAsync(ImpactPilotDb db, DriverId driver, CancellationToken ct)
    {
        var entries = await (
            from entry in db.Audit.AsNoTracking()
            where entry.SubjectId == driver.Value && entry.Action.StartsWith("driver.")
            orderby entry.At, entry.Id
            join user in db.Users on entry.UserId equals user.Id into users
            from user in users.DefaultIfEmpty()
            select new { Entry = entry, By = (string?)user.Name }).ToListAsync(ct);
        List<DriverStep> steps = [];
        List<DriverDefinition> versions = [];
        foreach (var (entry, by) in entries.Select(row => (row.Entry, row.By)))
        {
            var (before, after) = (Read(entry.Before), Read(entry.After));
            if (versions is [] && before is not null)
                steps.Add(new(Keep(versions, before), DriverEvent.Found, null, null, []));
            if (entry.Action is "driver.archived" or "driver.restored")
                steps.Add(new(null, entry.Action is "driver.archived" ? DriverEvent.Archived : DriverEvent.Restored, entry.At, by, []));
            else if (after is not null)
                steps.Add(new(Keep(versions, after), before is null ? DriverEvent.Created : DriverEvent.Changed, entry.At, by, before is null ? [] : DriverChanges.Between(before, after)));
        }

        return new(steps, versions);
    }

    private static int Keep(List<DriverDefinition> versions, DriverDefinition version)
    {
        versions.Add(version);
        return versions.Count;
    }

    private static DriverDefinition? Read(string? recorded) => recorded is null ? null : Journal.Read<DriverDefinition>(recorded);
}
