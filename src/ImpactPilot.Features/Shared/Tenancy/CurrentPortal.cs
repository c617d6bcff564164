using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Shared.Tenancy;

/// <summary>The portal a unit of work belongs to. Set once per scope; reading it unset is a bug and throws.</summary>
public sealed class CurrentPortal
{
    private PortalId? portal;

    public PortalId Id => portal ?? throw new InvalidOperationException("No portal is set for this unit of work.");

    public bool IsSet => portal is not null;

    public void Set(PortalId id)
    {
        if (portal is not null && portal != id)
            throw new InvalidOperationException("A unit of work belongs to one portal only.");
        portal = id;
    }
}
