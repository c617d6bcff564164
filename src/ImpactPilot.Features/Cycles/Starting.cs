using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>Cycles' way in: a draft becomes the active cycle, by hand or where another has ended.</summary>
public sealed class Starting(ImpactPilotDb db, Journal journal, TimeProvider clock)
{
    private static readonly Error NextChanged = Error.Conflict("cycles.next_changed", "Somebody changed the next cycle at the same moment. Look at it again, then end this one.");

    /// <summary>From now on it counts. The caller has made sure that it may.</summary>
    public async Task BeginAsync(Cycle draft, CancellationToken ct)
    {
        draft.Status = CycleStatus.Active;
        draft.Version++;
        journal.Record("cycle.started", null, draft.Id.Value, new { status = CycleStatus.Draft }, new { status = CycleStatus.Active });
        journal.Announce(Topics.Cycle);
        await EndOnTime.AskAsync(db, draft, ct);
    }

    /// <summary>Begins the draft that follows a cycle that has just ended; where there is none, one of the same kind with the same targets and drivers.</summary>
    public async Task<Result<Cycle>> BeginNextAsync(Cycle ended, Portal portal, CancellationToken ct)
    {
        if (NextCycle.After(ended.Period, await CycleGuard.OthersAsync(db, ended.Id, ct), portal.Calendar) is not { } next)
            return NoRoom(ended);
        var cycle = next.Draft is { } draft ? await CycleGuard.LockAsync(db, draft, ct) : await RepeatAsync(ended, next, ct);
        if (cycle is not { Status: CycleStatus.Draft })
            return NextChanged;
        await BeginAsync(cycle, ct);
        return cycle;
    }

    private async Task<Cycle> RepeatAsync(Cycle ended, NextCycle next, CancellationToken ct)
    {
        var cycle = new Cycle
        {
            PortalId = db.PortalId,
            Id = CycleId.New(clock.GetUtcNow()),
            Name = next.Name,
            StartsOn = next.StartsOn,
            EndsOn = next.EndsOn,
            TargetPoints = ended.TargetPoints,
            TargetAccounts = ended.TargetAccounts,
            RestartsAutomatically = ended.RestartsAutomatically,
        };
        db.Cycles.Add(cycle);
        journal.Record("cycle.drafted", null, cycle.Id.Value, null, ChangeCycle.Plan(cycle));
        var targets = await db.CycleTargets.AsNoTracking()
            .Where(target => target.CycleId == ended.Id && db.Users.Any(user => user.Id == target.UserId && user.Active))
            .ToListAsync(ct);
        var teams = await db.TeamTargets.AsNoTracking()
            .Where(target => target.CycleId == ended.Id && db.Teams.Any(team => team.Id == target.TeamId && team.ArchivedAt == null))
            .ToListAsync(ct);
        db.TeamTargets.AddRange(teams.Select(target => new TeamTarget { PortalId = db.PortalId, CycleId = cycle.Id, TeamId = target.TeamId, Points = target.Points, Accounts = target.Accounts }));
        await ChooseDrivers.RepeatAsync(db, ended.Id, cycle.Id, ct);
        db.CycleTargets.AddRange(targets.Select(target => new PersonTarget
        {
            PortalId = db.PortalId,
            CycleId = cycle.Id,
            UserId = target.UserId,
            Points = target.Points,
            Accounts = target.Accounts,
            Weight = target.Weight,
        }));
        return cycle;
    }

    private static Error NoRoom(Cycle ended) => Error.Conflict(
        "cycles.no_room", $"The days after “{ended.Name}” belong to a cycle that has already counted. End this one without starting the next, and plan that yourself.");
}
