using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>
/// Looks at an account's new changes, in the order in which they happened, and at what time has brought, with every rule
/// that is on. What follows, the rules' memory, the changes' "seen" mark and the work's end are one transaction under the
/// account's lock, so a crash or a second worker can neither lose nor double anything.
/// </summary>
public sealed class EvaluateAccount(ImpactPilotDb db, AccountAccess access, AccountFactsReader facts, RuleMemory memory, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is the account's id.</summary>
    public const string Work = "evaluate-account";

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await DetectionGate.EnterAsync(db, ct);
        var account = await access.LockAsync(new AccountId(Guid.Parse(work.Subject)), ct);
        var next = account.Succeeded ? await LookAsync(account.Value, await RuleBook.OpenAsync(db, ct), now, ct) : null;
        await db.SaveChangesAsync(ct);
        await WorkQueue.CompleteAsync(db, work, now, ct);
        if (next is { } again)
            await WorkQueue.AskAsync(db, Work, work.Subject, again, ct);
    }

    /// <summary>Looks, and answers when time alone may change something; null for not before the next change. The caller holds the account's lock.</summary>
    internal async Task<DateTimeOffset?> LookAsync(Account account, RuleBook book, DateTimeOffset now, CancellationToken ct)
    {
        // Should HubSpot restore the company, its changes are still there to be looked at.
        if (account.Archived)
            return null;
        var unseen = await db.Changes.Where(change => change.AccountId == account.Id && !change.Evaluated).ToListAsync(ct);
        var rules = book.Rules.Where(rule => rule.WaitsForTime || rule.LooksAtRecords || unseen.Exists(rule.Concerns)).ToList();
        var next = rules.Count > 0 ? await LookAsync(account, rules, book, now, ct) : null;
        foreach (var change in unseen)
            change.Evaluated = true;
        return next;
    }

    private async Task<DateTimeOffset?> LookAsync(Account account, IReadOnlyList<Rule> rules, RuleBook book, DateTimeOffset now, CancellationToken ct)
    {
        var past = await facts.ReadAsync(account, ct);
        var memories = await memory.ReadAsync(account, ct);
        DateTimeOffset? next = null;
        foreach (var rule in rules)
        {
            var known = memories.GetValueOrDefault(rule.Transition.Id);
            if ((known is null && book.IsBeginning(rule)) || !past.Covers(rule.Condition))
                continue;
            known ??= await memory.BeginAsync(rule, account, past, book, ct);
            var walk = new RuleWalk(rule, past, book.Calendar, known.State);
            await memory.FollowAsync(known, rule, walk, walk.Changes(change => !change.Evaluated).Concat(walk.Now(now)), account, book, ct);
            if (walk.NextLook(now) is { } again && (next is null || again < next))
                next = again;
        }

        return next;
    }
}
