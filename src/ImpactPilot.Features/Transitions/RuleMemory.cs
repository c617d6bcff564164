using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>What rules were worth at an account after the last look; made on the first one. The account's row is locked by the caller.</summary>
public sealed class RuleMemory(ImpactPilotDb db, FollowProof follow, TimeProvider clock)
{
    /// <summary>The account's memories by rule; none of a rule that has not looked at it yet.</summary>
    internal Task<Dictionary<TransitionId, TransitionState>> ReadAsync(Account account, CancellationToken ct) =>
        db.TransitionStates.Where(state => state.AccountId == account.Id).ToDictionaryAsync(state => state.TransitionId, ct);

    /// <summary>
    /// Looks for the first time: nothing fires for what already held at the baseline, and what happened since
    /// is walked in its order. A change that still waits for its own look is walked again then, and changes nothing more.
    /// </summary>
    internal async Task<TransitionState> BeginAsync(Rule rule, Account account, AccountPast past, RuleBook book, CancellationToken ct)
    {
        var start = RuleWalk.AtBaseline(rule, past.At(rule.Baseline));
        var memory = new TransitionState { PortalId = db.PortalId, TransitionId = rule.Transition.Id, AccountId = account.Id, Truth = start.Truth, Since = clock.GetUtcNow() };
        db.TransitionStates.Add(memory);
        var walk = new RuleWalk(rule, past, book.Calendar, start);
        await FollowAsync(memory, rule, walk, walk.Between(rule.Baseline, clock.GetUtcNow()), account, book, ct);
        return memory;
    }

    /// <summary>Follows what a walk finds, and remembers where it ended.</summary>
    internal async Task FollowAsync(TransitionState memory, Rule rule, RuleWalk walk, IEnumerable<Occasion> occasions, Account account, RuleBook book, CancellationToken ct)
    {
        var (before, fired) = (memory.Truth, false);
        foreach (var occasion in occasions)
        {
            await follow.FollowAsync(rule.Transition, account, EvidenceOf.Proof(rule.Transition, occasion, book.Label), book.Calendar, ct);
            fired = true;
        }

        memory.Remember(walk.State, clock.GetUtcNow());
        if (fired || memory.Truth != before)
            await follow.MarkStillTrueAsync(rule, account, memory.Truth, ct);
    }
}
