using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>A write that was carried out, kept so that its repetition gets the same answer and changes nothing.</summary>
public sealed class HandledRequest : IPortalRow
{
    public required PortalId PortalId { get; set; }
    public required UserId UserId { get; init; }
    public required string Key { get; init; }
    public required string Endpoint { get; init; }
    public int? Status { get; set; }
    public string? Body { get; set; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class HandledRequestTable : IEntityTypeConfiguration<HandledRequest>
{
    public void Configure(EntityTypeBuilder<HandledRequest> builder)
    {
        builder.ToTable("handled_requests");
        builder.HasKey(request => new { request.PortalId, request.UserId, request.Key });
        builder.HasOne<Portal>().WithMany().HasForeignKey(request => request.PortalId);
    }
}
