using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Mapping;

/// <summary>A name of conditions that a portal maps to one of its properties, or has already.</summary>
/// <param name="Name">As conditions write it, in full: <c>product.sso_enabled</c>.</param>
/// <param name="Target">What an admin mapped it to; null where nobody did.</param>
/// <param name="Field">The property that it stands for in the end; null while it does not read.</param>
/// <param name="Problem">Why it does not read; null where it does.</param>
/// <param name="Drivers">The drivers that need it; those with a problem wait.</param>
/// <param name="Guesses">At most three properties that it may stand for, the likeliest first; none where it reads.</param>
/// <param name="Version">To be named in <c>If-Match</c> when the mapping is changed; null where there is none yet.</param>
public sealed record AliasView(string Name, string? Target, string? Field, bool Reads, string? Problem, NameUser[] Drivers, AliasGuess[] Guesses, string? Version);

internal static class ListAliases
{
    public static void Map(IEndpointRouteBuilder mapping) =>
        mapping.MapGet("/aliases", HandleAsync).WithName("ListAliases")
            .WithSummary("The names in conditions that the portal maps to its properties, with the drivers that wait for them and guesses for those that do not read. Managers and admins.")
            .ProducesProblem(403);

    public static async Task<Results<Ok<AliasView[]>, ProblemHttpResult>> HandleAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        MappingGuard.RefusesReading(actor) is { } refused ? refused.ToProblem() : TypedResults.Ok(await ReadAsync(db, only: null, ct));

    /// <summary>The names in their order; one of them, even if nothing uses it, where it is named.</summary>
    public static async Task<AliasView[]> ReadAsync(ImpactPilotDb db, string? only, CancellationToken ct)
    {
        var schema = await FactSchema.ReadAsync(db, ct);
        var inUse = await NamesInUse.ReadAsync(db, schema, ct);
        var mapped = await db.PropertyAliases.AsNoTracking().ToDictionaryAsync(alias => alias.Name, alias => alias.Target, StringComparer.OrdinalIgnoreCase, ct);
        var guesses = new AliasGuesses(schema, await db.MirroredProperties.AsNoTracking().ToListAsync(ct), inUse);
        var all = inUse.Names.Where(name => IsToBeMapped(name, schema)).Concat(mapped.Keys).Append(PropertiesInUse.SegmentAlias);
        var names = only is null ? all.Distinct(StringComparer.OrdinalIgnoreCase) : [only];
        return [.. names.Order(StringComparer.Ordinal).Select(name => View(name, mapped.GetValueOrDefault(name), NameMeaning.Of(name, schema), inUse, guesses))];
    }

    public static string VersionOf(string target) => MappingGuard.VersionOf(target);

    private static AliasView View(string name, string? target, NameMeaning meaning, NamesInUse inUse, AliasGuesses guesses) => new(
        name,
        target,
        meaning.Field?.ToString(),
        meaning.Reads,
        meaning.Problem,
        inUse.UsersOf(name),
        meaning.Reads ? [] : guesses.For(name),
        target is null ? null : VersionOf(target));

    // What HubSpot gives every portal needs no mapping, what the library names as its own wish does, though a portal may happen to have it.
    private static bool IsToBeMapped(string name, ConditionSchema schema) =>
        !NameMeaning.Of(name, schema).Reads || DriverLibrary.All.Any(driver => driver.NeedsMapping.Contains(name)) && !FactNames.IsComputed(name.Split('.')[1]);
}
