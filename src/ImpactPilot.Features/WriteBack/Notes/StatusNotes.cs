using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.WriteBack.Notes;

/// <summary>Has status changes told in notes, in the transaction of the change.</summary>
public sealed class StatusNotes(ImpactPilotDb db, Actor actor)
{
    /// <summary>So long a change may still be taken back without a trace in HubSpot.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The impact has just become what it is.</summary>
    /// <param name="points">What it earned.</param>
    /// <param name="words">A person's words about it.</param>
    public void Tell(Impact impact, string driverName, int points, string? words) =>
        Add(impact, impact.Status, driverName, points, words);

    /// <summary>The impact is no longer what it was. A change that nobody has read of yet and its opposite are no news.</summary>
    /// <param name="was">What it was.</param>
    /// <param name="points">What was taken back.</param>
    public async Task TakeBackAsync(Impact impact, ImpactStatus was, string driverName, int points, CancellationToken ct)
    {
        var unsent = db.StatusNotes.Where(note => note.ImpactId == impact.Id && note.TriedAt == null && note.Status == was);
        if (await unsent.ExecuteDeleteAsync(ct) == 0)
            Add(impact, ImpactStatus.None, driverName, points, null);
    }

    // A trigger asks for the writing, at the end of the transaction.
    private void Add(Impact impact, ImpactStatus status, string driverName, int points, string? words) =>
        db.StatusNotes.Add(new StatusNote
        {
            PortalId = db.PortalId,
            Id = Guid.CreateVersion7(impact.ChangedAt),
            AccountId = impact.AccountId,
            ImpactId = impact.Id,
            Status = status,
            DriverName = driverName,
            Points = points,
            Words = string.IsNullOrWhiteSpace(words) ? null : words,
            ChangedBy = actor.User,
            ChangedAt = impact.ChangedAt,
        });

    /// <summary>
    /// Those of some notes of HubSpot that we wrote: they are nobody's activity, so nothing counts them and nothing is found in them.
    /// </summary>
    internal static async Task<HashSet<string>> AmongAsync(ImpactPilotDb db, IReadOnlyCollection<HubSpotRecord> notes, CancellationToken ct)
    {
        var times = notes.ToDictionary(note => note.Id, note => HubSpotInstant.Read(note[SyncObjects.Timestamp])?.ToUniversalTime(), StringComparer.Ordinal);
        var ours = await KnownAsync(db, times.Keys, ct);
        DateTimeOffset[] asked = [.. times.Values.OfType<DateTimeOffset>().Distinct()];
        var underway = await db.StatusNotes.Where(note => note.HubSpotId == null && note.NoteTime != null && asked.Contains(note.NoteTime.Value)).Select(note => note.NoteTime).ToListAsync(ct);
        ours.UnionWith(times.Where(time => time.Value is not null && underway.Contains(time.Value)).Select(time => time.Key));
        return ours;
    }

    /// <summary>Those of some ids that are notes of ours.</summary>
    internal static async Task<HashSet<string>> KnownAsync(ImpactPilotDb db, IEnumerable<string> ids, CancellationToken ct)
    {
        string[] asked = [.. ids];
        return [.. await db.StatusNotes.Where(note => note.HubSpotId != null && asked.Contains(note.HubSpotId)).Select(note => note.HubSpotId!).ToListAsync(ct)];
    }
}
