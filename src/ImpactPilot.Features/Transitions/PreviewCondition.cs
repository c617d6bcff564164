using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>Which accounts a condition holds for now.</summary>
/// <param name="Text">The condition, at most 4,000 characters.</param>
/// <param name="After">Where the answer before stopped; null to begin.</param>
/// <param name="Limit">0 to 200 accounts in one answer, 50 by default; 0 only counts.</param>
public sealed record PreviewRequest([property: Required, MaxLength(4000)] string Text, Guid? After, [property: Range(0, 200)] int? Limit);

/// <summary>Accounts for which the condition holds now.</summary>
/// <param name="Matches">How many of the accounts that this request looked at; with a limit of 0 the only answer.</param>
/// <param name="Progress">How far it has come; it is asked again from <c>next</c> until that is null.</param>
public sealed record PreviewedCondition(int Matches, MatchingAccount[] Accounts, ScanProgress Progress);

/// <summary>An account for which the condition holds, and why.</summary>
public sealed record MatchingAccount(Guid AccountId, string Name, string Reason);

/// <summary>Shows what a condition would see before anybody switches it on. It evaluates as the live rules do.</summary>
internal static class PreviewCondition
{
    private const int DefaultLimit = 50;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/conditions/preview", HandleAsync).WithName("PreviewCondition")
            .WithSummary("Which accounts the condition holds for now, page by page; changes nothing. Managers and admins.")
            .ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<PreviewedCondition>, ProblemHttpResult>> HandleAsync(
        PreviewRequest request, Actor actor, ImpactPilotDb db, AccountFactsReader facts, TimeProvider clock, CancellationToken ct)
    {
        var compiled = await AskedCondition.CompileAsync(request.Text, actor, db, ct);
        if (!compiled.Succeeded)
            return compiled.Error.ToProblem(await AskedCondition.DetailsAsync(request.Text, compiled.Error, db, ct));
        var condition = compiled.Value;
        var (now, limit) = (clock.GetUtcNow(), request.Limit ?? DefaultLimit);
        var zone = (await db.Portals.AsNoTracking().SingleAsync(ct)).Calendar.Zone;
        List<MatchingAccount> found = [];
        var matches = 0;
        var progress = await new Scan(db, limit is 0 ? int.MaxValue : limit).RunAsync(request.After, async (account, token) =>
        {
            var seen = NeedsNoMore(condition) ? CompanyAlone(account, now, zone) : (await facts.ReadAsync(account, token)).At(now);
            if (condition.Evaluate(seen) is not Truth.True)
                return 0;
            matches++;
            if (limit > 0)
                found.Add(new MatchingAccount(account.Id.Value, account.Name, condition.Explain(seen).ToString()));
            return 1;
        }, ct);
        return TypedResults.Ok(new PreviewedCondition(matches, [.. found], progress));
    }

    // Most conditions read the company's own values and nothing else: those come with the account.
    private static bool NeedsNoMore(Condition condition) => !condition.ReadsHistory && condition.Objects.All(name => name == "company");

    private static AccountFacts CompanyAlone(Account account, DateTimeOffset now, TimeZoneInfo zone) =>
        new() { Company = new FactObject(account.HubSpotId, account.Properties), Now = now, TimeZone = zone };
}

/// <summary>The condition that somebody asks about.</summary>
internal static class AskedCondition
{
    private const string Invalid = "transitions.condition.invalid";

    public static async Task<Result<Condition>> CompileAsync(string text, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not (Role.Admin or Role.Manager))
            return Error.Forbidden("transitions.managers_only", "Only managers and admins see what a rule would find.");
        var result = Condition.Compile(text, await RuleBook.SchemaAsync(db, ct));
        return result.Condition is { } condition ? condition : Error.Invalid(Invalid, $"The condition can't be read: {result.Errors[0]}");
    }

    /// <summary>Where and what, as the check of a condition tells it.</summary>
    public static async Task<IReadOnlyDictionary<string, object?>?> DetailsAsync(string text, Error error, ImpactPilotDb db, CancellationToken ct) =>
        error.Code == Invalid
            ? new Dictionary<string, object?> { ["errors"] = CheckCondition.Problems(Condition.Compile(text, await RuleBook.SchemaAsync(db, ct))) }
            : null;
}
