using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>What a rule was worth at an account after the last look; made on the first one. The account's row is locked by the caller.</summary>
public sealed class RuleMemory(ImpactPilotDb db, FollowFiring follow, TimeProvider clock)
{
    internal async Task<TransitionState?> FindAsync(Rule rule, Account account, CancellationToken ct)
    {
        var id = rule.Transition.Id;
        return await db.TransitionStates.SingleOrDefaultAsync(state => state.TransitionId == id && state.AccountId == account.Id, ct);
    }

    /// <summary>
    /// Looks for the first time: nothing fires for what already held at the baseline, and what happened since
    /// is walked in its order. A change that still waits for its own look is walked again then, and changes nothing more.
    /// </summary>
    internal async Task<TransitionState> BeginAsync(Rule rule, Account account, AccountPast past, RuleBook book, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var walk = new RuleWalk(rule, past, book.Calendar, RuleWalk.AtBaseline(rule, past.At(rule.Baseline)));
        foreach (var occasion in walk.Between(rule.Baseline, now))
            await follow.FollowAsync(rule.Transition, account, occasion, book, ct);

        var memory = new TransitionState { PortalId = db.PortalId, TransitionId = rule.Transition.Id, AccountId = account.Id, Truth = walk.State.Truth, Since = now };
        memory.Remember(walk.State, now);
        db.TransitionStates.Add(memory);
        return memory;
    }
}
