using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Notices;

/// <summary>After a change of the encryption key, locks what lies still with the new one: secrets of webhooks, the channel's address, the language model's key.</summary>
public sealed class KeepSecretsOpen(ImpactPilotDb db, TokenVault vault)
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var endpoint in await db.WebhookEndpoints.ToListAsync(ct))
        {
            endpoint.Secret = vault.LockAnew(endpoint.Secret) ?? endpoint.Secret;
            endpoint.PreviousSecret = endpoint.PreviousSecret is null ? null : vault.LockAnew(endpoint.PreviousSecret) ?? endpoint.PreviousSecret;
        }

        foreach (var channel in await db.ChatChannels.ToListAsync(ct))
            channel.Url = vault.LockAnew(channel.Url) ?? channel.Url;
        foreach (var judge in await db.JudgeSettings.Where(row => row.ApiKey != null).ToListAsync(ct))
            judge.ApiKey = vault.LockAnew(judge.ApiKey!) ?? judge.ApiKey;
        await db.SaveChangesAsync(ct);
    }
}
