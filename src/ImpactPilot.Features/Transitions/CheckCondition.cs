using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Conditions.Rules;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Transitions;

/// <summary>A condition's text, at most 4,000 characters.</summary>
public sealed record CheckConditionRequest([property: Required, MaxLength(4000)] string Text);

/// <summary>Whether the condition can be saved, and what is wrong where.</summary>
/// <param name="Reads">The properties that it reads, as <c>object.property</c>.</param>
/// <param name="Kind">What it fires on: a state beginning to hold, a change, or time passing; null with errors.</param>
/// <param name="InWords">The condition read aloud with the portal's labels; null with errors.</param>
/// <param name="Rule">Its tree for the rule builder, every node an object with a <c>kind</c>, whatever its names mean; null where the text does not read.</param>
public sealed record CheckedCondition(bool Ok, ConditionProblem[] Errors, string[] Reads, ConditionKind? Kind, string? InWords, JsonObject? Rule);

/// <summary>What is wrong, at which 1-based column, and what was probably meant.</summary>
public sealed record ConditionProblem(int Column, string Message, string[] Suggestions);

internal static class CheckCondition
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/conditions/check", HandleAsync).WithName("CheckCondition")
            .WithSummary("Reads a condition against the portal's properties and aliases; changes nothing.").ProducesProblem(400);

    public static async Task<Ok<CheckedCondition>> HandleAsync(CheckConditionRequest request, ImpactPilotDb db, CancellationToken ct) =>
        TypedResults.Ok(View(Condition.Compile(request.Text, await FactSchema.ReadAsync(db, ct)), ConditionRule.FromText(request.Text).Rule));

    /// <summary>The condition, or the refusal of a text that can't be read, with all that is wrong.</summary>
    internal static Result<Condition> Read(string text, ConditionSchema schema)
    {
        var result = Condition.Compile(text, schema);
        return result.Ok
            ? result.Condition
            : Error.Invalid("transitions.condition.invalid", $"The condition can't be read: {result.Errors[0]}") with
            {
                Details = new Dictionary<string, object?> { ["errors"] = Problems(result) },
            };
    }

    private static ConditionProblem[] Problems(ConditionResult result) =>
        [.. result.Errors.Select(error => new ConditionProblem(error.Column, error.Message, [.. error.Suggestions]))];

    private static CheckedCondition View(ConditionResult result, JsonObject? rule) => result.Condition is { } condition
        ? new CheckedCondition(true, [], [.. condition.Reads.Select(field => $"{field.Object}.{field.Property}")], condition.Kind, condition.InWords, rule)
        : new CheckedCondition(false, Problems(result), [], null, null, rule);
}
