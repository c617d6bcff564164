using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ImpactPilot.HubSpot;

/// <summary>
/// Hands out a portal's access token. <paramref name="rejected"/> is the one that HubSpot has just refused, so that a
/// fresh one is due although that one should not have ended yet; null when nothing was refused. Several calls may be
/// refused at once: whoever implements this refreshes only while the token is still the rejected one.
/// </summary>
public delegate ValueTask<string> AccessTokenSource(string? rejected, CancellationToken cancellationToken);

/// <summary>Makes clients for portals. All clients of a portal share its limits.</summary>
public sealed class HubSpotClients
{
    private readonly ConcurrentDictionary<string, PortalGate> _gates = new();
    private readonly HubSpotTransport _transport;
    private readonly HubSpotLimits _limits;
    private readonly IRequestTurns _turns;
    private readonly TimeProvider _time;

    internal HubSpotClients(HubSpotTransport transport, IOptions<HubSpotOptions> options, IRequestTurns turns, TimeProvider time) =>
        (_transport, _limits, _turns, _time) = (transport, options.Value.Limits, turns, time);

    /// <summary>A client for one portal; cheap, so take one whenever it is needed.</summary>
    public HubSpotClient For(string portal, AccessTokenSource tokens) =>
        new(portal, tokens, _transport, _gates.GetOrAdd(portal, _ => new PortalGate(portal, _limits, _turns, HubSpotTransport.Breaker(_time), _time)));
}
