using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>
/// Looks at an account's new changes, in the order in which they happened, and at what time has brought, with every rule
/// that is on. What follows, the rules' memory, the changes' "seen" mark and the work's end are one transaction under the
/// account's lock, so a crash or a second worker can neither lose nor double anything.
/// </summary>
public sealed class EvaluateAccount(ImpactPilotDb db, AccountAccess access, AccountFactsReader facts, RuleMemory memory, FollowFiring follow, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is the account's id.</summary>
    public const string Work = "evaluate-account";

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
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
        var unseen = await db.Changes.Where(change => change.AccountId == account.Id && !change.Evaluated).ToListAsync(ct);
        var rules = book.Rules.Where(rule => rule.WaitsForTime || rule.LooksAtRecords || unseen.Exists(rule.Concerns)).ToList();
        var past = rules.Count > 0 ? await facts.ReadAsync(account, ct) : null;
        DateTimeOffset? next = null;
        foreach (var rule in rules)
        {
            if (await WalkAsync(rule, account, past!, book, now, ct) is { } again && (next is null || again < next))
                next = again;
        }

        foreach (var change in unseen)
            change.Evaluated = true;
        return next;
    }

    private async Task<DateTimeOffset?> WalkAsync(Rule rule, Account account, AccountPast past, RuleBook book, DateTimeOffset now, CancellationToken ct)
    {
        var known = await memory.FindAsync(rule, account, ct);
        if ((known is null && book.IsBeginning(rule)) || !MirrorCoverage.Covers(account, rule.Condition))
            return null;
        known ??= await memory.BeginAsync(rule, account, past, book, ct);
        var walk = new RuleWalk(rule, past, book.Calendar, known.State);
        foreach (var occasion in walk.Changes(change => !change.Evaluated).Concat(walk.Now(now)))
            await follow.FollowAsync(rule.Transition, account, occasion, book, ct);
        known.Remember(walk.State, now);
        await follow.MarkStillTrueAsync(rule, account, walk.State.Truth, ct);
        return walk.NextLook(now);
    }
}
