using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>Why a condition holds, or not, for one account.</summary>
/// <param name="Text">The condition, at most 4,000 characters.</param>
public sealed record ExplainRequest([property: Required, MaxLength(4000)] string Text, Guid AccountId);

/// <summary>The answer for one account.</summary>
/// <param name="Value">True, false or unknown.</param>
/// <param name="Reason">One sentence for people.</param>
/// <param name="Tree">Every part with its value and what it read.</param>
/// <param name="NotMirrored">What the condition reads and HubSpot was not asked for yet, as in a preview.</param>
public sealed record ExplainedCondition(Truth Value, string Reason, ExplainedPart Tree, string[] NotMirrored);

/// <summary>A part of a condition: its text, its value, the values that it read, what else is to be said, and its own parts.</summary>
public sealed record ExplainedPart(string Text, Truth Value, ExplainedRead[] Reads, string[] Notes, ExplainedPart[] Parts);

/// <summary>A value that a part read.</summary>
/// <param name="Problem">Why a stored value counts as unknown all the same, or null.</param>
public sealed record ExplainedRead(string Field, string Label, string? Value, string? Problem);

internal static class ExplainCondition
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/conditions/explain", HandleAsync).WithName("ExplainCondition")
            .WithSummary("Why the condition holds or not for one account, down to the values read; changes nothing. Managers and admins.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<ExplainedCondition>, ProblemHttpResult>> HandleAsync(
        ExplainRequest request, Actor actor, ImpactPilotDb db, AccountFactsReader facts, TimeProvider clock, CancellationToken ct)
    {
        var asked = await AskedCondition.ReadAsync(request.Text, actor, db, ct);
        if (!asked.Succeeded)
            return asked.Error.ToProblem();
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new AccountId(request.AccountId), ct);
        if (account is null)
            return Error.NotFound("accounts.not_found", "There is no such account in this portal.").ToProblem();

        return TypedResults.Ok(await OfAsync(db, asked.Value, (await facts.ReadAsync(account, ct)).At(clock.GetUtcNow()), ct));
    }

    /// <summary>What a condition is worth on facts, and why.</summary>
    internal static async Task<ExplainedCondition> OfAsync(ImpactPilotDb db, Condition condition, AccountFacts known, CancellationToken ct)
    {
        var explanation = condition.Explain(known);
        return new(explanation.Value, explanation.ToString(), Part(explanation), await Unmirrored.ReadAsync(db, condition, ct));
    }

    private static ExplainedPart Part(Explanation part) => new(
        part.Text,
        part.Value,
        [.. part.Reads.Select(read => new ExplainedRead(read.Field.ToString(), read.Label, read.Value, read.Problem))],
        [.. part.Notes],
        [.. part.Children.Select(Part)]);
}
