using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Portals;

/// <summary>
/// A portal's access token, refreshed ahead of time. Reading it locks nothing; a refresh locks the connection's row, so
/// that one process refreshes while the others wait for its result.
/// </summary>
public sealed class PortalTokens(IServiceScopeFactory scopes, HubSpotOAuth oauth, HubSpotClients clients, TokenVault vault, TimeProvider clock)
{
    private static readonly TimeSpan RefreshAhead = TimeSpan.FromMinutes(5);

    /// <summary>A client for the portal; its calls count against the portal's own limits.</summary>
    public HubSpotClient ClientFor(PortalId portal) =>
        clients.For(portal.ToString(), (rejected, ct) => new ValueTask<string>(AccessTokenAsync(portal, rejected, ct)));

    private async Task<string> AccessTokenAsync(PortalId portal, string? rejected, CancellationToken ct)
    {
        var token = await scopes.InPortalAsync(portal, (services, token) => FreshAsync(services, rejected, token), ct);
        return token ?? throw new HubSpotException(
            HubSpotErrorKind.Revoked, "HubSpot no longer accepts the connection of this portal. An admin has to connect it again.");
    }

    private async Task<string?> FreshAsync(IServiceProvider services, string? rejected, CancellationToken ct)
    {
        var db = services.GetRequiredService<ImpactPilotDb>();
        var seen = await db.Connections.AsNoTracking().SingleAsync(ct);
        if (seen.State is ConnectionState.Disconnected)
            return null;
        if (Usable(seen, rejected) is { } token)
            return token;

        await db.Database.ExecuteSqlAsync($"select 1 from hubspot_connections where portal_id = {db.PortalId.Value} for update", ct);
        var connection = await db.Connections.SingleAsync(ct);
        if (connection.State is ConnectionState.Disconnected)
            return null;
        return Usable(connection, rejected) ?? await RefreshAsync(services, connection, ct);
    }

    private string? Usable(HubSpotConnection connection, string? rejected)
    {
        if (connection.AccessTokenExpiresAt - RefreshAhead <= clock.GetUtcNow())
            return null;
        var token = vault.Unlock(connection.AccessToken);
        return token == rejected ? null : token;
    }

    private async Task<string?> RefreshAsync(IServiceProvider services, HubSpotConnection connection, CancellationToken ct)
    {
        try
        {
            var tokens = await oauth.RefreshAsync(vault.Unlock(connection.RefreshToken), ct);
            connection.AccessToken = vault.Lock(tokens.AccessToken);
            connection.RefreshToken = vault.Lock(tokens.RefreshToken);
            connection.AccessTokenExpiresAt = tokens.ExpiresAt;
            return tokens.AccessToken;
        }
        catch (HubSpotException exception) when (exception.Kind is HubSpotErrorKind.Revoked)
        {
            connection.State = ConnectionState.Disconnected;
            connection.LastError = exception.Message;
            var journal = services.GetRequiredService<Journal>();
            journal.Record("connection.revoked", null, null, null, null);
            journal.Announce(Topics.Connection);
            return null;
        }
    }
}
