using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>What happened at an account lately, from the ledger and the decisions on suggestions.</summary>
public sealed class AccountHistory(ImpactPilotDb db)
{
    private const int Lines = 30;

    /// <param name="canAct">Whether the reader may undo at this account.</param>
    public async Task<HistoryLine[]> RecentAsync(AccountId account, bool canAct, CancellationToken ct)
    {
        var booked = await LedgerAsync(account, canAct, ct);
        var decided = await DecisionsAsync(account, canAct, ct);
        return [.. booked.Concat(decided).OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Take(Lines)];
    }

    private async Task<List<HistoryLine>> LedgerAsync(AccountId account, bool canAct, CancellationToken ct)
    {
        var entries = await (
            from entry in db.PointsEntries.AsNoTracking()
            join impact in db.Impacts on entry.ImpactId equals impact.Id
            join cycle in db.Cycles on entry.CycleId equals cycle.Id
            where entry.AccountId == account
            orderby entry.BookedAt descending, entry.Id descending
            select new
            {
                Entry = entry,
                InForce = impact.EntryId == entry.Id && cycle.Status == CycleStatus.Active,
                impact.Note,
                By = db.Users.Where(user => user.Id == entry.BookedBy).Select(user => user.Name).FirstOrDefault(),
            }).Take(Lines).ToListAsync(ct);
        return entries.ConvertAll(row => new HistoryLine(
            row.Entry.Id.Value,
            row.Entry.BookedAt,
            row.Entry.Reverses is null ? "won" : "undone",
            row.Entry.DriverName,
            row.Entry.Points,
            row.By,
            row.Entry.ImpactId.Value,
            null,
            canAct && row.InForce,
            row.Entry.Reverses is null ? row.Note : null,
            row.Entry.Late));
    }

    private async Task<List<HistoryLine>> DecisionsAsync(AccountId account, bool canAct, CancellationToken ct)
    {
        var rows = await (
            from suggestion in db.Suggestions.AsNoTracking()
            join driver in db.Drivers on suggestion.DriverId equals driver.Id
            where suggestion.AccountId == account
                && (suggestion.Status == SuggestionStatus.Ignored || suggestion.Status == SuggestionStatus.Snoozed)
            orderby suggestion.SettledAt descending
            select new
            {
                Suggestion = suggestion,
                Driver = driver.Name,
                By = db.Users.Where(user => user.Id == suggestion.SettledBy).Select(user => user.Name).FirstOrDefault(),
            }).Take(Lines).ToListAsync(ct);
        return rows.ConvertAll(row => new HistoryLine(
            row.Suggestion.Id.Value,
            row.Suggestion.SettledAt ?? row.Suggestion.DetectedAt,
            row.Suggestion.Status is SuggestionStatus.Ignored ? "ignored" : "snoozed",
            row.Driver,
            0,
            row.By,
            null,
            row.Suggestion.Id.Value,
            canAct,
            row.Suggestion.Reason,
            false));
    }
}
