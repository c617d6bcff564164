using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Mapping;

/// <summary>What role rules make of the portal's contacts.</summary>
/// <param name="Contacts">The mirrored contacts.</param>
/// <param name="Looked">How many of them the counts speak of: all, or in a large portal the first 50,000.</param>
/// <param name="Sources">For how many contacts each source decides, in the order in which they are asked.</param>
/// <param name="Roles">How many contacts have each role, the weightiest role first. A contact counts once, with the labels of all its companies.</param>
/// <param name="Examples">Some of whom each role finds, with what told it; no more than five for each.</param>
public sealed record RoleReach(int Contacts, int Looked, SourceCount[] Sources, RoleCount[] Roles, int WithoutRole, RoleExample[] Examples)
{
    private const int Most = 50_000;
    private const int ExamplesEach = 5;

    /// <summary>Counts by the very resolver that facts are made with, once for all contacts that look the same to it.</summary>
    internal static async Task<RoleReach> CountAsync(ImpactPilotDb db, RoleRules rules, CancellationToken ct)
    {
        var resolver = new RoleResolver(rules);
        var (bySource, byRole) = (new Dictionary<RoleSource, int>(), new Dictionary<string, int>());
        var (looked, without) = (0, 0);
        var examples = new List<RoleExample>();
        foreach (var alike in await AlikeAsync(db, [.. resolver.Properties], ct))
        {
            looked += alike.Contacts;
            var values = resolver.Properties.Zip(alike.Values).ToDictionary(pair => pair.First, pair => pair.Second);
            if (resolver.Resolve(values, alike.Labels) is not { } role)
            {
                without += alike.Contacts;
                continue;
            }

            bySource[role.Source] = bySource.GetValueOrDefault(role.Source) + alike.Contacts;
            byRole[role.Name] = byRole.GetValueOrDefault(role.Name) + alike.Contacts;
            if (examples.Count(example => example.Role == role.Name) < ExamplesEach)
                examples.Add(new(role.Name, alike.Name, role.Source, resolver.Told(role.Source, values, alike.Labels)));
        }

        var all = looked < Most ? looked : await db.MirroredRecords.CountAsync(record => record.ObjectType == SyncObjects.Contact && !record.Archived, ct);
        return new(
            all,
            looked,
            [.. rules.Order.Select(source => new SourceCount(source, bySource.GetValueOrDefault(source)))],
            [.. rules.Roles.Select(role => new RoleCount(role.Name, byRole.GetValueOrDefault(role.Name)))],
            without,
            [.. examples]);
    }

    private static Task<List<AlikeContacts>> AlikeAsync(ImpactPilotDb db, string[] properties, CancellationToken ct) => db.Database.SqlQuery<AlikeContacts>(
        $"""
        with contact as (
            select object_id, properties from mirrored_records
            where portal_id = {db.PortalId.Value} and object_type = {SyncObjects.Contact} and not archived
            order by object_id limit {Most}),
        labelled as (
            select link.object_id, array_agg(distinct label order by label) as labels
            from contact
            join record_accounts link on link.portal_id = {db.PortalId.Value} and link.object_type = {SyncObjects.Contact} and link.object_id = contact.object_id,
                unnest(link.labels) label
            group by link.object_id)
        select looks.labels, looks.values, count(*)::int as contacts, min(looks.name) as name
        from (
            select coalesce(nullif(trim(concat_ws(' ', contact.properties ->> 'firstname', contact.properties ->> 'lastname')), ''), contact.properties ->> 'email', 'Contact ' || contact.object_id) as name,
                coalesce(labelled.labels, array[]::text[]) as labels, array(select contact.properties ->> name from unnest({properties}) with ordinality as told(name, place) order by place) as values
            from contact left join labelled on labelled.object_id = contact.object_id) looks
        group by looks.labels, looks.values
        """).ToListAsync(ct);

    private sealed record AlikeContacts(string[] Labels, string?[] Values, int Contacts, string Name);
}

/// <summary>Somebody whom a role finds.</summary>
/// <param name="Name">The contact.</param>
/// <param name="Told">What the source says of them, as it stands in HubSpot.</param>
public sealed record RoleExample(string Role, string Name, RoleSource Source, string Told);

/// <summary>For how many contacts a source decides.</summary>
public sealed record SourceCount(RoleSource Source, int Contacts);

/// <summary>How many contacts have a role.</summary>
public sealed record RoleCount(string Role, int Contacts);
