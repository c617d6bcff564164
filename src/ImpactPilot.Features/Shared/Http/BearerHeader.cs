using Microsoft.AspNetCore.Http;

namespace ImpactPilot.Features.Shared.Http;

/// <summary><c>Authorization: Bearer …</c>, which browsers never send by themselves.</summary>
internal static class BearerHeader
{
    private const string Prefix = "Bearer ";

    /// <summary>What it carries; null where it was not sent.</summary>
    public static string? Read(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
}
