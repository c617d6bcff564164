using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>How patient we are with endpoints.</summary>
public sealed class OutgoingWebhookOptions
{
    /// <summary>How long an answer may take, headers and body; less than half of a lease on work.</summary>
    [Range(1, 12)]
    public int TimeoutSeconds { get; init; } = 10;
}

/// <summary>What an attempt was answered.</summary>
/// <param name="Status">Null where nothing was answered.</param>
/// <param name="Text">The beginning of the answer, or why there was none.</param>
internal sealed record WebhookAnswer(int? Status, string Text, int Milliseconds)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>Sends a message once; where it is sent on to is not followed.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, IOptions<OutgoingWebhookOptions> options, TimeProvider clock)
{
    public const string HttpClientName = "outgoing-webhooks";

    private const int KeptOfAnswer = 500;

    public TimeSpan Timeout { get; } = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public async Task<WebhookAnswer> SendAsync(string url, Guid id, string body, IReadOnlyList<string> secrets, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var now = clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(WebhookSignature.IdHeader, id.ToString());
        request.Headers.Add(WebhookSignature.TimestampHeader, WebhookSignature.Seconds(now));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(id.ToString(), now, body, secrets));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ImpactPilot", "1"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Timeout);
        try
        {
            using var response = await clients.CreateClient(HttpClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return new WebhookAnswer((int)response.StatusCode, await BeginningAsync(response, limit.Token), Since(begun));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new WebhookAnswer(null, $"Nothing was answered within {Timeout.TotalSeconds} seconds.", Since(begun));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new WebhookAnswer(null, Reason(exception), Since(begun));
        }
    }

    private static async Task<string> BeginningAsync(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var bytes = new byte[KeptOfAnswer];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        // PostgreSQL's texts hold no zero.
        return Encoding.UTF8.GetString(bytes, 0, read).Replace('\0', ' ');
    }

    private static string Reason(Exception exception) => exception.InnerException is { } inner && inner is not IOException ? $"{exception.Message} {inner.Message}" : exception.Message;

    private static int Since(long begun) => (int)Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
}
