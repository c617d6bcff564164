using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Facts;

/// <summary>What conditions may name beside HubSpot's properties: the facts that are worked out here.</summary>
internal static class FactSchema
{
    private const string Contact = SyncObjects.Contact;
    private const string Company = SyncObjects.Company;
    private const string Segment = Company + ".segment";

    /// <summary>
    /// Adds roles, groups, sides and the segment to a portal's schema; doing it twice is doing it once. Participants have
    /// what contacts have.
    /// </summary>
    public static async Task<ConditionSchema> AddComputedAsync(ImpactPilotDb db, ConditionSchema schema, CancellationToken ct)
    {
        if (schema.Aliases.TryGetValue(PropertiesInUse.SegmentAlias, out var segment))
            schema = schema.WithAlias(Segment, segment);
        var properties = await db.MirroredProperties.AsNoTracking().Where(property => property.ObjectType == Contact).ToListAsync(ct);
        if (properties.Count == 0)
            return schema;
        var groups = await db.InternalGroups.AsNoTracking().Select(group => group.Name).Order().ToListAsync(ct);
        var roles = Roles(await PortalContext.RulesAsync(db, ct));
        return schema
            .With(Contact, roles)
            .With(FactNames.Participant, [.. properties.Select(property => property.Definition), .. roles, .. OfParticipants(groups)]);
    }

    private static PropertyDefinition[] Roles(RoleRules rules) =>
    [
        Choice(FactNames.Role, "Role", rules.Roles.Select(role => new PropertyOption(role.Name, role.Name))),
        Choice(FactNames.RoleSource, "Role source",
        [
            new(nameof(RoleSource.AssociationLabel), "Association label"),
            new(nameof(RoleSource.CustomProperty), "Custom property"),
            new(nameof(RoleSource.BuyingRole), "Buying role"),
            new(nameof(RoleSource.JobTitle), "Job title"),
        ]),
    ];

    private static PropertyDefinition[] OfParticipants(IEnumerable<string> groups) =>
    [
        Choice(FactNames.Side, "Side", [new(FactNames.Us, "Us"), new(FactNames.Customer, "Customer")]),
        Choice(FactNames.Group, "Internal group", groups.Select(group => new PropertyOption(group, group))),
        new(FactNames.Name, PropertyType.Text, "Name"),
        new(FactNames.ContactId, PropertyType.Text, "Contact"),
    ];

    private static PropertyDefinition Choice(string name, string label, IEnumerable<PropertyOption> options) =>
        new(name, PropertyType.Enumeration, label, [.. options]);
}
