using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Notices;

/// <summary>Turns what happened into notices for those who want to know.</summary>
public sealed class RaiseNotices(ImpactPilotDb db, NoticeDesk desk)
{
    public async Task AboutAsync(AuditEntry entry, CancellationToken ct)
    {
        switch (entry.Action)
        {
            case "cycle.started":
                await CycleStartedAsync(await CycleAsync(entry, ct), ct);
                break;
            case "cycle.ended":
                await CycleEndedAsync(await CycleAsync(entry, ct), ct);
                break;
            case "webhook.switched_off":
                await WebhookOffAsync(entry.SubjectId!.Value, ct);
                break;
            case "transition.withdrawn":
                await AutomaticWithdrawnAsync(entry, ct);
                break;
            default:
                break;
        }
    }

    private Task<Cycle?> CycleAsync(AuditEntry entry, CancellationToken ct) =>
        db.Cycles.AsNoTracking().SingleOrDefaultAsync(cycle => cycle.Id == new CycleId(entry.SubjectId!.Value), ct);

    private async Task CycleStartedAsync(Cycle? cycle, CancellationToken ct)
    {
        if (cycle is null)
            return;
        var text = NoticeTexts.CycleStarted(cycle.Name, cycle.StartsOn, cycle.EndsOn, cycle.TargetPoints, cycle.TargetAccounts);
        await desk.TellAsync(NoticeKinds.CycleStarted, await PeopleAsync(Role.Csm, ct), _ => text, "/cycles", ct);
        await desk.TellChannelAsync(NoticeKinds.CycleStarted, text, "/cycles", ct);
    }

    // From the results as they were kept when it ended; one that was opened again meanwhile has none.
    private async Task CycleEndedAsync(Cycle? cycle, CancellationToken ct)
    {
        if (cycle is not { Status: Domain.Cycles.CycleStatus.Ended })
            return;
        var results = await db.CycleResults.AsNoTracking().Where(result => result.CycleId == cycle.Id).OrderBy(result => result.Position).ToListAsync(ct);
        var link = $"/leaderboard?cycle={cycle.Id}";
        await desk.TellAsync(NoticeKinds.CycleEnded, await PeopleAsync(Role.Csm, ct), person => NoticeTexts.CycleEnded(Outcome(cycle, results, person)), link, ct);
        await desk.TellChannelAsync(NoticeKinds.CycleEnded, NoticeTexts.CycleEnded(Outcome(cycle, results, reader: null)), link, ct);
    }

    private static CycleOutcome Outcome(Cycle cycle, List<CycleResult> results, UserId? reader) => new(
        cycle.Name,
        results.Sum(result => result.Points),
        cycle.TargetPoints,
        cycle.ImpactedAccounts ?? 0,
        cycle.TargetAccounts,
        [.. results.Where(result => result.UserId is not null && result.Rank is not null).Select(result => new Standing(result.Rank!.Value, result.UserName, result.Points, reader is not null && result.UserId == reader))]);

    private async Task WebhookOffAsync(Guid id, CancellationToken ct)
    {
        if (await db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(endpoint => endpoint.Id == id, ct) is { OffBecause: { } because } endpoint)
            await desk.TellAsync(NoticeKinds.WebhookOff, await PeopleAsync(Role.Admin, ct), _ => new NoticeText($"The webhook {endpoint.Name} is switched off", because), "/settings/webhooks", ct);
    }

    // From the line itself: meanwhile an admin may have changed the transition.
    private async Task AutomaticWithdrawnAsync(AuditEntry entry, CancellationToken ct)
    {
        var driver = await db.Transitions.Where(row => row.Id == new TransitionId(entry.SubjectId!.Value)).Join(db.Drivers, row => row.DriverId, row => row.Id, (_, driver) => new { driver.Id, driver.Name }).SingleAsync(ct);
        var text = new NoticeText($"{driver.Name} suggests again instead of winning by itself", Journal.Read<Withdrawn>(entry.After!).Reason);
        await desk.TellAsync(NoticeKinds.AutomaticWithdrawn, await PeopleAsync(Role.Admin, ct), _ => text, $"/drivers/{driver.Id}/rule", ct);
    }

    private Task<List<UserId>> PeopleAsync(Role least, CancellationToken ct) =>
        db.Users.Where(user => user.Active && (least == Role.Csm || user.Role == least)).OrderBy(user => user.Id).Select(user => user.Id).ToListAsync(ct);
}
