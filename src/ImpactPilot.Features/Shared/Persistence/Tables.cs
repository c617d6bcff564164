using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>A row that belongs to one portal; its table is filtered by EF and by row-level security.</summary>
public interface IPortalRow
{
    PortalId PortalId { get; set; }
}
