using System.ComponentModel.DataAnnotations;

namespace ImpactPilot.HubSpot;

/// <summary>How to reach HubSpot and as which app; the <c>HubSpot</c> section of the configuration.</summary>
public sealed class HubSpotOptions : IValidatableObject
{
    /// <summary>The configuration section that is bound.</summary>
    public const string Section = "HubSpot";

    /// <summary>Where the API lives; the same for all of HubSpot's data centres.</summary>
    [Required]
    public Uri ApiBase { get; set; } = new("https://api.hubapi.com");

    /// <summary>Where a person is sent to grant access.</summary>
    [Required]
    public Uri AuthorizeBase { get; set; } = new("https://app.hubspot.com");

    /// <summary>The app's client id.</summary>
    [Required(ErrorMessage = "HubSpot:ClientId is missing: it is shown on the app's Auth page in HubSpot.")]
    public string ClientId { get; set; } = "";

    /// <summary>The app's client secret; also the key of request signatures.</summary>
    [Required(ErrorMessage = "HubSpot:ClientSecret is missing: it is shown on the app's Auth page in HubSpot.")]
    public string ClientSecret { get; set; } = "";

    /// <summary>The secret before the last rotation, so that requests signed with it are still believed meanwhile.</summary>
    public string? PreviousClientSecret { get; set; }

    /// <summary>How long one try of a request may take.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a request may take in all, with its retries and waits.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a failed request is tried again, where trying again is safe.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 4;

    /// <summary>How fast we may ask, per portal.</summary>
    public HubSpotLimits Limits { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsWeb(ApiBase)) yield return Invalid(nameof(ApiBase), "must be an absolute http or https address");
        if (!IsWeb(AuthorizeBase)) yield return Invalid(nameof(AuthorizeBase), "must be an absolute http or https address");
        if (RequestTimeout <= TimeSpan.Zero) yield return Invalid(nameof(RequestTimeout), "must be longer than nothing");
        if (TotalTimeout < RequestTimeout) yield return Invalid(nameof(TotalTimeout), "must not be shorter than RequestTimeout");
        if (Limits.BurstPerTenSeconds < 0) yield return Invalid("Limits:BurstPerTenSeconds", "must be 0 (off) or more");
        if (Limits.SearchPerSecond < 0) yield return Invalid("Limits:SearchPerSecond", "must be 0 (off) or more");
    }

    private static bool IsWeb(Uri uri) => uri.IsAbsoluteUri && uri.Scheme is "http" or "https";

    private static ValidationResult Invalid(string setting, string rule) => new($"{Section}:{setting} {rule}.", [setting]);
}

/// <summary>How fast a portal may be asked. 0 switches a limit off.</summary>
public sealed class HubSpotLimits
{
    /// <summary>
    /// Requests in any ten seconds, searches not counted: what HubSpot allows a marketplace app, until its answers name
    /// the portal's own allowance. We stay three in a hundred below.
    /// </summary>
    public int BurstPerTenSeconds { get; set; } = 110;

    /// <summary>Searches in any second: HubSpot's 5 less one, because all apps of a portal share these and no answer counts them.</summary>
    public int SearchPerSecond { get; set; } = 4;
}
