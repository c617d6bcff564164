using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.IntegrationTests.OutgoingWebhooks;

/// <summary>A message as it arrived.</summary>
internal sealed record Arrival(string Path, string Id, string Timestamp, string Signature, string Body);

/// <summary>Somebody's server that webhooks are sent to; it answers what a test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app, string address) => (this.app, Address) = (app, address);

    public string Address { get; }

    public ConcurrentQueue<Arrival> Arrived { get; } = new();

    /// <summary>What is answered; 200 unless a test says otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        Receiver? receiver = null;
        server.Run(http => receiver!.TakeAsync(http));
        await server.StartAsync();
        return receiver = new Receiver(server, server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        Arrived.Enqueue(new Arrival(
            http.Request.Path, http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString(), http.Request.Headers["webhook-signature"].ToString(), await body.ReadToEndAsync()));
        await Answer(http);
    }
}
