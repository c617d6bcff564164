using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>A contact of an account.</summary>
/// <param name="Role">The role that the portal's rules find; null where none of them says one.</param>
/// <param name="RoleSource">What the role was told from; null without a role.</param>
/// <param name="HubSpotUrl">The contact's page in HubSpot.</param>
public sealed record ContactView(string Id, string Name, string? Email, string? JobTitle, string? Role, RoleSource? RoleSource, string HubSpotUrl);

/// <summary>The people at an account, with the roles that conditions see in them and why.</summary>
internal static class ListContacts
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder accounts) =>
        accounts.MapGet("/{id:guid}/contacts", HandleAsync).WithName("ListContacts")
            .WithSummary($"The contacts of an account with their roles and what those were told from, those with a role first; at most {Most}.").ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<ContactView[]>, ProblemHttpResult>> HandleAsync(Guid id, AccountAccess access, ImpactPilotDb db, CancellationToken ct)
    {
        var account = await access.ReadAsync(new AccountId(id), ct);
        if (!account.Succeeded)
            return account.Error.ToProblem();
        var portal = await db.PortalAsync(ct);
        var roles = new RoleResolver(await PortalContext.RulesAsync(db, ct));
        var contacts = await (
            from link in db.RecordAccounts.AsNoTracking()
            join record in db.MirroredRecords.AsNoTracking()
                on new { link.PortalId, link.ObjectType, link.ObjectId } equals new { record.PortalId, record.ObjectType, record.ObjectId }
            where link.AccountId == new AccountId(id) && link.ObjectType == SyncObjects.Contact && !record.Archived
            select new { record.ObjectId, record.Properties, link.Labels }).ToListAsync(ct);
        return TypedResults.Ok(contacts
            .Select(contact => View(contact.ObjectId, contact.Properties, roles.Resolve(contact.Properties, contact.Labels), portal))
            .OrderBy(contact => contact.Role is null).ThenBy(contact => contact.Name, StringComparer.OrdinalIgnoreCase).ThenBy(contact => contact.Id, StringComparer.Ordinal)
            .Take(Most).ToArray());
    }

    private static ContactView View(string id, IReadOnlyDictionary<string, string?> properties, ResolvedRole? role, Portal portal)
    {
        var name = $"{properties.GetValueOrDefault(FactNames.FirstName)} {properties.GetValueOrDefault(FactNames.LastName)}".Trim();
        var email = properties.GetValueOrDefault(FactNames.Email);
        return new ContactView(
            id, name.Length > 0 ? name : email ?? $"Contact {id}", email, properties.GetValueOrDefault(FactNames.JobTitle), role?.Name, role?.Source,
            portal.RecordUrl(SyncObjects.All.Single(kind => kind.Name == SyncObjects.Contact).TypeId, id));
    }
}
