using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>The company properties that are mirrored; nothing else is fetched or stored.</summary>
/// <param name="Csm">The one that names the account's CSM.</param>
/// <param name="Segment">The one that names the account's segment; null where the portal has mapped none.</param>
/// <param name="Watched">What the portal's conditions read: every change counts, so these come with their history.</param>
internal sealed record PropertiesInUse(string Csm, MirroredProperty? Segment, IReadOnlyList<string> Watched)
{
    public const string Name = "name";
    public const string Domain = "domain";

    /// <summary>The alias with which a portal says which company property is the segment.</summary>
    public const string SegmentAlias = "account.segment";

    /// <summary>All of them; also the keys that an account's <c>Properties</c> have once it is fully mirrored.</summary>
    public string[] All { get; } = [.. new[] { Name, Domain, Csm }.Concat(Segment is null ? [] : [Segment.Name]).Union(Watched)];

    /// <summary>The account's segment as people call it.</summary>
    public string? SegmentOf(IReadOnlyDictionary<string, string?> values) =>
        Segment is not null && values[Segment.Name] is { } value ? Segment.Options.GetValueOrDefault(value, value) : null;

    /// <summary>
    /// Conditions of transitions that are switched off count too: switching one on looks back on its properties' history.
    /// </summary>
    public static async Task<PropertiesInUse> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var csm = await db.Portals.Select(portal => portal.CsmProperty).SingleAsync(ct);
        var known = await db.MirroredProperties.AsNoTracking()
            .Where(property => property.ObjectType == SyncObjects.Company)
            .ToDictionaryAsync(property => property.Name, StringComparer.OrdinalIgnoreCase, ct);
        var segment = await db.PropertyAliases.Where(alias => alias.Name == SegmentAlias).Select(alias => alias.Target).SingleOrDefaultAsync(ct);
        var watched = (await ReadsAsync(db, ct))
            .Where(known.ContainsKey)
            .Select(property => known[property].Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new PropertiesInUse(csm, segment is null ? null : known.GetValueOrDefault(segment.Split('.')[^1]), [.. watched]);
    }

    private static async Task<IEnumerable<string>> ReadsAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var schema = await RuleBook.SchemaAsync(db, ct);
        var conditions = await db.Transitions.Where(transition => transition.Condition != null).Select(transition => transition.Condition!).Distinct().ToListAsync(ct);
        return conditions
            .SelectMany(text => Condition.Compile(text, schema).Condition?.Reads ?? [])
            .Where(field => field.Object == SyncObjects.Company)
            .Select(field => field.Property);
    }
}
