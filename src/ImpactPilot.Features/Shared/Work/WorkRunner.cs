using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.Features.Shared.Work;

/// <summary>
/// Takes due work of every kind and carries it out until none is left. Any number of processes do so side by side; what
/// fails is tried again later and never stands in the way of the rest.
/// </summary>
public sealed partial class WorkRunner(IEnumerable<WorkKind> kinds, WorkQueue queue, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WorkRunner> logger)
{
    private const int AtOnce = 20;

    /// <summary>Runs until nothing is due; answers how many pieces were carried out.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var (done, before) = (0, -1);
        while (done != before)
        {
            before = done;
            foreach (var kind in kinds)
            {
                foreach (var work in await queue.ClaimAsync(kind.Name, AtOnce, ct))
                {
                    await RunAsync(kind, work, ct);
                    done++;
                }
            }
        }

        return done;
    }

    private async Task RunAsync(WorkKind kind, ClaimedWork work, CancellationToken ct)
    {
        try
        {
            await kind.RunAsync(scopes, work, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            LogFailed(exception, work.Kind, work.Subject, work.Portal.Value, work.Attempts);
            await scopes.InPortalAsync(work.Portal, (services, token) =>
                WorkQueue.PostponeAsync(services.GetRequiredService<ImpactPilotDb>(), work, exception.Message, clock.GetUtcNow(), token), ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} of {Subject} in portal {Portal} failed at attempt {Attempt}; it is tried again later")]
    private partial void LogFailed(Exception exception, string kind, string subject, Guid portal, int attempt);
}
