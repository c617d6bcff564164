using System.Globalization;
using System.Text.Json.Serialization;
using ImpactPilot.HubSpotSimulator.Http;

namespace ImpactPilot.HubSpotSimulator.Control;

[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
internal enum FaultKind
{
    [JsonStringEnumMemberName("status")]
    Status,

    [JsonStringEnumMemberName("timeout")]
    Timeout,

    [JsonStringEnumMemberName("invalidJson")]
    InvalidJson,

    [JsonStringEnumMemberName("disconnect")]
    Disconnect,
}

/// <summary>
/// Something that goes wrong the next <paramref name="Times"/> times a path is called. With <paramref name="AfterEffect"/>
/// HubSpot has done what was asked and only its answer is lost.
/// </summary>
internal sealed record Fault(
    string Path, FaultKind Kind = FaultKind.Status, int Status = 500, int Times = 1, string? Method = null, int? RetryAfterSeconds = null, bool AfterEffect = false);

/// <summary>Faults waiting for their requests.</summary>
internal sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, int Left)> _waiting = [];

    public IReadOnlyList<Fault> Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.ConvertAll(entry => entry.Fault with { Times = entry.Left });
            }
        }
    }

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _waiting.Add((fault, fault.Times));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }
    }

    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.RequestServices.GetRequiredService<Faults>().Take(context.Request) is { } fault)
            await StrikeAsync(fault, context, next);
        else
            await next(context);
    });

    private Fault? Take(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/_sim", StringComparison.Ordinal))
            return null;

        lock (_gate)
        {
            var index = _waiting.FindIndex(entry =>
                request.Path.Value!.StartsWith(entry.Fault.Path, StringComparison.OrdinalIgnoreCase)
                && (entry.Fault.Method is not { } method || HttpMethods.Equals(method, request.Method)));
            if (index < 0)
                return null;

            var (fault, left) = _waiting[index];
            if (left > 1)
                _waiting[index] = (fault, left - 1);
            else
                _waiting.RemoveAt(index);
            return fault;
        }
    }

    private static async Task StrikeAsync(Fault fault, HttpContext context, RequestDelegate next)
    {
        if (fault.AfterEffect)
            await RunUnseenAsync(context, next);

        switch (fault.Kind)
        {
            case FaultKind.Status:
                if (fault.RetryAfterSeconds is { } seconds)
                    context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                await context.AnswerAsync(ErrorOf(fault.Status));
                break;
            case FaultKind.InvalidJson:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{\"results\":[{\"id\":\"1001\",\"properties\":{\"na", context.RequestAborted);
                break;
            case FaultKind.Timeout:
                await ClientGivesUpAsync(context.RequestAborted);
                break;
            case FaultKind.Disconnect:
                context.Abort();
                break;
        }
    }

    private static async Task RunUnseenAsync(HttpContext context, RequestDelegate next)
    {
        var answer = context.Response.Body;
        context.Response.Body = Stream.Null;
        await next(context);
        context.Response.Body = answer;
        context.Response.Clear();
    }

    private static async Task ClientGivesUpAsync(CancellationToken aborted)
    {
        var gone = new TaskCompletionSource();
        await using var registration = aborted.Register(gone.SetResult);
        await gone.Task;
    }

    private static HubSpotError ErrorOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new HubSpotError(status, "Authentication credentials not found.", "INVALID_AUTHENTICATION"),
        StatusCodes.Status403Forbidden => HubSpotError.MissingScopes("crm.objects.companies.read"),
        StatusCodes.Status423Locked => new HubSpotError(status, "The resource is locked; try again after a pause.", "LOCKED"),
        StatusCodes.Status429TooManyRequests =>
            HubSpotError.RateLimited("You have reached your ten_secondly_rolling limit.", "TEN_SECONDLY_ROLLING"),
        _ => new HubSpotError(status, "internal error"),
    };
}
