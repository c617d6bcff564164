using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.Features.Shared.Work;

/// <summary>
/// Takes due work of every kind and carries it out until none is left. Any number of processes do so side by side; what
/// fails is tried again later and never stands in the way of the rest.
/// </summary>
public sealed partial class WorkRunner(WorkQueue queue, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WorkRunner> logger)
{
    private const int AtOnce = 20;

    // In the order in which one follows from the other.
    private static readonly string[] Kinds = [PollPortal.Work, CheckRules.Work, SwitchOn.Work, EvaluateAccount.Work, LookNightly.Work, Suggesting.WakeWork];

    /// <summary>Runs until nothing is due; answers how many pieces were carried out.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var (done, before) = (0, -1);
        while (done != before)
        {
            before = done;
            foreach (var kind in Kinds)
            {
                foreach (var work in await queue.ClaimAsync(kind, AtOnce, ct))
                {
                    await RunAsync(work, ct);
                    done++;
                }
            }
        }

        return done;
    }

    private async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        try
        {
            await (work.Kind switch
            {
                PollPortal.Work => PollAsync(work, ct),
                SwitchOn.Work => InPortalAsync<SwitchOn>(work, (job, token) => job.RunAsync(work, token), ct),
                CheckRules.Work => InPortalAsync<CheckRules>(work, (job, token) => job.RunAsync(work, token), ct),
                LookNightly.Work => InPortalAsync<LookNightly>(work, (job, token) => job.RunAsync(work, token), ct),
                EvaluateAccount.Work => InPortalAsync<EvaluateAccount>(work, (job, token) => job.RunAsync(work, token), ct),
                Suggesting.WakeWork => InPortalAsync<Suggesting>(work, (job, token) => job.WakeAsync(work, token), ct),
                _ => throw new InvalidOperationException($"Nobody knows how to do {work.Kind}."),
            });
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            LogFailed(exception, work.Kind, work.Subject, work.Portal.Value, work.Attempts);
            await scopes.InPortalAsync(work.Portal, (services, token) =>
                WorkQueue.PostponeAsync(services.GetRequiredService<ImpactPilotDb>(), work, exception.Message, clock.GetUtcNow(), token), ct);
        }
    }

    // Polling talks to HubSpot and opens a transaction for each page by itself.
    private async Task PollAsync(ClaimedWork work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PollPortal>().RunAsync(work, ct);
    }

    private Task InPortalAsync<TJob>(ClaimedWork work, Func<TJob, CancellationToken, Task> run, CancellationToken ct)
        where TJob : notnull =>
        scopes.InPortalAsync(work.Portal, (services, token) =>
        {
            services.GetRequiredService<Actor>().IsProduct("transition");
            return run(services.GetRequiredService<TJob>(), token);
        }, ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} of {Subject} in portal {Portal} failed at attempt {Attempt}; it is tried again later")]
    private partial void LogFailed(Exception exception, string kind, string subject, Guid portal, int attempt);
}
