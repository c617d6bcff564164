using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>Looks at every account when the portal's day begins, with the rules that time alone can make true.</summary>
public sealed class LookNightly(ImpactPilotDb db, AccountAccess access, EvaluateAccount evaluate, TimeProvider clock)
{
    /// <summary>The kind of work; its progress is the last account looked at.</summary>
    public const string Work = "look-nightly";

    /// <summary>A portal has one piece of it.</summary>
    public const string Subject = "accounts";

    /// <summary>Accounts looked at in one transaction.</summary>
    private const int Batch = 50;

    /// <summary>Asks for the next night's look, in the caller's transaction.</summary>
    public static async Task AskAsync(ImpactPilotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var calendar = (await db.Portals.AsNoTracking().SingleAsync(ct)).Calendar;
        await WorkQueue.AskAsync(db, Work, Subject, Midnight(calendar, now), ct);
    }

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await DetectionGate.EnterAsync(db, ct);
        var book = await RuleBook.OpenAsync(db, ct);
        if (!book.Rules.Any(rule => rule.WaitsForTime))
        {
            await WorkQueue.CompleteAsync(db, work, now, ct);
            return;
        }

        var last = Guid.Parse(work.Progress ?? Guid.Empty.ToString());
        var accounts = await db.Database
            .SqlQuery<Guid>($"select id as \"Value\" from accounts where portal_id = {db.PortalId.Value} and id > {last} order by id limit {Batch}")
            .ToListAsync(ct);
        foreach (var account in accounts)
            await LookAsync(new AccountId(account), book, now, ct);

        await db.SaveChangesAsync(ct);
        if (accounts.Count == Batch)
            await WorkQueue.ContinueAsync(db, work, accounts[^1].ToString(), now, ct);
        else
            await WorkQueue.ContinueAsync(db, work, null, Midnight(book.Calendar, now), ct);
    }

    private async Task LookAsync(AccountId id, RuleBook book, DateTimeOffset now, CancellationToken ct)
    {
        var account = await access.LockAsync(id, ct);
        if (account.Succeeded && await evaluate.LookAsync(account.Value, book, now, ct) is { } next)
            await WorkQueue.AskAsync(db, EvaluateAccount.Work, id.ToString(), next, ct);
    }

    private static DateTimeOffset Midnight(PortalCalendar calendar, DateTimeOffset now) => calendar.StartOf(calendar.DateAt(now).AddDays(1));
}
