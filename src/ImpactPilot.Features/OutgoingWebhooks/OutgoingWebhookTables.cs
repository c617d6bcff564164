using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>Where a portal wants to be told what happened.</summary>
public sealed class WebhookEndpoint : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required string Url { get; set; }

    /// <summary>What it is told, by the names of <see cref="OutgoingEvents"/>.</summary>
    public required string[] Events { get; set; }

    /// <summary>What messages are signed with, locked.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>The secret before the last rotation, locked; messages bear its signature too until <see cref="PreviousUntil"/>.</summary>
    public byte[]? PreviousSecret { get; set; }

    public DateTimeOffset? PreviousUntil { get; set; }
    public bool On { get; set; } = true;
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when every attempt has failed; null after a success.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>Why it was switched off by itself; null where a person did it, or it is on.</summary>
    public string? OffBecause { get; set; }

    public int Version { get; set; }
}

/// <summary>What became of a message.</summary>
public enum DeliveryStatus
{
    Waiting,
    Delivered,
    GivenUp,
}

/// <summary>One message to one endpoint, with what its last attempt was answered.</summary>
public sealed class WebhookDelivery : IPortalRow
{
    public required PortalId PortalId { get; set; }

    /// <summary>The message's name too: a receiver that knows it already has had it.</summary>
    public required Guid Id { get; init; }

    public required Guid EndpointId { get; init; }
    public required string Event { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DeliveryStatus Status { get; set; }
    public int Attempts { get; set; }

    /// <summary>When it is tried next, while it waits.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? LastAttemptAt { get; set; }
    public int? AnswerStatus { get; set; }
    public int? Milliseconds { get; set; }

    /// <summary>The beginning of what was answered, or why nothing was.</summary>
    public string? Answer { get; set; }
}

internal sealed class OutgoingWebhookTables : IEntityTypeConfiguration<WebhookEndpoint>, IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.ToTable("webhook_endpoints");
        builder.HasKey(endpoint => new { endpoint.PortalId, endpoint.Id });
        builder.HasOne<Portal>().WithMany().HasForeignKey(endpoint => endpoint.PortalId);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.HasKey(delivery => new { delivery.PortalId, delivery.Id });
        builder.HasIndex(delivery => new { delivery.PortalId, delivery.EndpointId, delivery.Status, delivery.DueAt });
        builder.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(delivery => new { delivery.PortalId, delivery.EndpointId });
    }
}
