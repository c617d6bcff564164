using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection;

/// <summary>What a driver’s rule finds in an activity of an account.</summary>
internal sealed record TriedFinding(Account Account, MirroredRecord Record, ActivityFacts Activity, Finding Finding);

/// <summary>A driver's prompt on activities as they were mirrored: it reads what a live rule reads, and leads to nothing.</summary>
internal sealed class TriedRule(ImpactPilotDb db, AccountFactsReader facts, TaughtDetector detector, Driver driver, string prompt, DateTimeOffset now)
{
    private readonly DriverPrompt[] asked = [Prompts.Prompt(driver, prompt)];
    private readonly Dictionary<AccountId, Known> known = [];

    /// <summary>How many activities could not be read: the mirror has their texts not yet.</summary>
    public int Unread { get; private set; }

    /// <summary>What is found in some activities, at the accounts that may win the driver.</summary>
    public async Task<IReadOnlyList<TriedFinding>> LookAsync(IReadOnlyList<WalkedActivity> activities, CancellationToken ct)
    {
        var complete = activities.Where(activity => ActivityReading.IsComplete(activity.Record)).ToList();
        Unread += activities.Count - complete.Count;
        await ReadAsync([.. complete.SelectMany(activity => activity.Accounts).Where(id => !known.ContainsKey(id)).Distinct()], ct);
        List<TriedFinding> found = [];
        foreach (var (record, accounts) in complete)
        {
            ct.ThrowIfCancellationRequested();
            found.AddRange(accounts.Select(id => Look(known[id], record)).OfType<TriedFinding>());
        }

        return found;
    }

    private TriedFinding? Look(Known account, MirroredRecord record) =>
        account.Reading?.Find(record) is { } activity && detector.Detect(account.Reading.Read(activity), asked).SingleOrDefault() is { } finding
            ? new(account.Account, record, activity, finding)
            : null;

    private async Task ReadAsync(AccountId[] ids, CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).ToListAsync(ct);
        foreach (var past in await facts.ReadAsync([.. accounts.Where(driver.AppliesTo)], ct))
            known.Add(past.Account.Id, new(past.Account, new ActivityReading(past.At(now))));
        foreach (var account in accounts.Where(account => !driver.AppliesTo(account)))
            known.Add(account.Id, new(account, null));
    }

    /// <summary>An account; its reading is null where the driver is not meant for it.</summary>
    private sealed record Known(Account Account, ActivityReading? Reading);
}
