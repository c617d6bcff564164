namespace ImpactPilot.Features.Demo;

/// <summary>Whether this installation is the embedded demo.</summary>
public sealed class DemoOptions
{
    public bool Enabled { get; init; }

    /// <summary>Where the HubSpot simulator answers, for people and for the demo's own set-up.</summary>
    public string? SimulatorUrl { get; init; }

    /// <summary>The number of our app at the simulator; HubSpot adds it to every request of a card.</summary>
    public int AppId { get; init; } = 2_481_632;

    /// <summary>Who becomes manager and admin of the demo's portal; everybody else is a CSM.</summary>
    public string ManagerEmail { get; init; } = "morgan.lee@brightpath.example";

    public string AdminEmail { get; init; } = "alex.kim@brightpath.example";
}
