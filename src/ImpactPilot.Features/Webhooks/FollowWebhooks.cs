using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Webhooks;

/// <summary>
/// Reads the records again that HubSpot hinted at, through the same mirror that polling writes. What a webhook claims is
/// never believed: it only says where to look.
/// </summary>
public sealed partial class FollowWebhooks(
    PortalTokens tokens, PollMemory memory, IServiceScopeFactory scopes, IOptions<SyncOptions> options, TimeProvider clock, ILogger<FollowWebhooks> logger)
{
    /// <summary>The kind of work; a portal has one piece of it. The database function <c>receive_webhooks</c> asks for it.</summary>
    public const string Work = "follow-webhooks";

    /// <summary>The piece's name.</summary>
    public const string Subject = "hints";

    private const int AtOnce = 500;
    private const int MostAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var run = new SyncRun(tokens.ClientFor(work.Portal), work.Portal, work, scopes, options.Value, clock);
        var hints = await run.ReadAsync((unit, token) => unit.Db.WebhookHints.AsNoTracking().OrderBy(hint => hint.ReceivedAt).Take(AtOnce).ToListAsync(token), ct);
        var start = await run.ReadAsync((unit, token) => unit.StartAsync(token), ct);

        // What is not mirrored, or must not be read, is of no use; what is being imported comes with the import.
        var kinds = start.Plan.Kinds.Where(kind => start.Cursors.GetValueOrDefault(kind.Object.Path)?.ImportedAt is not null && !start.IsRefused(kind.Object, run.Now)).ToArray();
        await ForgetAsync(work, hints.FindAll(hint => !Array.Exists(kinds, kind => kind.Object.Name == hint.ObjectType)), ct);
        HubSpotException? failure = null;
        foreach (var kind in kinds)
        {
            var own = hints.FindAll(hint => hint.ObjectType == kind.Object.Name);
            if (own.Count == 0)
                continue;
            failure = await TryAsync(new SyncRecords(run, work.Portal, memory, start, kind), own, work, ct) ?? failure;
            if (failure is { IsTransient: true } or { Kind: HubSpotErrorKind.Revoked or HubSpotErrorKind.Unauthorized })
                break;
        }

        await scopes.InPortalAsync(work.Portal, (services, token) => NextAsync(services.GetRequiredService<ImpactPilotDb>(), work, failure, hints.Count == AtOnce, token), ct);
    }

    private async Task<HubSpotException?> TryAsync(SyncRecords records, List<WebhookHint> hints, ClaimedWork work, CancellationToken ct)
    {
        try
        {
            await records.ReadAgainAsync([.. hints.Select(hint => hint.ObjectId)], ct);
            await ForgetAsync(work, hints, ct);
            await MeasureAsync(work, hints, ct);
            return null;
        }
        catch (HubSpotException failure)
        {
            LogFailed(work.Portal.Value, hints[0].ObjectType, failure.Kind, failure.CorrelationId, failure.Message);
            if (failure.Kind is HubSpotErrorKind.Invalid && hints.Count > 1)
                return await HalvesAsync(records, hints, work, ct);
            if (failure.Kind is HubSpotErrorKind.MissingScopes)
                await ForgetAsync(work, hints, ct);
            else if (!failure.IsTransient && failure.Kind is not HubSpotErrorKind.Revoked)
                await CountAsync(work, hints, failure, ct);
            return failure;
        }
    }

    /// <summary>HubSpot refuses a batch for one bad id: halving finds it, and the others don't wait.</summary>
    private async Task<HubSpotException?> HalvesAsync(SyncRecords records, List<WebhookHint> hints, ClaimedWork work, CancellationToken ct)
    {
        var middle = hints.Count / 2;
        var first = await TryAsync(records, hints[..middle], work, ct);
        return await TryAsync(records, hints[middle..], work, ct) ?? first;
    }

    /// <summary>Done with these; a hint that came meanwhile stays.</summary>
    private Task ForgetAsync(ClaimedWork work, List<WebhookHint> hints, CancellationToken ct) =>
        hints.Count == 0 ? Task.CompletedTask : scopes.InPortalAsync(work.Portal, (services, token) =>
            services.GetRequiredService<ImpactPilotDb>().Database.ExecuteSqlAsync(
                $"""
                delete from webhook_hints hint using unnest({Types(hints)}, {Ids(hints)}, {hints.ConvertAll(hint => hint.Asked).ToArray()}) as done(type, id, asked)
                where hint.portal_id = {work.Portal.Value} and hint.object_type = done.type and hint.object_id = done.id and hint.asked = done.asked
                """, token), ct);

    private async Task MeasureAsync(ClaimedWork work, List<WebhookHint> hints, CancellationToken ct)
    {
        // HubSpot's clock may be ahead of ours.
        var lag = Math.Max(0, (clock.GetUtcNow() - hints.Min(hint => hint.OccurredAt)).TotalSeconds);
        await scopes.InPortalAsync(work.Portal, (services, token) => services.GetRequiredService<ImpactPilotDb>().Connections
            .ExecuteUpdateAsync(row => row.SetProperty(connection => connection.WebhookLagSeconds, lag), token), ct);
    }

    /// <summary>HubSpot can't answer for these. They are tried some times more, then laid aside with the reason.</summary>
    private Task CountAsync(ClaimedWork work, List<WebhookHint> hints, HubSpotException failure, CancellationToken ct) =>
        scopes.InPortalAsync(work.Portal, async (services, token) =>
        {
            var db = services.GetRequiredService<ImpactPilotDb>();
            var given = hints.FindAll(hint => hint.Attempts + 1 >= MostAttempts);
            foreach (var hint in given)
            {
                db.DeadLetters.Add(new DeadLetter
                {
                    PortalId = work.Portal, Id = Guid.CreateVersion7(clock.GetUtcNow()), ReceivedAt = hint.ReceivedAt, Reason = failure.Message,
                    Event = $$"""{"subscriptionType":"{{hint.ObjectType}}.propertyChange","objectId":"{{hint.ObjectId}}"}""",
                });
            }

            await db.Database.ExecuteSqlAsync(
                $"""
                update webhook_hints hint set attempts = attempts + 1 from unnest({Types(hints)}, {Ids(hints)}) as tried(type, id)
                where hint.portal_id = {work.Portal.Value} and hint.object_type = tried.type and hint.object_id = tried.id
                """, token);
            await db.WebhookHints.Where(hint => hint.Attempts >= MostAttempts).ExecuteDeleteAsync(token);
        }, ct);

    private Task NextAsync(ImpactPilotDb db, ClaimedWork work, HubSpotException? failure, bool isMore, CancellationToken ct) => failure switch
    {
        { Kind: HubSpotErrorKind.Revoked } => WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct),
        not null => WorkQueue.PutOffAsync(db, work, clock.GetUtcNow() + (failure.RetryAfter ?? Pause), ct),
        null when isMore => WorkQueue.ContinueAsync(db, work, null, clock.GetUtcNow(), ct),
        null => WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct),
    };

    private static string[] Types(List<WebhookHint> hints) => [.. hints.Select(hint => hint.ObjectType)];

    private static string[] Ids(List<WebhookHint> hints) => [.. hints.Select(hint => hint.ObjectId)];

    [LoggerMessage(Level = LogLevel.Warning, Message = "Portal {Portal}: reading {Objects} again failed ({Kind}, correlation {CorrelationId}): {Reason}")]
    private partial void LogFailed(Guid portal, string objects, HubSpotErrorKind kind, string? correlationId, string reason);
}
