using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Mapping;

/// <summary>The groups of people of ours that conditions ask for as <c>participant.group</c>.</summary>
/// <param name="Missing">Groups that conditions ask for and that there are not.</param>
public sealed record GroupsView(GroupView[] Groups, MissingName[] Missing);

/// <summary>A group of people of ours.</summary>
/// <param name="OwnerIds">Members by their HubSpot owner ids.</param>
/// <param name="Drivers">The drivers whose conditions ask for it.</param>
/// <param name="Members">Whom it finds: everybody once, by name.</param>
/// <param name="Version">To be named in <c>If-Match</c> when the group is changed or deleted.</param>
public sealed record GroupView(string Name, string[] Emails, string[] OwnerIds, NameUser[] Drivers, GroupMember[] Members, string Version);

/// <summary>Somebody whom a group finds.</summary>
/// <param name="Name">Null for an address that nobody of the portal has: whoever takes part with it is in the group all the same.</param>
/// <param name="ByOwner">Whether the HubSpot owner says so.</param>
/// <param name="ByEmail">Whether the e-mail address says so.</param>
public sealed record GroupMember(string? Name, string? Email, string? OwnerId, bool ByOwner, bool ByEmail);

/// <summary>Who shall be in a group.</summary>
/// <param name="OwnerIds">Members by their HubSpot owner ids.</param>
public sealed record ChangeGroupRequest(string[]? Emails, string[]? OwnerIds);

/// <summary>Shows, makes, changes and deletes groups of people of ours.</summary>
internal static class GroupMapping
{
    private const string Name = $"{FactNames.Participant}.{FactNames.Group}";

    public static void Map(IEndpointRouteBuilder mapping)
    {
        mapping.MapGet("/groups", ShowAsync).WithName("ListGroups")
            .WithSummary("The groups of people of ours, and those that conditions ask for and that there are not. Managers and admins.")
            .ProducesProblem(403);
        mapping.MapPut("/groups/{name}", ChangeAsync).WithName("ChangeGroup")
            .WithSummary("Makes a group or changes who is in it; rules that ask for groups start over. If-Match names the version that it replaces; without it there may be no such group yet. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(412);
        mapping.MapDelete("/groups/{name}", DeleteAsync).WithName("DeleteGroup")
            .WithSummary("Deletes a group; rules that ask for groups start over. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
    }

    public static async Task<Results<Ok<GroupsView>, ProblemHttpResult>> ShowAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        MappingGuard.RefusesReading(actor) is { } refused ? refused.ToProblem() : TypedResults.Ok(await ReadAsync(db, ct));

    public static async Task<Results<Ok<GroupsView>, ProblemHttpResult>> ChangeAsync(
        string name, ChangeGroupRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Remapping remapping, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (MappingGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        await MappingGuard.LockAsync(db, ct);
        var groups = await db.InternalGroups.ToListAsync(ct);
        var group = Find(groups, name);
        var owners = await db.Users.Where(user => user.HubSpotOwnerId != null).Select(user => user.HubSpotOwnerId!).ToHashSetAsync(ct);
        owners.UnionWith(group?.OwnerIds ?? []);
        var members = GroupRules.Read(name, request, owners, groups.Count(other => other != group));
        if (!members.Succeeded)
            return members.Error.ToProblem();
        if (MappingGuard.RefusesVersion(ifMatch, group is null ? null : VersionOf(group), $"The group {name}") is { } stale)
            return stale.ToProblem();

        var before = group is null ? null : new { group.Name, group.Emails, group.OwnerIds };
        if (group is null)
            db.InternalGroups.Add(group = new InternalGroup { PortalId = db.PortalId, Name = name, Emails = [], OwnerIds = [] });
        (group.Emails, group.OwnerIds) = (members.Value.Emails, members.Value.OwnerIds);
        journal.Record("mapping.group_changed", null, null, before, new { group.Name, group.Emails, group.OwnerIds });
        return await FollowAsync(remapping, journal, db, ct);
    }

    public static async Task<Results<Ok<GroupsView>, ProblemHttpResult>> DeleteAsync(
        string name, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Remapping remapping, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (MappingGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        await MappingGuard.LockAsync(db, ct);
        if (Find(await db.InternalGroups.ToListAsync(ct), name) is not { } group)
            return Error.NotFound("mapping.groups.not_found", $"There is no group {AliasRules.Shown(name)} in this portal.").ToProblem();
        if (MappingGuard.RefusesVersion(ifMatch, VersionOf(group), $"The group {group.Name}") is { } stale)
            return stale.ToProblem();

        db.InternalGroups.Remove(group);
        journal.Record("mapping.group_deleted", null, null, new { group.Name, group.Emails, group.OwnerIds }, null);
        return await FollowAsync(remapping, journal, db, ct);
    }

    // Names are equal as conditions compare them.
    private static InternalGroup? Find(List<InternalGroup> groups, string name) => groups.Find(group => group.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string VersionOf(InternalGroup group) => MappingGuard.VersionOf(new { group.Name, group.Emails, group.OwnerIds });

    private static async Task<Results<Ok<GroupsView>, ProblemHttpResult>> FollowAsync(Remapping remapping, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        journal.Announce(Topics.Catalogue);
        await remapping.FollowAsync(condition => condition.Reads.Any(field => field is { Object: FactNames.Participant, Property: FactNames.Group }), ct);
        return TypedResults.Ok(await ReadAsync(db, ct));
    }

    private static GroupMember[] Members(InternalGroup group, List<User> people)
    {
        var (owners, emails) = (group.OwnerIds.ToHashSet(StringComparer.Ordinal), group.Emails.ToHashSet(StringComparer.OrdinalIgnoreCase));
        var known = people
            .Select(user => new GroupMember(user.Name, user.Email, user.HubSpotOwnerId, user.HubSpotOwnerId is { } owner && owners.Contains(owner), emails.Contains(user.Email)))
            .Where(member => member.ByOwner || member.ByEmail).ToList();
        return
        [
            .. known.OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase),
            .. group.OwnerIds.Except(known.Select(member => member.OwnerId)).Select(owner => new GroupMember(null, null, owner, ByOwner: true, ByEmail: false)),
            .. group.Emails.Except(known.Select(member => member.Email), StringComparer.OrdinalIgnoreCase).Select(email => new GroupMember(null, email, null, ByOwner: false, ByEmail: true)),
        ];
    }

    private static async Task<GroupsView> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var groups = await db.InternalGroups.AsNoTracking().OrderBy(group => group.Name).ToListAsync(ct);
        var inUse = await NamesInUse.ReadAsync(db, await FactSchema.ReadAsync(db, ct), ct);
        var people = groups is [] ? [] : await db.Users.AsNoTracking().ToListAsync(ct);
        return new(
            [.. groups.Select(group => new GroupView(group.Name, group.Emails, group.OwnerIds, inUse.UsersAsking(Name, group.Name), Members(group, people), VersionOf(group)))],
            inUse.Missing([Name], groups.Select(group => group.Name)));
    }
}
