using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>Refuses to save a row of another portal than the current one; PostgreSQL would refuse it too, with less to go by.</summary>
internal sealed class PortalStamp(CurrentPortal portal) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries<IPortalRow>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity.PortalId != portal.Id)
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another portal can't be saved here.");
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
