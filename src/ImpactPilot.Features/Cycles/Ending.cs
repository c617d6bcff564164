using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>What becomes of the suggestions that wait when a cycle ends.</summary>
public enum PendingChoice
{
    /// <summary>They stay and count in the next cycle, late.</summary>
    CarryOver,

    /// <summary>They are settled; the same evidence is not suggested again.</summary>
    Expire,
}

/// <summary>Cycles' way out: the leaderboard stays as it is, and the next cycle may begin.</summary>
public sealed class Ending(ImpactPilotDb db, SettleAll settling, Starting starting, Journal journal, TimeProvider clock)
{
    public async Task<Result<Cycle>> EndAsync(CycleId id, PendingChoice pending, bool startNext, string? rehearsed, CancellationToken ct)
    {
        var seen = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (seen is null)
            return CycleGuard.NotFound;
        if (CycleMoves.RefuseEnd(seen.Period) is { } refusal)
            return refusal;

        // Accounts first, then the cycle, as bookings do: the other way round the two would wait for each other.
        var now = clock.GetUtcNow();
        var waiting = rehearsed is null ? null : await RehearsalStamp.WaitingAsync(db, ct);
        if (pending is PendingChoice.Expire)
            await settling.ExpireAsync($"“{seen.Name}” ended.", now, ct);

        // The lock waits for bookings under way; the ledger's trigger refuses those that come after.
        var cycle = (await CycleGuard.LockAsync(db, id, ct))!;
        if (CycleMoves.RefuseEnd(cycle.Period) is { } late)
            return late;
        if (waiting is not null && rehearsed != await RehearsalStamp.OfAsync(db, cycle, waiting, ct))
            return RehearsalStamp.OutOfDate(cycle.Name);
        return await CloseAsync(cycle, startNext, now, ct);
    }

    private async Task<Result<Cycle>> CloseAsync(Cycle cycle, bool startNext, DateTimeOffset now, CancellationToken ct)
    {
        var portal = await db.PortalAsync(ct);
        await FreezeAsync(db, portal, cycle, now, ct);
        journal.Record("cycle.ended", null, cycle.Id.Value, new { status = CycleStatus.Active }, new { status = CycleStatus.Ended });
        journal.Announce(Topics.Cycle);

        // Written before the next begins: not for an instant are two active.
        await db.SaveChangesAsync(ct);
        if (startNext && await starting.BeginNextAsync(cycle, portal, ct) is { Succeeded: false } refused)
            return refused.Error;
        return cycle;
    }

    /// <summary>Keeps the standing as it is at an instant and ends the cycle.</summary>
    internal static async Task FreezeAsync(ImpactPilotDb db, Portal portal, Cycle cycle, DateTimeOffset at, CancellationToken ct)
    {
        var query = new LeaderboardQuery(db);
        var standings = await query.StandingsAsync(portal, cycle, at, ct);
        var teams = await BoardTeams.OfAsync(db, cycle, ct);
        await FreezeTeamsAsync(db, portal, cycle, teams, [.. standings.Select(place => place.Item)], ct);
        db.CycleResults.AddRange(standings.Select((place, position) => new CycleResult
        {
            PortalId = db.PortalId,
            CycleId = cycle.Id,
            Rank = place.Rank,
            Position = position,
            UserId = place.Item.UserId is { } user ? new UserId(user) : null,
            UserName = place.Item.UserName,
            Points = place.Item.Points,
            Wins = place.Item.Wins,
            ImpactedAccounts = place.Item.ImpactedAccounts,
            TeamId = teams.Of(place.Item.UserId) is { } team ? new TeamId(team.Id) : null,
            TeamName = teams.Of(place.Item.UserId)?.Name,
        }));
        cycle.ImpactedAccounts = await query.ImpactedAccountsAsync(cycle, portal.ImpactedFromPoints, ct);
        (cycle.ImpactedFromPoints, cycle.Status, cycle.EndedAt) = (portal.ImpactedFromPoints, CycleStatus.Ended, at);
        cycle.Version++;
    }
    private static async Task FreezeTeamsAsync(ImpactPilotDb db, Portal portal, Cycle cycle, BoardTeams teams, Standing[] people, CancellationToken ct)
    {
        var places = await new TeamStandings(db).ReadAsync(portal, cycle, teams, people, ct);
        db.TeamResults.AddRange(places.Select((place, position) => new TeamResult
        {
            PortalId = db.PortalId,
            CycleId = cycle.Id,
            Position = position,
            Kind = place.Item.Kind,
            Rank = place.Rank,
            TeamId = place.Item.Team is { } team ? new TeamId(team.Id) : null,
            TeamName = place.Item.Team?.Name,
            People = place.Item.People,
            Points = place.Item.Points,
            Wins = place.Item.Wins,
            ImpactedAccounts = place.Item.ImpactedAccounts,
            TargetPoints = place.Item.Target.Points,
            TargetAccounts = place.Item.Target.Accounts,
        }));
    }
}
