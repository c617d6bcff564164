using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.ApiTokens;

/// <summary>How much a token may ask.</summary>
public sealed class TokenOptions
{
    /// <summary>Requests of one token in a minute, at each web process.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; init; } = 600;
}

/// <summary>Counts each token's requests by the minute, and says in headers how many are left. People are not counted.</summary>
internal sealed class TokenLimits(IOptions<TokenOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private PartitionedRateLimiter<HttpContext>? limiter;

    public void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => TokenOf(http) is { } token
            ? RateLimitPartition.GetFixedWindowLimiter(token, _ => new FixedWindowRateLimiterOptions { PermitLimit = Permits, Window = Window })
            : RateLimitPartition.GetNoLimiter("people"));
        options.OnRejected = (context, _) => new ValueTask(RefuseAsync(context));
    }

    /// <summary>Tells what is left with every answer to a token.</summary>
    public Task TellAsync(HttpContext http, RequestDelegate next)
    {
        if (TokenOf(http) is not null)
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"token\";q={Permits};w={Window.TotalSeconds}");
                http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"token\";r={limiter?.GetStatistics(http)?.CurrentAvailablePermits ?? Permits}");
                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    private int Permits => options.Value.RequestsPerMinute;

    private static Task RefuseAsync(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Error.Conflict("tokens.too_many_requests", $"This token has asked too often. Wait {seconds} s, as Retry-After says, then go on.")
            .ToProblem(StatusCodes.Status429TooManyRequests).ExecuteAsync(context.HttpContext);
    }

    private static string? TokenOf(HttpContext http) => http.User.FindFirst(TokenBearer.TokenClaim)?.Value;
}
