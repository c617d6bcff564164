using ImpactPilot.Features.Shared.Work;

namespace ImpactPilot.Features.HubSpotSync;

public sealed class PollPortal
{
    public const string Work = "poll-portal";
    public const string Subject = "hubspot";

    public Task RunAsync(ClaimedWork work, CancellationToken ct) => Task.CompletedTask;
}
