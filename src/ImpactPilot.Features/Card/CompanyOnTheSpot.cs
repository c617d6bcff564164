using ImpactPilot.Domain.Common;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Card;

/// <summary>Fetches a single company that somebody looks at before the mirror has it.</summary>
internal sealed partial class CompanyOnTheSpot(
    PortalTokens tokens, PollMemory memory, IServiceScopeFactory scopes, IOptions<SyncOptions> options, TimeProvider clock, ILogger<CompanyOnTheSpot> logger)
{
    private static readonly Error Unreachable = Error.Conflict(
        "card.hubspot_unreachable", "This company is new to ImpactPilot, and HubSpot does not answer for it right now. Try again in a moment.");

    /// <summary>The problem, where HubSpot could not be asked; null where it answered, with the company or without.</summary>
    public async Task<ProblemHttpResult?> FetchAsync(PortalId portal, string company, CancellationToken ct)
    {
        var run = new SyncRun(tokens.ClientFor(portal), portal, null, scopes, options.Value, clock);
        var start = await run.ReadAsync((unit, token) => unit.StartAsync(token), ct);
        try
        {
            await new SyncRecords(run, portal, memory, start, start.Plan.Kinds.First(kind => kind.Object.IsCompany)).ReadAgainAsync([company], ct);
            return null;
        }
        catch (HubSpotException failure)
        {
            LogFailed(company, failure.Kind, failure.CorrelationId, failure.Message);
            return Unreachable.ToProblem(StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Fetching company {Company} for its card failed ({Kind}, correlation {CorrelationId}): {Reason}")]
    private partial void LogFailed(string company, HubSpotErrorKind kind, string? correlationId, string reason);
}
