using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Transitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Mapping;

/// <summary>What a name shall stand for.</summary>
/// <param name="Target">A property as <c>object.property</c>, or another mapped name; at most 200 characters.</param>
public sealed record MapAliasRequest([property: Required, MaxLength(200)] string Target);

/// <summary>Maps a name of conditions to a property, maps it anew, or takes its mapping back.</summary>
internal static class ChangeAlias
{
    public static void Map(IEndpointRouteBuilder mapping)
    {
        mapping.MapPut("/aliases/{name}", MapAsync).WithName("MapAlias")
            .WithSummary("Maps a name to a property of the portal. If-Match names the version of the mapping that it replaces; without it there may be none yet. Rules that read something else now start over. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(412);
        mapping.MapDelete("/aliases/{name}", UnmapAsync).WithName("UnmapAlias")
            .WithSummary("Takes a name's mapping back; rules that no longer read are paused. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
    }

    public static async Task<Results<Ok<AliasView>, ProblemHttpResult>> MapAsync(
        string name, MapAliasRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Remapping remapping, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (MappingGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        await MappingGuard.LockAsync(db, ct);
        (name, var target) = (AliasRules.Plain(name), AliasRules.Plain(request.Target));
        var schema = await FactSchema.ReadAsync(db, ct);
        var mapped = await db.PropertyAliases.ToListAsync(ct);
        if (AliasRules.Refuses(name, target, schema, [.. mapped.Select(alias => (alias.Name, alias.Target))]) is { } refused)
            return refused.ToProblem();
        var alias = mapped.Find(alias => alias.Name == name);
        if (MappingGuard.RefusesVersion(ifMatch, alias is null ? null : ListAliases.VersionOf(alias.Target), $"The mapping of {name}") is { } stale)
            return stale.ToProblem();

        var before = alias?.Target;
        if (alias is null)
            db.PropertyAliases.Add(new PropertyAlias { PortalId = db.PortalId, Name = name, Target = target });
        else
            alias.Target = target;
        journal.Record("mapping.alias_changed", null, null, before is null ? null : new { name, target = before }, new { name, target });
        return await FollowAsync(name, schema, remapping, journal, db, ct);
    }

    public static async Task<Results<Ok<AliasView>, ProblemHttpResult>> UnmapAsync(
        string name, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Remapping remapping, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (MappingGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        await MappingGuard.LockAsync(db, ct);
        name = AliasRules.Plain(name);
        if (await db.PropertyAliases.SingleOrDefaultAsync(alias => alias.Name == name, ct) is not { } alias)
            return Error.NotFound("mapping.alias.not_found", $"{AliasRules.Shown(name)} is not mapped in this portal.").ToProblem();
        if (MappingGuard.RefusesVersion(ifMatch, ListAliases.VersionOf(alias.Target), $"The mapping of {name}") is { } stale)
            return stale.ToProblem();

        var schema = await FactSchema.ReadAsync(db, ct);
        db.PropertyAliases.Remove(alias);
        journal.Record("mapping.alias_changed", null, null, new { name, target = alias.Target }, null);
        return await FollowAsync(name, schema, remapping, journal, db, ct);
    }

    private static async Task<Results<Ok<AliasView>, ProblemHttpResult>> FollowAsync(
        string name, ConditionSchema before, Remapping remapping, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        journal.Announce(Topics.Catalogue);
        await remapping.FollowAsync(condition => !condition.Reads.SequenceEqual(Condition.Compile(condition.Text, before).Condition?.Reads ?? []), ct);
        await AccountSegments.RefreshAsync(db, name, ct);
        return TypedResults.Ok((await ListAliases.ReadAsync(db, name, ct)).Single());
    }
}
