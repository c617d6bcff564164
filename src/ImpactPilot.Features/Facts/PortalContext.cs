using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Facts;

/// <summary>What the facts of all accounts of a portal share.</summary>
/// <param name="Imported">The kinds of objects whose first import is over, by HubSpot's names.</param>
/// <param name="Known">The properties that the portal has, by object.</param>
internal sealed record PortalContext(TimeZoneInfo Zone, RoleResolver Roles, OurPeople People, IReadOnlySet<string> Imported, ILookup<string, string> Known)
{
    public static async Task<PortalContext> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var portal = await db.Portals.AsNoTracking().SingleAsync(ct);
        var users = await db.Users.AsNoTracking().ToListAsync(ct);
        var groups = await db.InternalGroups.AsNoTracking().ToListAsync(ct);
        var imported = await db.SyncCursors.Where(cursor => cursor.ImportedAt != null).Select(cursor => cursor.ObjectType).ToListAsync(ct);
        var known = await db.MirroredProperties.Select(property => new { property.ObjectType, property.Name }).ToListAsync(ct);
        return new PortalContext(portal.Calendar.Zone, new RoleResolver(await RulesAsync(db, ct)), new OurPeople(users, groups), imported.ToHashSet(StringComparer.Ordinal), known.ToLookup(property => property.ObjectType, property => property.Name));
    }

    public static async Task<RoleRules> RulesAsync(ImpactPilotDb db, CancellationToken ct) =>
        (await db.RoleSettings.AsNoTracking().SingleOrDefaultAsync(ct))?.Rules ?? RoleRules.Default;

    /// <summary>A contact's properties with its role and what that was told from.</summary>
    public Dictionary<string, string?> WithRole(ObjectState contact)
    {
        var role = Roles.Resolve(contact.Values, contact.Labels);
        return new Dictionary<string, string?>(contact.Values, StringComparer.Ordinal)
        {
            [FactNames.Role] = role?.Name,
            [FactNames.RoleSource] = role?.Source.ToString(),
        };
    }

    /// <summary>A contact's history with that of its role, which follows from the properties that roles are told from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<HistoricValue>>? WithRoles(ObjectState contact, IReadOnlyDictionary<string, IReadOnlyList<HistoricValue>>? history)
    {
        if (history is null || !Roles.Properties.Any(history.ContainsKey))
            return history;
        var values = new Dictionary<string, string?>(contact.Values, StringComparer.Ordinal);
        foreach (var property in Roles.Properties.Where(history.ContainsKey))
            values[property] = null;
        List<HistoricValue> roles = [];
        var moves = Roles.Properties.Where(history.ContainsKey).SelectMany(property => history[property].Select(value => (Property: property, value.Value, value.Timestamp)));
        foreach (var instant in moves.GroupBy(move => move.Timestamp).OrderBy(group => group.Key))
        {
            foreach (var move in instant)
                values[move.Property] = move.Value;
            roles.Add(new HistoricValue(Roles.Resolve(values, contact.Labels)?.Name, instant.Key));
        }

        return new Dictionary<string, IReadOnlyList<HistoricValue>>(history, StringComparer.Ordinal) { [FactNames.Role] = roles };
    }
}
