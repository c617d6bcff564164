using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Shared.Work;

/// <summary>
/// Work that follows from a change, written in the change's own transaction. There is one row per kind and subject;
/// asking again while a worker holds it raises <see cref="Asked"/>, so that the worker's "done" does not swallow the new wish.
/// </summary>
public sealed class PendingWork : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required string Kind { get; init; }
    public required string Subject { get; init; }
    public int Asked { get; set; } = 1;

    /// <summary>Not before this instant: the moment of asking, the end of a lease, or the next attempt.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }
    public string? LastError { get; set; }

    /// <summary>Where a long piece of work has come to.</summary>
    public string? Progress { get; set; }
}

internal sealed class PendingWorkTable : IEntityTypeConfiguration<PendingWork>
{
    public void Configure(EntityTypeBuilder<PendingWork> builder)
    {
        builder.ToTable("pending_work");
        builder.HasKey(work => new { work.PortalId, work.Kind, work.Subject });
        builder.HasIndex(work => new { work.Kind, work.DueAt });
        builder.HasOne<Portal>().WithMany().HasForeignKey(work => work.PortalId);
    }
}
