using System.Runtime.CompilerServices;
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
        var transaction = await OpenAsync(db, ct);
        await TellPortalAsync(db, $"", ct);
        return transaction;
    }

    /// <summary>Begins the transaction alone; <see cref="TellPortalAsync"/> has to come first in it.</summary>
    internal static Task<IDbContextTransaction> OpenAsync(ImpactPilotDb db, CancellationToken ct)
    {
        // A unit that fails is rolled back whole: there is nothing to go back to within it.
        db.Database.AutoSavepointsEnabled = false;
        return db.Database.BeginTransactionAsync(ct);
    }

    /// <summary>Tells PostgreSQL the portal, and in the same breath what comes next; answers how many rows that touched.</summary>
    internal static Task<int> TellPortalAsync(ImpactPilotDb db, FormattableString next, CancellationToken ct)
    {
        var tell = $"select set_config('impactpilot.portal_id', {{{next.ArgumentCount}}}, true); ";
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(tell + next.Format, [.. next.GetArguments(), db.PortalId.Value.ToString()]), ct);
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
