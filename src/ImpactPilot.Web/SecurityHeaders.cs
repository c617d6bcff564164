namespace ImpactPilot.Web;

/// <summary>What browsers may do with our pages: nothing from elsewhere, no framing, no guessing of types.</summary>
internal static class SecurityHeaders
{
    // Mantine writes its CSS variables into a style element, hence 'unsafe-inline' for styles alone.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        return next(http);
    }
}
