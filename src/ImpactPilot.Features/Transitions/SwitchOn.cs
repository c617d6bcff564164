using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Detection;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>
/// Gives a transition that was just switched on its memory: what its condition is worth at every account. Nothing
/// fires for what already holds; where the admin looks back, the changes since the baseline are walked in their order.
/// </summary>
public sealed class SwitchOn(ImpactPilotDb db, AccountAccess access, AccountFactsReader facts, RuleMemory memory, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is the transition's id, its progress the last account looked at.</summary>
    public const string Work = "switch-on-transition";

    /// <summary>Accounts looked at in one transaction.</summary>
    private const int Batch = 100;

    /// <summary>Until the mirror has what the condition reads, which the next look at HubSpot fetches.</summary>
    private static readonly TimeSpan MirrorPause = TimeSpan.FromSeconds(1);

    /// <summary>Switches on with a baseline, in the caller's transaction; the accounts follow as work.</summary>
    public async Task BeginAsync(Transition transition, DateTimeOffset baseline, CancellationToken ct)
    {
        transition.BaselineAt = baseline;
        transition.PausedBecause = null;
        transition.Words = transition.Condition is { } text ? Condition.Compile(text, await FactSchema.ReadAsync(db, ct)).Condition?.InWords : transition.Prompt;
        await db.SaveChangesAsync(ct);
        await db.TransitionStates.Where(state => state.TransitionId == transition.Id).ExecuteDeleteAsync(ct);
        await ReadAgainAsync(transition, baseline, ct);
        await WorkQueue.AskAsync(db, Work, transition.Id.ToString(), clock.GetUtcNow(), ct);
        await LookNightly.AskAsync(db, clock.GetUtcNow(), ct);
        await WorkQueue.AskAsync(db, PollPortal.Work, PollPortal.Subject, clock.GetUtcNow(), ct);
    }

    /// <summary>What others were looked for in before is read once more for this one; findings are known by their evidence and never double.</summary>
    private async Task ReadAgainAsync(Transition transition, DateTimeOffset baseline, CancellationToken ct)
    {
        if (transition is not { Type: TransitionType.Contextual, Prompt: not null })
            return;
        var recent = db.MirroredRecords.Where(record => record.OccurredAt > baseline);
        var links = db.RecordAccounts.Where(link => recent.Any(record => record.ObjectType == link.ObjectType && record.ObjectId == link.ObjectId));
        await links.ExecuteUpdateAsync(row => row.SetProperty(link => link.JudgedAt, (DateTimeOffset?)null), ct);
        var accounts = await links.Select(link => link.AccountId).Distinct().ToListAsync(ct);
        await WorkQueue.AskForAccountsAsync(db, DetectImpact.Work, accounts.Select(account => account.Value), clock.GetUtcNow(), ct);
    }

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var id = new TransitionId(Guid.Parse(work.Subject));
        await DetectionGate.EnterAsync(db, ct);
        var book = await RuleBook.OpenAsync(db, ct);
        var rule = book.Rules.SingleOrDefault(candidate => candidate.Transition.Id == id);
        // Asked once: what is mirrored later comes with all that is in use.
        if (rule is not null && work.Progress is null && !await MirrorCoverage.CoversAllAsync(db, rule.Condition, ct))
        {
            await WorkQueue.PutOffAsync(db, work, clock.GetUtcNow() + MirrorPause, ct);
            return;
        }

        var last = Guid.Parse(work.Progress ?? Guid.Empty.ToString());
        var accounts = rule is null ? [] : await db.Database
            .SqlQuery<Guid>($"select id as \"Value\" from accounts where portal_id = {db.PortalId.Value} and id > {last} order by id limit {Batch}")
            .ToListAsync(ct);
        foreach (var account in accounts)
            await LookAsync(rule!, book, new AccountId(account), ct);

        await db.SaveChangesAsync(ct);
        if (accounts.Count == Batch)
            await WorkQueue.ContinueAsync(db, work, accounts[^1].ToString(), clock.GetUtcNow(), ct);
        else
            await WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct);
    }

    private async Task BeginAsync(Rule rule, RuleBook book, Account account, CancellationToken ct)
    {
        if ((await memory.ReadAsync(account, ct)).ContainsKey(rule.Transition.Id))
            return;
        var past = await facts.ReadAsync(account, ct);
        var state = await memory.BeginAsync(rule, account, past, book, ct);
        var now = clock.GetUtcNow();
        if (new RuleWalk(rule, past, book.Calendar, state.State).NextLook(now) is { } next)
            await WorkQueue.AskAsync(db, EvaluateAccount.Work, account.Id.ToString(), next, ct);
    }

    private async Task LookAsync(Rule rule, RuleBook book, AccountId id, CancellationToken ct)
    {
        var account = await access.LockAsync(id, ct);
        if (account.Succeeded)
            await BeginAsync(rule, book, account.Value, ct);
    }
}
