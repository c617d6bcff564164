using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Transitions;

/// <summary>What a condition would have found lately.</summary>
/// <param name="Text">The condition, at most 4,000 characters.</param>
/// <param name="Days">1 to 365: how far back.</param>
/// <param name="HeldForDays">0 to 365: for how many days it must have held; 0 by default.</param>
/// <param name="After">Where the answer before stopped; null to begin.</param>
/// <param name="Limit">1 to 200 firings in one answer or a few more, 50 by default.</param>
public sealed record BackTestRequest(
    [property: Required, MaxLength(4000)] string Text, [property: Range(1, 365)] int Days, [property: Range(0, 365)] int? HeldForDays, Guid? After, [property: Range(1, 200)] int? Limit);

/// <summary>What would have fired, account by account.</summary>
/// <param name="Progress">How far it has come; it is asked again from <c>next</c> until that is null.</param>
/// <param name="NotMirrored">What the condition reads and HubSpot was not asked for yet, as in a preview.</param>
public sealed record BackTested(PastFiring[] Firings, ScanProgress Progress, string[] NotMirrored);

/// <summary>A firing that would have been.</summary>
public sealed record PastFiring(Guid AccountId, string Name, DateTimeOffset At, string Reason, EvidenceView Evidence);

/// <summary>Walks the recorded past with a condition, by the very walk that live rules take.</summary>
internal static class BackTest
{
    private const int DefaultLimit = 50;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/conditions/back-test", HandleAsync).WithName("BackTestCondition")
            .WithSummary("What the condition would have fired for in the last days, with dates and values, page by page; changes nothing. Managers and admins.")
            .ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<BackTested>, ProblemHttpResult>> HandleAsync(
        BackTestRequest request, Actor actor, ImpactPilotDb db, AccountFactsReader facts, TimeProvider clock, CancellationToken ct)
    {
        var asked = await AskedCondition.ReadAsync(request.Text, actor, db, ct);
        if (!asked.Succeeded)
            return asked.Error.ToProblem();
        var book = await RuleBook.OpenAsync(db, ct);
        var now = clock.GetUtcNow();
        var from = now.AddDays(-request.Days);
        var rule = new Rule(Imagined(db.PortalId, request, from), asked.Value);
        List<PastFiring> firings = [];
        var progress = await Scan.RunAsync(db, Scan.PastsAsync(db, facts, request.After ?? Guid.Empty, ct), past => past.Account.Id.Value, request.Limit ?? DefaultLimit, Look, ct);
        return TypedResults.Ok(new BackTested([.. firings], progress, await Unmirrored.ReadAsync(db, asked.Value, ct)));

        int Look(AccountPast past)
        {
            var walk = new RuleWalk(rule, past, book.Calendar, RuleWalk.AtBaseline(rule, past.At(from)));
            var found = walk.Between(from, now).Select(occasion => new PastFiring(
                past.Account.Id.Value, past.Account.Name, EvidenceOf.When(occasion), occasion.Firing.Reason, EvidenceView.Of(EvidenceOf.Describe(occasion, book.Label), []))).ToList();
            firings.AddRange(found);
            return found.Count;
        }
    }

    // A transition as it would have been, had it been switched on then. It is never written.
    private static Transition Imagined(PortalId portal, BackTestRequest request, DateTimeOffset from) => new()
    {
        PortalId = portal,
        Id = TransitionId.New(from),
        DriverId = DriverId.New(from),
        Type = TransitionType.Property,
        Mode = TransitionMode.Suggest,
        Condition = request.Text,
        BaselineAt = from,
        HeldForDays = request.HeldForDays ?? 0,
    };
}
