using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
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
        var run = new SyncRun(tokens.ClientFor(work.Portal), work.Portal, work, scopes, options.Value, clock);
        var succeeded = new List<string>();
        var failure = await LookAsync(run, work, succeeded, ct);
        await scopes.InPortalAsync(work.Portal, async (services, token) =>
        {
            var db = services.GetRequiredService<ImpactPilotDb>();
            if (await NoteAsync(db, succeeded, token))
                services.GetRequiredService<Journal>().Announce(Topics.Connection);
            await Next(db, work, failure, token);
        }, ct);
    }

    /// <summary>Notes which kinds are in step; answers whether that is news to people.</summary>
    private async Task<bool> NoteAsync(ImpactPilotDb db, List<string> succeeded, CancellationToken ct)
    {
        var cursors = db.SyncCursors.Where(cursor => succeeded.Contains(cursor.ObjectType));
        var isNews = await cursors.AnyAsync(cursor => cursor.LastError != null, ct);
        await cursors.ExecuteUpdateAsync(row => row.SetProperty(cursor => cursor.LastSuccessAt, clock.GetUtcNow()).SetProperty(cursor => cursor.LastError, (string?)null), ct);
        return isNews;
    }

    /// <summary>The failure that has to be waited for; null when the look went through.</summary>
    private async Task<HubSpotException?> LookAsync(SyncRun run, ClaimedWork work, List<string> succeeded, CancellationToken ct)
    {
        var failure = (await TryAsync(run, work, SyncObjects.Properties, () => NowAndThenAsync(run, SyncObjects.Properties, SyncProperties.RunAsync, ct), ct)).Failure
            ?? (await TryAsync(run, work, SyncObjects.Owners, () => NowAndThenAsync(run, SyncObjects.Owners, SyncOwners.RunAsync, ct), ct)).Failure;
        if (failure is not null)
            return failure;

        var start = await run.ReadAsync((unit, token) => unit.StartAsync(token), ct);
        foreach (var kind in start.Plan.Kinds)
        {
            if (start.IsRefused(kind.Object, run.Now))
            {
                // All records belong to companies.
                if (kind.Object.IsCompany)
                    break;
                continue;
            }

            var (done, failed) = await TryAsync(run, work, kind.Object.Path, () => new SyncRecords(run, work.Portal, memory, start, kind).RunAsync(ct), ct);
            if (done)
                succeeded.Add(kind.Object.Path);
            failure ??= failed;
            if (failed is not null && (kind.Object.IsCompany || ConcernsAll(failed)))
                break;
        }

        return failure;
    }

    /// <summary>One kind's own trouble does not stop the others. All records belong to companies, so these must come first.</summary>
    private static bool ConcernsAll(HubSpotException failure) =>
        failure.Kind is HubSpotErrorKind.Revoked or HubSpotErrorKind.Unauthorized or HubSpotErrorKind.RateLimited || failure is { IsTransient: true, StatusCode: null };

    private async Task<(bool Done, HubSpotException? Failure)> TryAsync(SyncRun run, ClaimedWork work, string objects, Func<Task> step, CancellationToken ct)
    {
        try
        {
            await step();
            return (true, null);
        }
        catch (HubSpotException failure)
        {
            LogFailed(work.Portal.Value, objects, failure.Kind, failure.CorrelationId, failure.Message);

            // That the connection is gone is told with the connection; the objects are as good as they were.
            if (failure.Kind is not HubSpotErrorKind.Revoked)
                await run.FailAsync(objects, failure.Message, RefusedUntil(failure, run.Now), ct);

            // Without the permission to read owners accounts have no CSM, without that to read deals nobody knows of deals;
            // that is no reason not to follow the rest as closely as ever.
            return (false, failure.Kind is HubSpotErrorKind.MissingScopes && objects != SyncObjects.Companies.Path ? null : failure);
        }
    }

    /// <summary>A permission that is missing stays so until somebody connects again, which clears it; other refusals may end by themselves.</summary>
    private static DateTimeOffset? RefusedUntil(HubSpotException failure, DateTimeOffset now) => failure switch
    {
        { Kind: HubSpotErrorKind.MissingScopes, Category: "MISSING_SCOPES" } => DateTimeOffset.MaxValue,
        { Kind: HubSpotErrorKind.MissingScopes } => now + LookAgainUnchanged,
        _ => null,
    };

    private static async Task NowAndThenAsync(SyncRun run, string objects, Func<SyncRun, CancellationToken, Task> refresh, CancellationToken ct)
    {
        var cursor = await run.ReadAsync((unit, token) => unit.CursorAsync(objects, token), ct);
        if (cursor?.RefusedUntil > run.Now)
            return;
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
