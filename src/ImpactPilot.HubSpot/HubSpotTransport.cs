using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ImpactPilot.HubSpot;

/// <summary>Sends calls: within the portal's limits, with time limits, and again where that is safe and may help.</summary>
internal sealed partial class HubSpotTransport
{
    public const string HttpClientName = "HubSpot";

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);

    private static readonly ResiliencePropertyKey<HubSpotCall> CallKey = new("call");

    private readonly IHttpClientFactory _http;
    private readonly HubSpotOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<HubSpotTransport> _logger;
    private readonly ResiliencePipeline _pipeline;

    public HubSpotTransport(IHttpClientFactory http, IOptions<HubSpotOptions> options, TimeProvider time, ILogger<HubSpotTransport> logger)
    {
        _http = http;
        _options = options.Value;
        _time = time;
        _logger = logger;
        _pipeline = Pipeline();
    }

    /// <summary>Sends a call and reads its answer.</summary>
    public Task<T> SendAsync<T>(HubSpotCall call, JsonTypeInfo<T> type, string? token, PortalGate? gate, CancellationToken cancellationToken)
        where T : class =>
        SendAsync(call, body => Read(body, call, type), token, gate, cancellationToken);

    /// <summary>Sends a call whose answer has no content.</summary>
    public Task SendAsync(HubSpotCall call, string? token, PortalGate? gate, CancellationToken cancellationToken) =>
        SendAsync(call, body => body, token, gate, cancellationToken);

    private async Task<T> SendAsync<T>(HubSpotCall call, Func<byte[], T> read, string? token, PortalGate? gate, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _pipeline.ExecuteAsync(async attempt => read(await TryAsync(call, token, gate, attempt.CancellationToken)), context);
        }
        catch (TimeoutRejectedException)
        {
            throw HubSpotErrors.TimedOut(_options.TotalTimeout);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline Pipeline()
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = _time }.AddTimeout(_options.TotalTimeout);
        if (_options.Retries > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = _options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(10),
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(MayTryAgain(args.Outcome.Exception, args.Context)),
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as HubSpotException)?.RetryAfter),
                OnRetry = args => { Log.TryingAgain(_logger, CallOf(args.Context), args.AttemptNumber + 1, args.RetryDelay, args.Outcome.Exception!.Message); return default; },
            });
        }

        return pipeline.Build();
    }

    /// <summary>
    /// Opens when most of a portal's calls fail with HubSpot's own trouble; then one call after a pause finds out whether it is over.
    /// Refusals do not count: they are answers.
    /// </summary>
    public static ResiliencePipeline Breaker(TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.8,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDurationGenerator = args => ValueTask.FromResult(Pause(args.HalfOpenAttempts)),
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is HubSpotException
            {
                Kind: HubSpotErrorKind.Unavailable or HubSpotErrorKind.TimedOut or HubSpotErrorKind.Unreadable
            }),
        }).Build();

    private static TimeSpan Pause(int attempts) => FirstPause * Math.Pow(2, Math.Min(attempts, 4));

    private async Task<byte[]> TryAsync(HubSpotCall call, string? token, PortalGate? gate, CancellationToken cancellationToken)
    {
        if (gate is null) return await RequestAsync(call, token, gate, cancellationToken);

        await gate.WaitAsync(call, _options.TotalTimeout, cancellationToken);
        try
        {
            return await gate.Breaker.ExecuteAsync(async aborted => await RequestAsync(call, token, gate, aborted), cancellationToken);
        }
        catch (BrokenCircuitException open)
        {
            throw HubSpotErrors.Paused(open.RetryAfter ?? FirstPause, open);
        }
    }

    private async Task<byte[]> RequestAsync(HubSpotCall call, string? token, PortalGate? gate, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = Request(call, token);
            using var response = await _http.CreateClient(HttpClientName).SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            if (gate is not null) await gate.ObserveAsync(response.Headers, cancellationToken);
            if (response.IsSuccessStatusCode) return body;

            var error = HubSpotErrors.From(response, body, call, _time.GetUtcNow());
            if (gate is not null && error is { Kind: HubSpotErrorKind.RateLimited, RetryAfter: { } wait }) await gate.HoldAsync(call, wait, cancellationToken);
            throw error;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw HubSpotErrors.TimedOut(_options.RequestTimeout);
        }
        catch (HttpRequestException e)
        {
            throw HubSpotErrors.Unreachable(e);
        }
    }

    private HttpRequestMessage Request(HubSpotCall call, string? token)
    {
        var request = new HttpRequestMessage(call.Method, _options.ApiBase.AbsoluteUri.TrimEnd('/') + call.Path) { Content = call.Content?.Invoke() };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static T Read<T>(byte[] body, HubSpotCall call, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw HubSpotErrors.Unreadable(call);
        }
        catch (JsonException e)
        {
            throw HubSpotErrors.Unreadable(call, e);
        }
    }

    /// <summary>Waiting longer than a request may take in all is the caller's business, who can do something else meanwhile.</summary>
    private bool MayTryAgain(Exception? failure, ResilienceContext context) =>
        failure is HubSpotException { IsTransient: true } error
        && (CallOf(context).Repeatable || SurelyNotDone(error))
        && error.InnerException is not BrokenCircuitException
        && (error.RetryAfter ?? TimeSpan.Zero) < _options.TotalTimeout;

    private static bool SurelyNotDone(HubSpotException error) =>
        error.Kind == HubSpotErrorKind.RateLimited
        || error.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    private static HubSpotCall CallOf(ResilienceContext context) =>
        context.Properties.TryGetValue(CallKey, out var call) ? call : throw new UnreachableException();

    private static partial class Log
    {
        public static void TryingAgain(ILogger logger, HubSpotCall call, int attempt, TimeSpan wait, string reason) =>
            TryingAgain(logger, call.Method.Method, call.Path.Split('?')[0], attempt, wait, reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} failed {Attempt} time(s), trying again in {Wait}: {Reason}")]
        private static partial void TryingAgain(ILogger logger, string method, string path, int attempt, TimeSpan wait, string reason);
    }
}
