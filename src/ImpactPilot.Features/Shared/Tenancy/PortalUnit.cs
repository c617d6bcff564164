using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Shared.Tenancy;

/// <summary>One transaction under one portal. PostgreSQL shows the application nothing outside such a unit.</summary>
public static class PortalUnit
{
    /// <summary>Begins the transaction and tells PostgreSQL its portal until it ends.</summary>
    public static async Task<IDbContextTransaction> BeginAsync(ImpactPilotDb db, CancellationToken ct)
    {
        // A unit that fails is rolled back whole: there is nothing to go back to within it.
        db.Database.AutoSavepointsEnabled = false;
        var transaction = await db.Database.BeginTransactionAsync(ct);
        var portal = db.PortalId.Value.ToString();
        await db.Database.ExecuteSqlAsync($"select set_config('impactpilot.portal_id', {portal}, true)", ct);
        return transaction;
    }

    /// <summary>Runs work in a scope and a transaction of its own; commits when it returns, rolls back when it throws.</summary>
    public static async Task<T> InPortalAsync<T>(this IServiceScopeFactory scopes, PortalId portal, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPortal>().Set(portal);
        var db = scope.ServiceProvider.GetRequiredService<ImpactPilotDb>();
        await using var transaction = await BeginAsync(db, ct);
        var result = await work(scope.ServiceProvider, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <inheritdoc cref="InPortalAsync{T}" />
    public static Task InPortalAsync(this IServiceScopeFactory scopes, PortalId portal, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken ct) =>
        scopes.InPortalAsync(portal, async (services, token) => { await work(services, token); return true; }, ct);
}
