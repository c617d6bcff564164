using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.WriteBack.Notes;

/// <summary>
/// A change of an impact's status that is told in a note on the HubSpot company. Changes of one company that wait together
/// share a note.
/// </summary>
public sealed class StatusNote : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required ImpactId ImpactId { get; init; }

    /// <summary>What it is now; <see cref="ImpactStatus.None"/> where it was taken back.</summary>
    public required ImpactStatus Status { get; init; }

    public required string DriverName { get; init; }

    /// <summary>What it earned, or what was taken back.</summary>
    public required int Points { get; init; }

    /// <summary>A person's words about it.</summary>
    public string? Words { get; init; }

    public UserId? ChangedBy { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>
    /// The time that the note bears in HubSpot, to the millisecond, written down before HubSpot is asked: by it the note is
    /// found again where the answer was lost, and known as ours where the mirror meets it first.
    /// </summary>
    public DateTimeOffset? NoteTime { get; set; }

    /// <summary>When HubSpot was last asked to create the note.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>The note's id in HubSpot, once it stands there.</summary>
    public string? HubSpotId { get; set; }
}

internal sealed class StatusNoteTable : IEntityTypeConfiguration<StatusNote>
{
    public void Configure(EntityTypeBuilder<StatusNote> builder)
    {
        builder.ToTable("status_notes");
        builder.HasKey(note => new { note.PortalId, note.Id });
        builder.HasIndex(note => new { note.PortalId, note.AccountId }).HasFilter("hub_spot_id is null").HasDatabaseName("ix_status_notes_waiting");
        builder.HasIndex(note => new { note.PortalId, note.HubSpotId });
        builder.HasOne<Impact>().WithMany().HasForeignKey(note => new { note.PortalId, note.ImpactId });
        builder.HasOne<Account>().WithMany().HasForeignKey(note => new { note.PortalId, note.AccountId });
    }
}
