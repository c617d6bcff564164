using System.Diagnostics;
using ImpactPilot.Domain.Notices;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Notices;

/// <summary>
/// Sends what is due by mail, or to the portal's channel, one after the other. What is not taken is tried again with growing waits, and
/// after the last of them let go. A worker that dies in between sends once more, a mail under the same Message-ID.
/// </summary>
internal sealed class SendNotices(IServiceScopeFactory scopes, MailSender mail, ChatSender chat, TokenVault vault, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is <see cref="Mail"/> or <see cref="Chat"/>.</summary>
    public const string Work = "send-notices";

    public const string Mail = "mail";
    public const string Chat = "chat";

    private const int AtOnce = 20;

    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(10);

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var isChat = work.Subject == Chat;
        foreach (var (message, address) in await scopes.InPortalAsync(work.Portal, (services, token) => DueAsync(services.GetRequiredService<ImpactPilotDb>(), isChat, token), ct))
        {
            var failure = isChat ? await chat.SendAsync(address, message, ct) : await mail.SendAsync(address, message, ct);
            await scopes.InPortalAsync(work.Portal, (services, token) => SettleAsync(services.GetRequiredService<ImpactPilotDb>(), message, failure, token), ct);
            if (failure is not null || Stopwatch.GetElapsedTime(begun) > LongestRun)
                break;
        }

        await scopes.InPortalAsync(work.Portal, (services, token) => FinishAsync(services.GetRequiredService<ImpactPilotDb>(), work, isChat, token), ct);
    }

    private async Task<IReadOnlyList<(NoticeMessage Message, string Address)>> DueAsync(ImpactPilotDb db, bool isChat, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.NoticeMessages.AsNoTracking().Where(message => message.DueAt <= now && message.UserId == null == isChat).OrderBy(message => message.DueAt).ThenBy(message => message.Id).Take(AtOnce).ToListAsync(ct);
        var people = due.Select(message => message.UserId).ToList();
        var addresses = await db.Users.Where(user => people.Contains(user.Id) && user.Active).ToDictionaryAsync(user => user.Id, user => user.Email, ct);
        var channel = isChat ? await db.ChatChannels.AsNoTracking().SingleOrDefaultAsync(ct) : null;

        // Who is gone, and a channel that was taken away, are told nothing any longer.
        var gone = due.Where(message => isChat ? channel is null : !addresses.ContainsKey(message.UserId!.Value)).Select(message => message.Id).ToList();
        await db.NoticeMessages.Where(message => gone.Contains(message.Id)).ExecuteDeleteAsync(ct);
        return [.. due.Where(message => !gone.Contains(message.Id)).Select(message => (message, isChat ? vault.Unlock(channel!.Url) : addresses[message.UserId!.Value]))];
    }

    private async Task SettleAsync(ImpactPilotDb db, NoticeMessage sent, string? failure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (sent.UserId is null)
            await db.ChatChannels.ExecuteUpdateAsync(row => row.SetProperty(channel => channel.LastError, failure).SetProperty(channel => channel.LastSentAt, channel => failure == null ? now : channel.LastSentAt), ct);
        var message = db.NoticeMessages.Where(row => row.Id == sent.Id);
        if (failure is null || Retries.After(sent.Attempts + 1) is not { } wait)
            await message.ExecuteDeleteAsync(ct);
        else
            await message.ExecuteUpdateAsync(row => row.SetProperty(one => one.Attempts, sent.Attempts + 1).SetProperty(one => one.DueAt, now + wait), ct);
    }

    private async Task FinishAsync(ImpactPilotDb db, ClaimedWork work, bool isChat, CancellationToken ct)
    {
        // Who adds a message asks for this work too: with its row held, what they added is either seen here or asks again after this.
        await db.Database.ExecuteSqlAsync($"select 1 from pending_work where portal_id = {db.PortalId.Value} and kind = {work.Kind} and subject = {work.Subject} for update", ct);
        var next = await db.NoticeMessages.Where(message => message.UserId == null == isChat).MinAsync(message => (DateTimeOffset?)message.DueAt, ct);
        if (next is null)
            await WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct);
        else
            await WorkQueue.PutOffAsync(db, work, next.Value, ct);
    }
}
