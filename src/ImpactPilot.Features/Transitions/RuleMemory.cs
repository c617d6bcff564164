using ImpactPilot.Domain.Transitions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>What a rule was worth at an account after the last look; made on the first one. The account's row is locked by the caller.</summary>
public sealed class RuleMemory(ImpactPilotDb db, FollowFiring follow, TimeProvider clock)
{
    /// <summary>
    /// Recalls, or looks for the first time: nothing fires for what already held at the baseline, and changes between
    /// the baseline and now that are already recorded are walked in their order.
    /// </summary>
    internal async Task<TransitionState> RecallAsync(Rule rule, Account account, RuleBook book, CancellationToken ct)
    {
        var transition = rule.Transition;
        var known = await db.TransitionStates.SingleOrDefaultAsync(state => state.TransitionId == transition.Id && state.AccountId == account.Id, ct);
        if (known is not null)
            return known;

        var baseline = transition.BaselineAt!.Value;
        var seen = await db.Changes.AsNoTracking().Where(change => change.AccountId == account.Id && change.OccurredAt > baseline && change.Evaluated).ToListAsync(ct);
        var unseen = await db.Changes.AsNoTracking().Where(change => change.AccountId == account.Id && !change.Evaluated).ToListAsync(ct);
        var timeline = new Timeline(account.HubSpotId, BeforeUnseen(account, unseen), seen, book.Zone);
        var truth = rule.Condition.Evaluate(timeline.Start(baseline));
        foreach (var (change, facts) in timeline.Walk())
        {
            var firing = Edge.Look(rule.Condition, truth, facts, baseline);
            if (firing.Fires)
                await follow.FollowAsync(transition, account, change, firing, book.Label(change.Property), ct);
            truth = firing.Truth;
        }

        var memory = new TransitionState { PortalId = db.PortalId, TransitionId = transition.Id, AccountId = account.Id, Truth = truth, Since = clock.GetUtcNow() };
        db.TransitionStates.Add(memory);
        return memory;
    }

    // Changes that still wait for their own evaluation come after this look.
    private static Dictionary<string, string?> BeforeUnseen(Account account, List<RecordedChange> unseen)
    {
        var properties = new Dictionary<string, string?>(account.Properties, StringComparer.Ordinal);
        foreach (var change in unseen.OrderByDescending(change => change.OccurredAt).ThenByDescending(change => change.Id))
            properties[change.Property] = change.OldValue;
        return properties;
    }
}
