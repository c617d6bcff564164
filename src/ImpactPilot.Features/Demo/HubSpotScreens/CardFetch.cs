using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImpactPilot.Features.Portals;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Demo.HubSpotScreens;

/// <summary>What a card hands to <c>hubspot.fetch</c>.</summary>
public sealed record CardFetchRequest(string Method, string Url, JsonElement? Body = null, Dictionary<string, string>? Headers = null);

/// <summary>
/// Stands where HubSpot's servers carry a card's request to the app: adds who asks, signs with the app's secret, and hands
/// the answer back, a refusal wrapped as HubSpot wraps it. It reaches the card API and nothing else.
/// </summary>
internal sealed class CardFetch(
    PeopleAtHubSpot people, IHttpClientFactory http, IOptions<HubSpotOptions> hubSpot, IOptions<DemoOptions> demo, IOptions<ImpactPilotOptions> impactPilot, TimeProvider clock)
{
    public const string HttpClientName = "demo-card";

    private const string CardPath = "/card/";
    private const int Longest = 1024 * 1024;
    private const int Tries = 2;

    /// <summary>HubSpot gives up then, its own repetition included.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    // As JavaScript writes it: nothing escaped that need not be.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder screens) =>
        screens.MapPost("/fetch", (CardFetchRequest request, CardFetch fetch, CancellationToken ct) => fetch.HandleAsync(request, ct));

    public async Task<Results<ContentHttpResult, JsonHttpResult<ProxyError>>> HandleAsync(CardFetchRequest request, CancellationToken ct)
    {
        var body = request.Method is "GET" || request.Body is not { ValueKind: JsonValueKind.Object } json ? [] : JsonSerializer.SerializeToUtf8Bytes(json, Compact);
        if (Refusal(request, body.Length) is { } reason)
            return ProxyError.Invalid(reason, request);
        var target = await TargetAsync(new Uri(request.Url), ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await SendAsync(request, target, body, patience.Token);
            var text = await answer.Content.ReadAsStringAsync(patience.Token);
            return answer.IsSuccessStatusCode && text.Length <= Longest
                ? TypedResults.Text(text, "application/json", statusCode: (int)answer.StatusCode)
                : ProxyError.BadGateway(request, (int)answer.StatusCode, text);
        }
        catch (HttpRequestException)
        {
            return ProxyError.Unreachable(request);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ProxyError.TimedOut(request);
        }
    }

    private static string? Refusal(CardFetchRequest request, int length)
    {
        if (!Methods.Contains(request.Method))
            return $"The method {request.Method} is not allowed";
        if (request.Headers?.Keys.Any(name => !name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)) is true)
            return "Invalid Request Headers provided. Only 'Authorization' header is allowed from hubspot.fetch()";
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || !url.AbsolutePath.StartsWith(CardPath, StringComparison.Ordinal))
            return $"'{request.Url}' is not among the app's permitted URLs";
        return length > Longest ? "The request body is longer than 1 MB" : null;
    }

    /// <summary>Our own address in the place of whatever origin the card knows, and who asks at the end of the query.</summary>
    private async Task<string> TargetAsync(Uri asked, CancellationToken ct)
    {
        var person = await people.SignedInAsync(ct);
        var who = string.Create(CultureInfo.InvariantCulture, $"userId={person.UserId}&portalId={person.HubId}&userEmail={Uri.EscapeDataString(person.Email)}&appId={demo.Value.AppId}");
        return $"{impactPilot.Value.PublicOrigin}{asked.PathAndQuery}{(asked.Query.Length > 1 ? '&' : asked.Query.Length == 1 ? "" : '?')}{who}";
    }

    private async Task<HttpResponseMessage> SendAsync(CardFetchRequest request, string target, byte[] body, CancellationToken ct)
    {
        using var client = http.CreateClient(HttpClientName);
        for (var tried = 1; ; tried++)
        {
            try
            {
                using var message = Signed(request, target, body);
                var answer = await client.SendAsync(message, ct);
                if ((int)answer.StatusCode < StatusCodes.Status500InternalServerError || tried == Tries)
                    return answer;
                answer.Dispose();
            }
            catch (HttpRequestException) when (tried < Tries)
            {
                // HubSpot too tries once more when nobody answers.
            }
        }
    }

    private HttpRequestMessage Signed(CardFetchRequest request, string target, byte[] body)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), target);
        if (body.Length > 0)
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (request.Headers?.Values.SingleOrDefault() is { } authorization)
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        var now = clock.GetUtcNow();
        message.Headers.Add(HubSpotSignature.TimestampHeader, HubSpotSignature.Milliseconds(now));
        message.Headers.Add(HubSpotSignature.SignatureHeader, HubSpotSignature.Sign(hubSpot.Value.ClientSecret, request.Method, target, body, now));
        return message;
    }
}
