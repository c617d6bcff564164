using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Facts;
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
/// <param name="Version">To be named in <c>If-Match</c> when the group is changed or deleted.</param>
public sealed record GroupView(string Name, string[] Emails, string[] OwnerIds, NameUser[] Drivers, string Version);

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

    private static async Task<GroupsView> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var groups = await db.InternalGroups.AsNoTracking().OrderBy(group => group.Name).ToListAsync(ct);
        var inUse = await NamesInUse.ReadAsync(db, await FactSchema.ReadAsync(db, ct), ct);
        return new(
            [.. groups.Select(group => new GroupView(group.Name, group.Emails, group.OwnerIds, inUse.UsersAsking(Name, group.Name), VersionOf(group)))],
            inUse.Missing([Name], groups.Select(group => group.Name)));
    }
}
