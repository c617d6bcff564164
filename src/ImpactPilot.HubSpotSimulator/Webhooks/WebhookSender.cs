using System.Net.Http.Headers;
using System.Text.Json;
using ImpactPilot.HubSpotSimulator.Http;

namespace ImpactPilot.HubSpotSimulator.Webhooks;

/// <summary>Delivers what is owed: signed, in batches, one after the other, again when the app did not take them.</summary>
internal sealed partial class WebhookSender(
    WebhookOutbox outbox, SimulatorOptions options, SimulatorClock clock, TimeProvider time, ILogger<WebhookSender> logger) : BackgroundService
{
    // Changes made in one go arrive in one batch.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Delivers everything without waiting for delays and pauses; returns when nothing is owed any more.</summary>
    public async Task<WebhookTally> FlushAsync(CancellationToken cancellationToken)
    {
        while (await SendAsync(everything: true, cancellationToken))
        {
        }

        return outbox.Tally;
    }

    public override void Dispose()
    {
        base.Dispose();
        _http.Dispose();
        _sending.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Gathering, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!outbox.Plan.Hold)
                await SendAsync(everything: false, stoppingToken);
        }
    }

    /// <summary>Whether there was anything to send.</summary>
    private async Task<bool> SendAsync(bool everything, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (outbox.Plan is not { Target: { } target } plan)
                return false;
            var batches = outbox.Take(everything);
            foreach (var batch in batches)
                outbox.Settle(batch, await IsTakenAsync(target, plan, batch, cancellationToken));
            return batches.Count > 0;
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<bool> IsTakenAsync(Uri target, WebhookPlan plan, WebhookBatch batch, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(plan.TimeoutSeconds));
        try
        {
            using var request = Signed(target, batch);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!answer.IsSuccessStatusCode)
                Log.Refused(logger, target, (int)answer.StatusCode, batch.Attempt);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.Lost(logger, target, batch.Attempt, failure.Message);
            return false;
        }
    }

    private HttpRequestMessage Signed(Uri target, WebhookBatch batch)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(batch.Events.Select(told => told with { AttemptNumber = batch.Attempt }), HubSpotJson.Options);
        var request = new HttpRequestMessage(HttpMethod.Post, target)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        foreach (var (name, value) in RequestSignature.Headers(options.ClientSecret, "POST", target.AbsoluteUri, body, clock.Now))
            request.Headers.Add(name, value);
        return request;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Target} answered {Status} to webhooks (attempt {Attempt})")]
        public static partial void Refused(ILogger logger, Uri target, int status, int attempt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Target} took no webhooks (attempt {Attempt}): {Why}")]
        public static partial void Lost(ILogger logger, Uri target, int attempt, string why);
    }
}
