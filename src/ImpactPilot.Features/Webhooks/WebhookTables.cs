using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Webhooks;

/// <summary>
/// HubSpot hinted that a record changed: it is to be read again. One row per record however many hints come, in whatever
/// order and however often, so that repetition and disorder cost one look.
/// </summary>
public sealed class WebhookHint : IPortalRow
{
    public required PortalId PortalId { get; set; }

    /// <summary>The condition language's name of the object.</summary>
    public required string ObjectType { get; init; }

    public required string ObjectId { get; init; }

    /// <summary>Raised by every further hint, so that a look under way does not swallow it.</summary>
    public int Asked { get; set; } = 1;

    /// <summary>When the oldest of the hinted changes happened, by HubSpot's clock.</summary>
    public required DateTimeOffset OccurredAt { get; set; }

    public required DateTimeOffset ReceivedAt { get; set; }
    public int Attempts { get; set; }
}

/// <summary>An event that leads nowhere, kept for people to look at and to try again.</summary>
public sealed class DeadLetter : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Why it leads nowhere, in words.</summary>
    public required string Reason { get; set; }

    /// <summary>The event as HubSpot sent it, without the value of the property.</summary>
    public required string Event { get; init; }
}

internal sealed class WebhookTables : IEntityTypeConfiguration<WebhookHint>, IEntityTypeConfiguration<DeadLetter>
{
    public void Configure(EntityTypeBuilder<WebhookHint> builder)
    {
        builder.ToTable("webhook_hints");
        builder.HasKey(hint => new { hint.PortalId, hint.ObjectType, hint.ObjectId });
        builder.HasIndex(hint => new { hint.PortalId, hint.ReceivedAt });
        builder.HasOne<Portal>().WithMany().HasForeignKey(hint => hint.PortalId);
    }

    public void Configure(EntityTypeBuilder<DeadLetter> builder)
    {
        builder.ToTable("webhook_dead_letters");
        builder.HasKey(letter => new { letter.PortalId, letter.Id });
        builder.HasOne<Portal>().WithMany().HasForeignKey(letter => letter.PortalId);
    }
}
