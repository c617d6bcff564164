using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;

namespace ImpactPilot.HubSpotSimulator.Control;

/// <summary>What a request meets instead of its answer.</summary>
internal static class FaultStrike
{
    public static async Task AtAsync(HttpContext context, Fault fault, RequestDelegate next)
    {
        context.Features.Set(fault);
        if (fault.AfterEffect)
            await RunUnseenAsync(context, next);

        switch (fault.Kind)
        {
            case FaultKind.Status:
                await RefuseAsync(context, fault, ErrorOf(fault));
                break;
            case FaultKind.ExpiredToken:
                await RefuseAsync(context, fault, new HubSpotError(
                    StatusCodes.Status401Unauthorized, "The OAuth token used to make this call expired 0 minute(s) ago.", "EXPIRED_AUTHENTICATION"));
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

    private static Task RefuseAsync(HttpContext context, Fault fault, HubSpotError error)
    {
        if (fault.RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.AnswerAsync(error);
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

    private static HubSpotError ErrorOf(Fault fault) => fault.Status switch
    {
        StatusCodes.Status401Unauthorized => new HubSpotError(fault.Status, "Authentication credentials not found.", "INVALID_AUTHENTICATION"),
        StatusCodes.Status403Forbidden => HubSpotError.MissingScopes("crm.objects.companies.read"),
        StatusCodes.Status423Locked => new HubSpotError(fault.Status, "The resource is locked; try again after a pause.", "LOCKED"),
        StatusCodes.Status429TooManyRequests =>
            HubSpotError.RateLimited($"You have reached your {fault.PolicyName.ToLowerInvariant()} limit.", fault.PolicyName),
        _ => new HubSpotError(fault.Status, "internal error", "INTERNAL_ERROR"),
    };
}
