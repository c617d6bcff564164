using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Mapping;

/// <summary>
/// What follows in the same transaction when names get another meaning. A rule that is on and now reads something else
/// starts over, because what already holds never fires; which rules read no longer, or read again, is checked as work.
/// </summary>
public sealed class Remapping(ImpactPilotDb db, SwitchOn switchOn, TimeProvider clock)
{
    /// <param name="isOther">Whether a condition, as it reads now, means something else than before.</param>
    internal async Task FollowAsync(Func<Condition, bool> isOther, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var now = clock.GetUtcNow();
        var schema = await FactSchema.ReadAsync(db, ct);
        var on = await db.Transitions
            .Where(transition => transition.Mode != TransitionMode.Off && transition.Condition != null && transition.BaselineAt != null && transition.PausedBecause == null)
            .ToListAsync(ct);
        foreach (var transition in on)
        {
            if (Condition.Compile(transition.Condition!, schema).Condition is { } condition && isOther(condition))
                await switchOn.BeginAsync(transition, now, ct);
        }

        await WorkQueue.AskAsync(db, CheckRules.Work, CheckRules.Subject, now, ct);
        // What came into use is fetched by the next look at HubSpot.
        await WorkQueue.AskAsync(db, PollPortal.Work, PollPortal.Subject, now, ct);
    }
}
