using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Cycles;

/// <summary>How many suggestions wait, and are put aside.</summary>
internal sealed record Waiting(int Pending, int Snoozed);

/// <summary>
/// Names what a rehearsal of an end showed: the cycle's version, its last ledger line, what waits, and what would start.
/// Whoever ends a cycle by it ends what they saw.
/// </summary>
internal static class RehearsalStamp
{
    public static Error OutOfDate(string cycle) => Error.Conflict(
        "cycles.rehearsal_stale", $"Something changed since you looked at how “{cycle}” would end: a win was booked, or what waits, the plan or the next cycle changed. Look at it again, then end it.");

    public static async Task<Waiting> WaitingAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var byStatus = await db.Suggestions
            .Where(suggestion => suggestion.Status == SuggestionStatus.Pending || suggestion.Status == SuggestionStatus.Snoozed)
            .GroupBy(suggestion => suggestion.Status)
            .Select(group => new { Status = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Status, group => group.Count, ct);
        return new Waiting(byStatus.GetValueOrDefault(SuggestionStatus.Pending), byStatus.GetValueOrDefault(SuggestionStatus.Snoozed));
    }

    /// <param name="waiting">What waited before the end settled anything.</param>
    public static async Task<string> OfAsync(ImpactPilotDb db, Cycle cycle, Waiting waiting, CancellationToken ct)
    {
        var lastLine = await db.PointsEntries.Where(entry => entry.CycleId == cycle.Id).MaxAsync(entry => (long?)entry.Number, ct);
        var drafts = await db.Cycles.AsNoTracking().Where(row => row.Status == CycleStatus.Draft).OrderBy(row => row.StartsOn).Select(row => row.Version).ToListAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"{cycle.Version}-{lastLine ?? 0}-{waiting.Pending}-{waiting.Snoozed}-{drafts.Count}-{drafts.Sum()}");
    }
}
