using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Facts;

/// <summary>What conditions may name: HubSpot's properties, the portal's aliases, and the facts that are worked out here.</summary>
internal static class FactSchema
{
    private const string Contact = SyncObjects.Contact;
    private const string Company = SyncObjects.Company;
    private const string Segment = Company + ".segment";

    /// <summary>What a portal's conditions may name: its mirrored properties, its aliases, and what is worked out here.</summary>
    public static async Task<ConditionSchema> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var schema = ConditionSchema.Empty;
        var properties = (await db.MirroredProperties.AsNoTracking().ToListAsync(ct)).ToLookup(property => property.ObjectType, property => property.Definition);
        foreach (var kind in properties)
            schema = schema.With(kind.Key, kind);
        foreach (var alias in await db.PropertyAliases.AsNoTracking().ToListAsync(ct))
            schema = schema.WithAlias(alias.Name, alias.Target);
        if (schema.Aliases.TryGetValue(PropertiesInUse.SegmentAlias, out var segment))
            schema = schema.WithAlias(Segment, segment);
        return properties.Contains(Contact) ? await WithPeopleAsync(db, schema, properties[Contact], ct) : schema;
    }

    // Participants have what contacts have.
    private static async Task<ConditionSchema> WithPeopleAsync(ImpactPilotDb db, ConditionSchema schema, IEnumerable<PropertyDefinition> ofContacts, CancellationToken ct)
    {
        var groups = await db.InternalGroups.AsNoTracking().Select(group => group.Name).Order().ToListAsync(ct);
        var roles = Roles(await PortalContext.RulesAsync(db, ct));
        return schema.With(Contact, roles).With(FactNames.Participant, [.. ofContacts, .. roles, .. OfParticipants(groups)]);
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
