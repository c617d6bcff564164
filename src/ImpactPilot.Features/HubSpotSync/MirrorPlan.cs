using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Features.Detection;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>What of a portal is mirrored: companies always, other objects as far as its conditions look at them.</summary>
internal sealed record MirrorPlan(CompanyProperties Companies, IReadOnlyList<PropertiesInUse> Records)
{
    /// <summary>All kinds of objects, in the order in which they are brought in step.</summary>
    public IEnumerable<PropertiesInUse> Kinds => [Companies, .. Records];

    /// <summary>
    /// Conditions of transitions that are switched off count too: switching one on looks back on its properties' history.
    /// </summary>
    public static async Task<MirrorPlan> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var schema = await FactSchema.ReadAsync(db, ct);
        var texts = await db.Transitions.Where(transition => transition.Condition != null).Select(transition => transition.Condition!).Distinct().ToListAsync(ct);
        var since = await Prompts.SinceAsync(db, ct);
        return await ReadAsync(db, [.. texts.Select(text => Condition.Compile(text, schema).Condition).OfType<Condition>()], since, ct);
    }

    /// <summary>What some conditions need.</summary>
    public static Task<MirrorPlan> ReadAsync(ImpactPilotDb db, IReadOnlyList<Condition> conditions, CancellationToken ct) => ReadAsync(db, conditions, readSince: null, ct);

    private static async Task<MirrorPlan> ReadAsync(ImpactPilotDb db, IReadOnlyList<Condition> conditions, DateTimeOffset? readSince, CancellationToken ct)
    {
        var csm = await db.Portals.Select(portal => portal.CsmProperty).SingleAsync(ct);
        var known = (await db.MirroredProperties.AsNoTracking().ToListAsync(ct)).ToLookup(property => property.ObjectType);
        var segment = await db.PropertyAliases.Where(alias => alias.Name == PropertiesInUse.SegmentAlias).Select(alias => alias.Target).SingleOrDefaultAsync(ct);
        var rules = await PortalContext.RulesAsync(db, ct);
        var companies = new CompanyProperties(
            csm,
            segment is null ? null : known[SyncObjects.Company].FirstOrDefault(property => property.Name.Equals(segment.Split('.')[^1], StringComparison.OrdinalIgnoreCase)),
            Watched(SyncObjects.Companies, conditions, rules, known));
        var objects = Objects(conditions, withActivities: readSince is not null);
        return new MirrorPlan(companies, [.. SyncObjects.All
            .Where(kind => objects.Contains(kind.Name))
            .Select(kind => new PropertiesInUse(kind, Identifying(kind, rules, readSince), Watched(kind, conditions, rules, known)) { ReadSince = kind.IsActivity ? readSince : null })]);
    }

    /// <summary>The objects other than companies that conditions look at, and those that the facts of these need.</summary>
    private static HashSet<string> Objects(IReadOnlyList<Condition> conditions, bool withActivities)
    {
        var objects = conditions.SelectMany(condition => condition.Objects).ToHashSet(StringComparer.Ordinal);
        var activities = SyncObjects.Activities.Select(activity => activity.Name).ToArray();
        if (withActivities || conditions.Any(condition => condition.Reads.Any(field => field.Property == FactNames.Engagement)))
            objects.UnionWith(activities);
        // People take part in activities, and an activity without a company belongs to its contacts' one.
        if (objects.Overlaps(activities))
            objects.Add(SyncObjects.Contact);
        objects.Remove(SyncObjects.Company);
        return objects;
    }

    private static string[] Identifying(SyncObject kind, RoleRules rules, DateTimeOffset? readSince) => kind switch
    {
        { IsActivity: true } when readSince is not null => [.. kind.Identifying.Union(ActivityProperties.ReadOf(ActivityReading.KindOf(kind.Name)), StringComparer.Ordinal)],
        _ when kind == SyncObjects.Contacts && rules.Property is { } role => [.. kind.Identifying.Append(role).Distinct(StringComparer.Ordinal)],
        _ => kind.Identifying,
    };

    private static string[] Watched(SyncObject kind, IReadOnlyList<Condition> conditions, RoleRules rules, ILookup<string, MirroredProperty> known)
    {
        var isContact = kind == SyncObjects.Contacts;
        var read = conditions.SelectMany(condition => condition.Reads)
            .Where(field => field.Object == kind.Name || isContact && field.Object == FactNames.Participant)
            .Select(field => field.Property)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (isContact && (read.Contains(FactNames.Role) || read.Contains(FactNames.RoleSource)))
            read.UnionWith(new RoleResolver(rules).Properties);
        if (kind.Begins is not null)
            read.Add(kind.Begins);
        return [.. known[kind.Name].Select(property => property.Name).Where(read.Contains).Order(StringComparer.Ordinal)];
    }
}
