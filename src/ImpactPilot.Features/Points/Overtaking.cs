using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>What waits for a driver that was closed another way, and its return when that is taken back. The account's row is locked by the caller.</summary>
public sealed class Overtaking(ImpactPilotDb db, Journal journal)
{
    /// <summary>Nobody is asked any more about what the impact closes.</summary>
    public void Settle(IEnumerable<Suggestion> live, Impact impact)
    {
        foreach (var suggestion in live)
        {
            suggestion.State = suggestion.State.Expire();
            suggestion.ImpactId = impact.Id;
            journal.Announce(Topics.Suggestion, impact.AccountId);
        }
    }

    /// <summary>The same of all that waits for the impact's driver in its window.</summary>
    public async Task SettleAsync(Impact impact, CancellationToken ct) => Settle(
        await db.Suggestions
            .Where(row => row.AccountId == impact.AccountId && row.DriverId == impact.DriverId && row.WindowKey == impact.WindowKey)
            .Where(row => row.Status == SuggestionStatus.Pending || row.Status == SuggestionStatus.Snoozed)
            .ToListAsync(ct),
        impact);

    /// <summary>The impact no longer closes anything: what it settled waits again.</summary>
    public async Task ReviveAsync(Impact impact, CancellationToken ct)
    {
        var settled = await db.Suggestions
            .Where(row => row.ImpactId == impact.Id)
            .Where(row => row.Status == SuggestionStatus.Confirmed || row.Status == SuggestionStatus.Expired)
            .Join(db.Drivers, row => row.DriverId, row => row.Id, (suggestion, driver) => new ValueTuple<Suggestion, Driver>(suggestion, driver))
            .ToListAsync(ct);
        foreach (var (suggestion, driver) in settled)
        {
            suggestion.Return(driver);
            journal.Announce(Topics.Suggestion, impact.AccountId);
        }
    }
}
