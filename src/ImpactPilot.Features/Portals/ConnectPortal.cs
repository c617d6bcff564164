using ImpactPilot.Domain.Common;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.WriteBack;
using ImpactPilot.Features.WriteBack.Notes;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Portals;

/// <summary>
/// Takes an OAuth grant: a new portal is opened and its first import asked for; a known one gets fresh tokens and goes
/// on where it stopped. Answers the person who granted it.
/// </summary>
public sealed class ConnectPortal(IServiceScopeFactory scopes, PortalDirectory directory, HubSpotOAuth oauth, HubSpotClients clients, TokenVault vault, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Scopes =
    [
        "oauth", "crm.objects.companies.read", "crm.objects.contacts.read", "crm.objects.deals.read", "crm.objects.owners.read",
        "crm.schemas.companies.read", "crm.schemas.deals.read",
    ];

    /// <summary>
    /// Without the first HubSpot withholds what e-mails say; the drivers that read them then find nothing.
    /// Without the others, impact is not written to HubSpot's companies, or not told in notes.
    /// </summary>
    public static readonly IReadOnlyList<string> OptionalScopes = [ReadEmails, .. WriteImpact.Scopes, WriteNotes.Scope];

    public const string ReadEmails = "sales-email-read";

    public async Task<User> FromCodeAsync(string code, Uri redirectUri, CancellationToken ct)
    {
        var tokens = await oauth.ExchangeCodeAsync(code, redirectUri, ct);
        var who = await oauth.IntrospectAsync(tokens.AccessToken, HubSpotTokenKind.Access, ct);
        var hubId = who.Portal ?? throw new HubSpotException(HubSpotErrorKind.Unreadable, "HubSpot didn't say which portal was connected. Try again.");
        var details = await clients.For(hubId, (_, _) => ValueTask.FromResult(tokens.AccessToken)).AccountDetailsAsync(ct);
        var portal = await directory.FindAsync(hubId, ct) ?? PortalId.New(clock.GetUtcNow());
        return await scopes.InPortalAsync(portal, async (services, token) =>
        {
            var db = services.GetRequiredService<ImpactPilotDb>();
            var isNew = await OpenAsync(db, hubId, who, details, token);
            await StoreAsync(db, tokens, token);
            await db.SyncCursors.ExecuteUpdateAsync(row => row.SetProperty(cursor => cursor.RefusedUntil, (DateTimeOffset?)null), token);
            var user = await PersonAsync(db, who, isNew, token);
            await db.Connections.ExecuteUpdateAsync(row => row.SetProperty(connection => connection.GrantedBy, user.Id), token);
            services.GetRequiredService<Actor>().Is(user.Id, user.Role, "sign-in");
            services.GetRequiredService<Journal>().Announce(Topics.Connection);
            await WorkQueue.AskAsync(db, PollPortal.Work, PollPortal.Subject, clock.GetUtcNow(), token);
            await WorkQueue.AskAsync(db, WriteImpact.Work, WriteImpact.Subject, clock.GetUtcNow(), token);
            return user;
        }, ct);
    }

    private async Task<bool> OpenAsync(ImpactPilotDb db, string hubId, HubSpotTokenInfo who, HubSpotAccount details, CancellationToken ct)
    {
        if (await db.Portals.AnyAsync(ct))
            return false;
        db.Portals.Add(new Portal
        {
            PortalId = db.PortalId,
            HubId = hubId,
            Name = who.Domain ?? $"HubSpot portal {hubId}",
            TimeZone = details.TimeZone ?? "UTC",
            UiDomain = details.UiDomain ?? "app.hubspot.com",
            CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task StoreAsync(ImpactPilotDb db, HubSpotTokens tokens, CancellationToken ct)
    {
        var connection = await db.Connections.SingleOrDefaultAsync(ct);
        if (connection is null)
        {
            connection = new HubSpotConnection
            {
                PortalId = db.PortalId, AccessToken = [], RefreshToken = [], AccessTokenExpiresAt = tokens.ExpiresAt, Scopes = [], ConnectedAt = clock.GetUtcNow(),
            };
            db.Connections.Add(connection);
        }

        connection.State = ConnectionState.Connected;
        connection.AccessToken = vault.Lock(tokens.AccessToken);
        connection.RefreshToken = vault.Lock(tokens.RefreshToken);
        connection.AccessTokenExpiresAt = tokens.ExpiresAt;
        connection.Scopes = [.. tokens.Scopes];
        connection.LastError = null;
        await db.SaveChangesAsync(ct);
    }

    // Whoever opens a portal becomes its admin. E-mail alone is never the key: the HubSpot user id is, and the address
    // only links a user that came with the owners before anybody signed in.
    private async Task<User> PersonAsync(ImpactPilotDb db, HubSpotTokenInfo who, bool isNew, CancellationToken ct)
    {
        var email = who.Email ?? throw new HubSpotException(HubSpotErrorKind.Unreadable, "HubSpot didn't say who signed in. Try again.");
        var user = await db.Users.SingleOrDefaultAsync(row => row.HubSpotUserId == who.UserId, ct)
            ?? await db.Users.SingleOrDefaultAsync(row => row.HubSpotUserId == null && row.Email == email, ct);
        if (user is null)
        {
            user = new User { PortalId = db.PortalId, Id = UserId.New(clock.GetUtcNow()), Email = email, Name = email };
            db.Users.Add(user);
        }

        user.HubSpotUserId = who.UserId;
        if (isNew)
            user.Role = Role.Admin;
        await db.SaveChangesAsync(ct);
        return user;
    }
}
