using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
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

/// <summary>How the portal finds its contacts' roles, and what comes of it now.</summary>
/// <param name="IsDefault">True where nobody changed the rules yet.</param>
/// <param name="Missing">Roles that conditions ask for and no rule gives.</param>
/// <param name="Version">To be named in <c>If-Match</c> when the rules are changed.</param>
public sealed record RoleView(RoleRules Rules, bool IsDefault, RoleReach Reach, MissingName[] Missing, string Version);

/// <summary>Shows and changes the rules by which contacts get their roles.</summary>
internal static class RoleMapping
{
    private static readonly string[] Names = [$"{SyncObjects.Contact}.{FactNames.Role}", $"{FactNames.Participant}.{FactNames.Role}"];

    public static void Map(IEndpointRouteBuilder mapping)
    {
        mapping.MapGet("/roles", ShowAsync).WithName("GetRoleRules")
            .WithSummary("The rules by which contacts get their roles, with for how many contacts each source decides and each role is found. Managers and admins.")
            .ProducesProblem(403);
        mapping.MapPut("/roles", ChangeAsync).WithName("ChangeRoleRules")
            .WithSummary("Changes the rules by which contacts get their roles; rules that ask for roles start over. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(412);
        mapping.MapPost("/roles/preview", PreviewAsync).WithName("PreviewRoleRules")
            .WithSummary("What rules would make of the portal's contacts, before they are saved. Managers and admins.")
            .ProducesProblem(400).ProducesProblem(403);
    }

    public static async Task<Results<Ok<RoleReach>, ProblemHttpResult>> PreviewAsync(RoleRules rules, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (MappingGuard.RefusesReading(actor) is { } refused)
            return refused.ToProblem();
        var read = RoleLimits.Read(rules, await ContactPropertiesAsync(db, ct));
        return read.Succeeded ? TypedResults.Ok(await RoleReach.CountAsync(db, read.Value, ct)) : read.Error.ToProblem();
    }

    private static Task<List<string>> ContactPropertiesAsync(ImpactPilotDb db, CancellationToken ct) =>
        db.MirroredProperties.Where(property => property.ObjectType == SyncObjects.Contact).Select(property => property.Name).ToListAsync(ct);

    public static async Task<Results<Ok<RoleView>, ProblemHttpResult>> ShowAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        MappingGuard.RefusesReading(actor) is { } refused ? refused.ToProblem() : TypedResults.Ok(await ReadAsync(db, ct));

    public static async Task<Results<Ok<RoleView>, ProblemHttpResult>> ChangeAsync(
        RoleRules rules, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, Remapping remapping, Journal journal, ImpactPilotDb db, CancellationToken ct)
    {
        if (MappingGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        await MappingGuard.LockAsync(db, ct);
        var read = RoleLimits.Read(rules, await ContactPropertiesAsync(db, ct));
        if (!read.Succeeded)
            return read.Error.ToProblem();
        var settings = await db.RoleSettings.SingleOrDefaultAsync(ct);
        var before = settings?.Rules ?? RoleRules.Default;
        if (MappingGuard.RefusesVersion(ifMatch, MappingGuard.VersionOf(before), "The rules") is { } stale)
            return stale.ToProblem();

        if (settings is null)
            db.RoleSettings.Add(new RoleSettings { PortalId = db.PortalId, Rules = read.Value });
        else
            settings.Rules = read.Value;
        journal.Record("mapping.roles_changed", null, null, before, read.Value);
        journal.Announce(Topics.Catalogue);
        await remapping.FollowAsync(condition => condition.Reads.Any(field => field.Property is FactNames.Role or FactNames.RoleSource), ct);
        return TypedResults.Ok(await ReadAsync(db, ct));
    }

    private static async Task<RoleView> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var isDefault = !await db.RoleSettings.AnyAsync(ct);
        var rules = await PortalContext.RulesAsync(db, ct);
        var missing = (await NamesInUse.ReadAsync(db, await FactSchema.ReadAsync(db, ct), ct)).Missing(Names, rules.Roles.Select(role => role.Name));
        return new(rules, isDefault, await RoleReach.CountAsync(db, rules, ct), missing, MappingGuard.VersionOf(rules));
    }
}
