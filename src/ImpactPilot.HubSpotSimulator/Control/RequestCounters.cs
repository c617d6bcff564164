using System.Collections.Concurrent;

namespace ImpactPilot.HubSpotSimulator.Control;

internal sealed record RequestCount(string Method, string Path, int Status, long Count);

/// <summary>How often each endpoint was called and what it answered. Ids are folded into the path's template.</summary>
internal sealed class RequestCounters
{
    private readonly ConcurrentDictionary<(string Method, string Path, int Status), long> _counts = new();

    public IReadOnlyList<RequestCount> All =>
        [.. _counts.Select(pair => new RequestCount(pair.Key.Method, pair.Key.Path, pair.Key.Status, pair.Value)).OrderBy(count => count.Path)];

    public void Clear() => _counts.Clear();

    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/_sim", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var answered = false;
        try
        {
            await next(context);
            answered = !context.RequestAborted.IsCancellationRequested || context.Response.HasStarted;
        }
        finally
        {
            // 0 is a request that never got an answer.
            var key = (context.Request.Method, Template(context), answered ? context.Response.StatusCode : 0);
            context.RequestServices.GetRequiredService<RequestCounters>()._counts.AddOrUpdate(key, 1, (_, count) => count + 1);
        }
    });

    private static string Template(HttpContext context)
    {
        if ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is not { } pattern || pattern.Contains("**", StringComparison.Ordinal))
            return "unknown";

        foreach (var (name, value) in context.Request.RouteValues)
        {
            if (name is "objectType" or "from" or "to")
                pattern = pattern.Replace($"{{{name}}}", value?.ToString(), StringComparison.Ordinal);
        }

        return "/" + pattern.Trim('/');
    }
}
