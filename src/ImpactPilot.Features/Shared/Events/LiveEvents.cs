using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using ImpactPilot.Domain.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ImpactPilot.Features.Shared.Events;

/// <summary>News for open pages: what changed, and at which account.</summary>
public sealed record ChangeNews(string Topic, Guid? AccountId);

/// <summary>Hands what PostgreSQL announces to the open pages of its portal. One listening connection per process.</summary>
public sealed partial class LiveEvents(NpgsqlDataSource database, TimeProvider clock, ILogger<LiveEvents> logger) : BackgroundService
{
    /// <summary>Told to every page after the listening connection was lost: something may have been missed.</summary>
    private static readonly ChangeNews Everything = new("everything", null);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ConcurrentDictionary<Channel<ChangeNews>, PortalId> pages = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Listening.RunAsync(database, "impactpilot_outbox", TellAll, Tell, LogLost, clock, stoppingToken);

    private void TellAll()
    {
        foreach (var page in pages.Keys)
            page.Writer.TryWrite(Everything);
    }

    private void Tell(string payload)
    {
        var announced = JsonSerializer.Deserialize<Announcement>(payload, Json)!;
        foreach (var (page, portal) in pages)
        {
            if (portal.Value == announced.Portal)
                page.Writer.TryWrite(new ChangeNews(announced.Topic, announced.Account));
        }
    }

    /// <summary>What changes in a portal, as it happens.</summary>
    /// <param name="namesAccounts">Whether the reader may be told at which account; asked again whenever the settings change.</param>
    public async IAsyncEnumerable<SseItem<ChangeNews>> FollowAsync(PortalId portal, Func<CancellationToken, Task<bool>> namesAccounts, [EnumeratorCancellation] CancellationToken ct)
    {
        var named = await namesAccounts(ct);
        // A page that does not keep up loses the oldest news; it reloads what it shows anyway.
        var page = Channel.CreateBounded<ChangeNews>(new BoundedChannelOptions(200) { FullMode = BoundedChannelFullMode.DropOldest });
        pages[page] = portal;
        try
        {
            yield return new SseItem<ChangeNews>(Everything, "hello");
            await foreach (var news in page.Reader.ReadAllAsync(ct))
            {
                if (news.Topic == Topics.Settings)
                    named = await namesAccounts(ct);
                yield return new SseItem<ChangeNews>(named ? news : news with { AccountId = null }, "change");
            }
        }
        finally
        {
            pages.TryRemove(page, out _);
        }
    }

    private sealed record Announcement(Guid Portal, string Topic, Guid? Account);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that listens for changes was lost; listening again in a second")]
    private partial void LogLost(Exception exception);
}
