using System.Net;
using System.Net.Sockets;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>A port that nobody listens on: a host's public origin must be known before it starts.</summary>
internal static class FreePort
{
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
