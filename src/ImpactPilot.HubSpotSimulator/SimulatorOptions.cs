namespace ImpactPilot.HubSpotSimulator;

/// <summary>Everything that can be set, under <c>Simulator:</c> in the environment, on the command line or in appsettings.</summary>
internal sealed class SimulatorOptions
{
    public int Seed { get; set; } = 1;

    public string ClientId { get; set; } = "impactpilot-demo";

    public string ClientSecret { get; set; } = "impactpilot-demo-secret";

    /// <summary>The instant at which the generated history ends; without it, the start of the current hour.</summary>
    public DateTimeOffset? Anchor { get; set; }

    /// <summary>Where writes are journaled so that a restart comes back with the same data; without it nothing is kept.</summary>
    public string? StateFolder { get; set; }

    public int Companies { get; set; } = 250;

    public double ContactsPerCompany { get; set; } = 4;

    public double DealsPerCompany { get; set; } = 3;

    public double ActivitiesPerCompany { get; set; } = 40;

    /// <summary>How long search is behind the records.</summary>
    public double SearchLagSeconds { get; set; }

    public LimitOptions Limits { get; set; } = new();

    public LifeOptions Life { get; set; } = new();

    public WebhookOptions Webhooks { get; set; } = new();
}

/// <summary>HubSpot's documented limits of a marketplace app; 0 switches one off.</summary>
internal sealed class LimitOptions
{
    public int Burst { get; set; } = 110;

    public int SearchPerSecond { get; set; } = 5;

    /// <summary>None is documented for OAuth apps; other kinds of apps have one.</summary>
    public int PerDay { get; set; }

    public int AssociationsPerDay { get; set; } = 500_000;

    /// <summary>How much of the account's searches another app uses, evenly.</summary>
    public double OthersSearchPerSecond { get; set; }
}

internal sealed class LifeOptions
{
    /// <summary>Something believable happens every so many seconds; 0 = nothing happens by itself.</summary>
    public double EverySeconds { get; set; }
}

internal sealed class WebhookOptions
{
    /// <summary>Where the app takes webhooks; without it none are sent.</summary>
    public string? Target { get; set; }
}
