using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Transitions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>
/// Looks at an account's new changes, in the order in which they happened, with every rule that is on. What follows,
/// the rules' memory, the changes' "seen" mark and the work's end are one transaction under the account's lock, so a
/// crash or a second worker can neither lose nor double anything.
/// </summary>
public sealed class EvaluateAccount(ImpactPilotDb db, AccountAccess access, RuleMemory memory, FollowFiring follow, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is the account's id.</summary>
    public const string Work = "evaluate-account";

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var account = await access.LockAsync(new AccountId(Guid.Parse(work.Subject)), ct);
        if (account.Succeeded)
            await LookAsync(account.Value, ct);
        await db.SaveChangesAsync(ct);
        await WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct);
    }

    private async Task LookAsync(Account account, CancellationToken ct)
    {
        var changes = await db.Changes.Where(change => change.AccountId == account.Id && !change.Evaluated).ToListAsync(ct);
        if (changes.Count == 0)
            return;

        var book = await RuleBook.OpenAsync(db, ct);
        foreach (var rule in book.Rules)
            await WalkAsync(rule, account, changes, book, ct);
        foreach (var change in changes)
            change.Evaluated = true;
    }

    private async Task WalkAsync(Rule rule, Account account, List<RecordedChange> changes, RuleBook book, CancellationToken ct)
    {
        var reads = rule.Condition.Reads.Where(field => field.Object == "company").Select(field => field.Property).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!changes.Exists(change => reads.Contains(change.Property)) || !MirrorCoverage.Covers(account, rule.Condition))
            return;

        var known = await memory.RecallAsync(rule, account, book, ct);
        var truth = known.Truth;
        foreach (var (change, facts) in new Timeline(account.HubSpotId, account.Properties, changes, book.Zone).Walk())
        {
            if (!reads.Contains(change.Property))
                continue;
            var firing = Edge.Look(rule.Condition, truth, facts, rule.Transition.BaselineAt!.Value);
            if (firing.Fires)
                await follow.FollowAsync(rule.Transition, account, change, firing, book.Label(change.Property), ct);
            truth = firing.Truth;
        }

        if (known.Truth != truth)
            (known.Truth, known.Since) = (truth, clock.GetUtcNow());
        await follow.MarkStillTrueAsync(rule.Transition, account, truth is Truth.True, ct);
    }
}
