using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.HubSpot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Looks at a portal's HubSpot and brings the mirror in step; then puts itself off until the next look. Troubles of
/// HubSpot are noted where people see them and end by themselves.
/// </summary>
public sealed partial class PollPortal(
    PortalTokens tokens, PollMemory memory, IServiceScopeFactory scopes, IOptions<SyncOptions> options, TimeProvider clock, ILogger<PollPortal> logger)
{
    /// <summary>The kind of work; a portal has one piece of it.</summary>
    public const string Work = "poll-portal";

    /// <summary>The piece's name.</summary>
    public const string Subject = "hubspot";

    private static readonly TimeSpan RefreshEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan RefreshAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookAgainUnchanged = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var run = new SyncRun(tokens.ClientFor(work.Portal), work, scopes, options.Value, clock);
        var failure = await LookAsync(run, work, ct);
        await scopes.InPortalAsync(work.Portal, (services, token) => Next(services.GetRequiredService<ImpactPilotDb>(), work, failure, token), ct);
    }

    /// <summary>The failure that ended the look early; null when it went through.</summary>
    private async Task<HubSpotException?> LookAsync(SyncRun run, ClaimedWork work, CancellationToken ct)
    {
        (string Objects, Func<Task> Step)[] steps =
        [
            (SyncObjects.Properties, () => NowAndThenAsync(run, SyncObjects.Properties, SyncProperties.RunAsync, ct)),
            (SyncObjects.Owners, () => NowAndThenAsync(run, SyncObjects.Owners, SyncOwners.RunAsync, ct)),
            (SyncObjects.Companies, () => new SyncCompanies(run, work.Portal, memory).RunAsync(ct)),
        ];
        foreach (var (objects, step) in steps)
        {
            try
            {
                await step();
            }
            catch (HubSpotException failure)
            {
                LogFailed(work.Portal.Value, objects, failure.Kind, failure.CorrelationId, failure.Message);

                // That the connection is gone is told with the connection; the objects are as good as they were.
                if (failure.Kind is not HubSpotErrorKind.Revoked)
                    await run.FailAsync(objects, failure.Message, ct);

                // Without the permission to read owners, accounts have no CSM; that is no reason not to follow them.
                if (objects != SyncObjects.Owners || failure.Kind is not HubSpotErrorKind.MissingScopes)
                    return failure;
            }
        }

        return null;
    }

    private static async Task NowAndThenAsync(SyncRun run, string objects, Func<SyncRun, CancellationToken, Task> refresh, CancellationToken ct)
    {
        var cursor = await run.ReadAsync((unit, token) => unit.CursorAsync(objects, token), ct);
        var pause = cursor?.LastError is null ? RefreshEvery : RefreshAgain;
        var last = cursor?.LastError is null ? cursor?.LastSuccessAt : cursor.LastFailureAt;
        if (last is null || run.Now - last >= pause)
            await refresh(run, ct);
    }

    private Task Next(ImpactPilotDb db, ClaimedWork work, HubSpotException? failure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var poll = TimeSpan.FromSeconds(options.Value.PollSeconds);
        return failure switch
        {
            // Nobody calls HubSpot until somebody connects again, which asks for a look.
            { Kind: HubSpotErrorKind.Revoked } => WorkQueue.CompleteAsync(db, work, now, ct),
            { RetryAfter: { } wait } => WorkQueue.PutOffAsync(db, work, now + (wait < LongestWait ? wait : LongestWait), ct),
            { IsTransient: true } => WorkQueue.PutOffAsync(db, work, now + TimeSpan.FromSeconds(Math.Clamp(options.Value.PollSeconds, 5, 60)), ct),
            not null => WorkQueue.PutOffAsync(db, work, now + LookAgainUnchanged, ct),
            null => WorkQueue.PutOffAsync(db, work, now + poll, ct),
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Portal {Portal}: reading {Objects} failed ({Kind}, correlation {CorrelationId}): {Reason}")]
    private partial void LogFailed(Guid portal, string objects, HubSpotErrorKind kind, string? correlationId, string reason);
}
