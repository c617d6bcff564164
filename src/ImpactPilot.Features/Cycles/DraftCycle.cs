using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Cycles;

/// <summary>A name and days for the next cycle.</summary>
/// <param name="EndsOn">The last day, included.</param>
public sealed record CycleProposal(string Name, DateOnly StartsOn, DateOnly EndsOn);

/// <summary>A cycle to be prepared. What is left out is that of the first fiscal quarter, from today's on, without a cycle.</summary>
/// <param name="Name">At most 80 characters.</param>
/// <param name="StartsOn">The first day; given with the last or not at all.</param>
/// <param name="EndsOn">The last day, included, at most 366 days on.</param>
public sealed record DraftCycleRequest(
    [property: MaxLength(DraftCycle.LongestName)] string? Name = null, DateOnly? StartsOn = null, DateOnly? EndsOn = null, bool RestartsAutomatically = false);

internal static class DraftCycle
{
    public const int LongestName = 80;

    private static readonly Error OneDay = Error.Invalid("cycles.one_day", "Give the first and the last day, or neither for the next fiscal quarter.");

    public static void Map(IEndpointRouteBuilder cycles)
    {
        cycles.MapGet("/proposal", ProposeAsync).WithName("ProposeCycle").WithSummary("The first fiscal quarter, from today's on, without a cycle.");
        cycles.MapPost("/", HandleAsync).WithName("DraftCycle")
            .WithSummary("Prepares a cycle; it counts nothing until it is started. Cycles never overlap, drafts included. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
    }

    public static async Task<Ok<CycleProposal>> ProposeAsync(ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var calendar = (await db.PortalAsync(ct)).Calendar;
        var quarter = FiscalQuarter.FirstFree(calendar.DateAt(clock.GetUtcNow()), calendar, await CycleGuard.OthersAsync(db, null, ct));
        return TypedResults.Ok(new CycleProposal(quarter.Name, quarter.StartsOn, quarter.EndsOn));
    }

    public static async Task<Results<Ok<CycleOverview>, ProblemHttpResult>> HandleAsync(
        DraftCycleRequest request, Actor actor, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (CycleGuard.RefusesWriting(actor) is { } forbidden)
            return forbidden.ToProblem();
        if (request.StartsOn is null != request.EndsOn is null)
            return OneDay.ToProblem();
        var proposal = (await ProposeAsync(db, clock, ct)).Value!;
        var cycle = new Cycle
        {
            PortalId = db.PortalId,
            Id = CycleId.New(clock.GetUtcNow()),
            Name = string.IsNullOrWhiteSpace(request.Name) ? proposal.Name : request.Name.Trim(),
            StartsOn = request.StartsOn ?? proposal.StartsOn,
            EndsOn = request.EndsOn ?? proposal.EndsOn,
            RestartsAutomatically = request.RestartsAutomatically,
        };
        if (CycleDates.Refusal(cycle.StartsOn, cycle.EndsOn, await CycleGuard.OthersAsync(db, cycle.Id, ct)) is { } refusal)
            return refusal.ToProblem();

        db.Cycles.Add(cycle);
        journal.Record("cycle.drafted", null, cycle.Id.Value, null, ChangeCycle.Plan(cycle));
        journal.Announce(Topics.Cycle);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await CycleOverview.ReadAsync(db, cycle, clock, ct));
    }
}
