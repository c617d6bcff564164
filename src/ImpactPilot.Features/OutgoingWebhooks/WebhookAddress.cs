using System.Net;
using System.Net.Sockets;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Demo;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>Which addresses a portal may have called: https on the open internet, and this machine in the demo.</summary>
public sealed class WebhookAddress(IOptions<DemoOptions> demo)
{
    private readonly bool mayStayHere = demo.Value.Enabled;

    /// <summary>Why an address can't be called; null where it can, as far as it tells without asking for its name.</summary>
    public Error? Refuses(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return No("Address: write it in full, such as https://hooks.example.com/impact, without a name and a password in it.");
        if (mayStayHere && uri.IsLoopback)
            return null;
        if (uri.Scheme is not "https")
            return No($"Address: {uri.Scheme}://{uri.Host} would be called without encryption. Use https.");
        return uri.IsLoopback || IPAddress.TryParse(uri.DnsSafeHost, out var address) && !PublicAddress.Is(address) ? No($"Address: {uri.Host} lies in a closed network. Use one that is reached from the internet.") : null;
    }

    /// <summary>
    /// Connects to the first address that the name stands for at this moment and that may be called. What was checked is what is called: the
    /// name is not asked for again.
    /// </summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (Array.Find(addresses, MayCall) is not { } address)
            throw new HttpRequestException($"{context.DnsEndPoint.Host} stands for {string.Join(", ", addresses.Take(3).Select(one => one.ToString()))}, which lies in a closed network.");
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayCall(IPAddress address) => PublicAddress.Is(address) || mayStayHere && IPAddress.IsLoopback(address);

    private static Error No(string message) => Error.Invalid("outgoing_webhooks.address", message) with { Details = new Dictionary<string, object?> { ["field"] = "url" } };
}
