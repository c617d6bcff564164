using ImpactPilot.Features.Portals;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>Reads a request that HubSpot is said to have signed, and tells whether it did.</summary>
internal sealed class SignedRequest(IOptions<ImpactPilotOptions> impactPilot, IOptions<HubSpotOptions> hubSpot, TimeProvider clock)
{
    /// <summary>HubSpot sends no more; who sends more is answered 413 before it is read.</summary>
    public const int LongestBody = 1024 * 1024;

    /// <exception cref="BadHttpRequestException">The body is too long.</exception>
    public async Task<(byte[] Body, HubSpotSignatureVerdict Verdict)> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LongestBody;
        http.Request.EnableBuffering();
        using var copy = new MemoryStream();
        await http.Request.Body.CopyToAsync(copy, http.RequestAborted);
        http.Request.Body.Position = 0;
        var body = copy.ToArray();
        return (body, Verdict(http, body));
    }

    private HubSpotSignatureVerdict Verdict(HttpContext http, byte[] body)
    {
        // The raw target, not the decoded path: the signature covers what HubSpot sent.
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HubSpotSignedRequest(
            http.Request.Method,
            impactPilot.Value.PublicOrigin + target,
            body,
            http.Request.Headers[HubSpotSignature.TimestampHeader].ToString(),
            http.Request.Headers[HubSpotSignature.SignatureHeader].ToString());
        return HubSpotSignature.Verify(request, [hubSpot.Value.ClientSecret, hubSpot.Value.PreviousClientSecret], clock.GetUtcNow());
    }
}
