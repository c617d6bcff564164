using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>An app's end of webhooks: takes what comes, or answers as a test wants.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<HttpStatusCode?> _answers = new();
    private readonly TaskCompletionSource _first = new();

    private WebhookReceiver(WebApplication app) => _app = app;

    public string Target => _app.Urls.Single() + "/hooks?from=hub%40spot";

    public ConcurrentQueue<JsonArray> Batches { get; } = new();

    public ConcurrentQueue<(byte[] Body, string? Timestamp, string? Signature)> Requests { get; } = new();

    /// <summary>Done when something has come.</summary>
    public Task First => _first.Task;

    public IReadOnlyList<JsonNode> Events => [.. Batches.SelectMany(batch => batch.Select(told => told!))];

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.MapPost("/hooks", receiver.TakeAsync);
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>What the next deliveries are answered with; null leaves one without any answer.</summary>
    public void Answer(params HttpStatusCode?[] statuses) => Array.ForEach(statuses, _answers.Enqueue);

    public HubSpotSignatureVerdict Verdict((byte[] Body, string? Timestamp, string? Signature) request, DateTimeOffset now) =>
        HubSpotSignature.Verify(new HubSpotSignedRequest("POST", Target, request.Body, request.Timestamp, request.Signature), [SimulatorRun.ClientSecret], now);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Requests.Enqueue((body.ToArray(), context.Request.Headers[HubSpotSignature.TimestampHeader], context.Request.Headers[HubSpotSignature.SignatureHeader]));
        Batches.Enqueue(JsonNode.Parse(body.ToArray())!.AsArray());
        _first.TrySetResult();
        if (!_answers.TryDequeue(out var status))
            status = HttpStatusCode.NoContent;
        if (status is null)
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else
            context.Response.StatusCode = (int)status;
    }
}
