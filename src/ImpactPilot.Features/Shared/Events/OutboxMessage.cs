using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Shared.Events;

/// <summary>
/// Something that happened and that others must hear of, written in the transaction in which it happened. A trigger
/// announces each row to listening hosts at commit; open pages learn of it by server-sent events.
/// </summary>
public sealed class OutboxMessage : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required Guid Id { get; init; }
    public required string Topic { get; init; }
    public AccountId? AccountId { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(message => new { message.PortalId, message.Id });
        builder.HasOne<Portal>().WithMany().HasForeignKey(message => message.PortalId);
    }
}
