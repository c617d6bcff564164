using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Mapping;

/// <summary>Which company property is the account's segment: the same mapping on the settings page as on that of the mapping.</summary>
public sealed class SegmentMapping(ImpactPilotDb db, Remapping remapping)
{
    private const string Name = PropertiesInUse.SegmentAlias;

    /// <summary>The property; null where none is mapped.</summary>
    public static async Task<string?> ReadAsync(ImpactPilotDb db, CancellationToken ct) =>
        (await db.PropertyAliases.Where(alias => alias.Name == Name).Select(alias => alias.Target).SingleOrDefaultAsync(ct))?.Split('.')[^1];

    /// <summary>Why a property can't be the segment; null where it can.</summary>
    internal static async Task<Error?> RefusesAsync(ImpactPilotDb db, string property, CancellationToken ct)
    {
        var mapped = await db.PropertyAliases.AsNoTracking().ToListAsync(ct);
        return AliasRules.Refuses(Name, TargetOf(property), await FactSchema.ReadAsync(db, ct), [.. mapped.Select(alias => (alias.Name, alias.Target))]);
    }

    /// <summary>Maps it, maps it anew, or takes it back; rules that read it start over and accounts get their segment. The caller has made sure that it can be.</summary>
    public async Task ChangeAsync(string? property, CancellationToken ct)
    {
        var before = await FactSchema.ReadAsync(db, ct);
        var alias = await db.PropertyAliases.SingleOrDefaultAsync(row => row.Name == Name, ct);
        if (property is null && alias is not null)
            db.PropertyAliases.Remove(alias);
        else if (property is not null && alias is null)
            db.PropertyAliases.Add(new PropertyAlias { PortalId = db.PortalId, Name = Name, Target = TargetOf(property) });
        else if (property is not null)
            alias!.Target = TargetOf(property);
        await remapping.FollowAsync(condition => !condition.Reads.SequenceEqual(Condition.Compile(condition.Text, before).Condition?.Reads ?? []), ct);
        await AccountSegments.RefreshAsync(db, Name, ct);
    }

    private static string TargetOf(string property) => $"{SyncObjects.Company}.{AliasRules.Plain(property)}";
}
