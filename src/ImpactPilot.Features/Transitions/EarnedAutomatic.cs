using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.Features.Detection.Feedback;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>What the audit log keeps of a withdrawal.</summary>
internal sealed record Withdrawn(TransitionMode Mode, string Reason);

/// <summary>
/// Whether a driver that is looked for in texts may win by itself: as long as people's decisions say so. Where they no longer do, the transition suggests
/// again; what was won stays won. One with a condition too stays automatic for what the condition finds, which is certain.
/// </summary>
public sealed class EarnedAutomatic(ImpactPilotDb db, Journal journal)
{
    /// <summary>Whether what is found in texts may win by itself now.</summary>
    internal async Task<bool> HoldsAsync(DriverId driver, CancellationToken ct)
    {
        var transition = await Automatic(driver).SingleOrDefaultAsync(ct);
        if (transition is null)
            return false;
        var trust = EarnedTrust.Of((await DecidedFindings.ReadAsync(db, transition.Id, ct)).OfPrompt(transition.Prompt!));
        if (trust.Lacking is { } lacking && transition.Condition is null)
            await WithdrawAsync(transition, $"Automatic mode was withdrawn: {lacking}", ct);
        return trust.IsEarned;
    }

    /// <summary>Looks again after a decision; those on one driver one after the other, so that no two miss each other.</summary>
    internal async Task LookAgainAsync(DriverId driver, CancellationToken ct)
    {
        if (!await Automatic(driver).AnyAsync(ct))
            return;
        await db.SaveChangesAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('impactpilot automatic'), hashtext({driver.ToString()}))", ct);
        await HoldsAsync(driver, ct);
    }

    private IQueryable<Transition> Automatic(DriverId driver) =>
        db.Transitions.AsNoTracking().Where(row => row.DriverId == driver && row.Type == TransitionType.Contextual && row.Mode == TransitionMode.Automatic && row.Prompt != null);

    // Whoever changed it meanwhile knows better.
    private async Task WithdrawAsync(Transition transition, string reason, CancellationToken ct)
    {
        var withdrawn = await db.Transitions.Where(row => row.Id == transition.Id && row.Mode == TransitionMode.Automatic && row.Version == transition.Version).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Mode, TransitionMode.Suggest).SetProperty(one => one.WithdrawnBecause, reason).SetProperty(one => one.Version, one => one.Version + 1), ct);
        if (withdrawn == 0)
            return;
        journal.Record("transition.withdrawn", null, transition.Id.Value, new { mode = TransitionMode.Automatic }, new Withdrawn(TransitionMode.Suggest, reason));
        journal.Announce(Topics.Catalogue);
    }
}
