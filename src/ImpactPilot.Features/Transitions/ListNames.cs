using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Transitions;

/// <summary>What conditions can name in this portal.</summary>
/// <param name="Aliases">The portal's own names that read, each with the property that it stands for.</param>
public sealed record NameList(NamedObject[] Objects, NamedAlias[] Aliases);

/// <summary>An object of the language with what it has.</summary>
public sealed record NamedObject(string Name, NamedProperty[] Properties);

/// <summary>A property by its internal name, with what people call it.</summary>
/// <param name="Options">The choices of an enumeration; else none.</param>
public sealed record NamedProperty(string Name, string Label, PropertyType Type, PropertyOption[] Options);

/// <summary>A name that the portal mapped: <c>product.sso_enabled</c>.</summary>
public sealed record NamedAlias(string Name, string Object, string Property);

internal static class ListNames
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/conditions/names", HandleAsync).WithName("ListConditionNames")
            .WithSummary("The properties and aliases that conditions can name, with types and choices: what a rule builder offers. Managers and admins.")
            .ProducesProblem(403);

    public static async Task<Results<Ok<NameList>, ProblemHttpResult>> HandleAsync(Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (AskedCondition.Refuses(actor) is { } refused)
            return refused.ToProblem();
        var schema = await FactSchema.ReadAsync(db, ct);
        return TypedResults.Ok(new NameList(
            [.. ConditionNames.Objects.Select(name => new NamedObject(name, [.. ConditionNames.Of(name, schema).Select(View)]))],
            [.. schema.Aliases.Keys.Order(StringComparer.Ordinal).Select(alias => Alias(alias, schema)).OfType<NamedAlias>()]));
    }

    private static NamedProperty View(PropertyDefinition property) => new(property.Name, property.Label, property.Type, [.. property.Options]);

    private static NamedAlias? Alias(string alias, ConditionSchema schema) =>
        NameMeaning.Of(alias, schema).Field is { } field ? new(alias, field.Object, field.Property) : null;
}
