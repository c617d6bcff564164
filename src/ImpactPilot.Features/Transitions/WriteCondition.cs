using System.Text.Json.Nodes;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions.Rules;
using ImpactPilot.Features.Shared.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Transitions;

/// <summary>A condition as the rule builder has it.</summary>
/// <param name="Rule">The tree as a check answers it: every node an object with a <c>kind</c>; of kind <c>written</c> where the builder has no row.</param>
public sealed record WriteConditionRequest(JsonObject Rule);

/// <summary>A condition's text, in the language's own spelling. It still has to be checked against the portal.</summary>
public sealed record WrittenCondition(string Text);

internal static class WriteCondition
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/conditions/write", Handle).WithName("WriteCondition")
            .WithSummary("Writes the tree of a condition as text; reading the text gives the same tree. Changes nothing.").ProducesProblem(400);

    public static Results<Ok<WrittenCondition>, ProblemHttpResult> Handle(WriteConditionRequest request)
    {
        var (text, problem) = ConditionRule.ToText(request.Rule.ToJsonString());
        return text is null
            ? Error.Invalid("transitions.rule.invalid", problem!).ToProblem()
            : TypedResults.Ok(new WrittenCondition(text));
    }
}
