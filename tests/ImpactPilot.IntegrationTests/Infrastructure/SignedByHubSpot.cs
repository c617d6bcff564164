using System.Net.Http.Headers;
using ImpactPilot.HubSpot;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>Sends what HubSpot sends: requests under the app's signature.</summary>
internal static class SignedByHubSpot
{
    public const string Secret = "impactpilot-demo-secret";

    public static async Task<HttpResponseMessage> SendSignedAsync(
        this ImpactPilotApp app, HttpMethod method, string pathAndQuery, byte[] body, string secret = Secret, DateTimeOffset? signedAt = null, CancellationToken cancellationToken = default)
    {
        var at = signedAt ?? app.Time.GetUtcNow();
        using var request = new HttpRequestMessage(method, new Uri(app.WebAddress, pathAndQuery));
        if (body.Length > 0)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        request.Headers.Add(HubSpotSignature.TimestampHeader, HubSpotSignature.Milliseconds(at));
        request.Headers.Add(HubSpotSignature.SignatureHeader, HubSpotSignature.Sign(secret, method.Method, app.WebAddress.GetLeftPart(UriPartial.Authority) + pathAndQuery, body, at));
        using var http = new HttpClient();
        return await http.SendAsync(request, cancellationToken);
    }
}
