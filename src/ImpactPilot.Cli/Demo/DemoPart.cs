namespace ImpactPilot.Cli.Demo;

/// <summary>A process of the demo: how it is started and where it says that it is ready.</summary>
internal sealed record DemoPart(
    string Name, Uri Address, string ReadyPath, string WorkingFolder, IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Environment)
{
    public static DemoPart Simulator(DemoSettings settings) => Host(
        "simulator", "ImpactPilot.HubSpotSimulator", settings.Simulator, "/_sim",
        new Dictionary<string, string>
        {
            ["Simulator__StateFolder"] = Directory.CreateDirectory(settings.InData("simulator")).FullName,
            ["Simulator__Life__EverySeconds"] = "8",
            ["Simulator__Webhooks__Target"] = settings.Web.Address.GetLeftPart(UriPartial.Authority) + "/hubspot/webhooks",
        });

    public static IReadOnlyList<DemoPart> Hosts(DemoSettings settings, DemoSecrets secrets, string appConnectionString)
    {
        var hub = settings.Simulator.Address.GetLeftPart(UriPartial.Authority);
        var environment = new Dictionary<string, string>
        {
            ["ConnectionStrings__ImpactPilot"] = appConnectionString,
            ["HubSpot__ApiBase"] = hub,
            ["HubSpot__AuthorizeBase"] = hub,
            ["HubSpot__ClientId"] = "impactpilot-demo",
            ["HubSpot__ClientSecret"] = "impactpilot-demo-secret",
            ["ImpactPilot__PublicOrigin"] = settings.Web.Address.GetLeftPart(UriPartial.Authority),
            ["ImpactPilot__EncryptionKey"] = secrets.EncryptionKey,
            ["Demo__Enabled"] = "true",
            ["Demo__SimulatorUrl"] = hub,
            ["Console__Root"] = Path.Combine(DemoSettings.Checkout, "src", "console", "dist"),
            ["Sync__PollSeconds"] = "2",
        };
        return
        [
            Host("web", "ImpactPilot.Web", settings.Web, "/health/ready", environment),
            Host("worker", "ImpactPilot.Worker", settings.Worker, "/health/ready", environment),
        ];
    }

    private static DemoPart Host(string name, string project, DemoPort port, string readyPath, Dictionary<string, string> environment)
    {
        var folder = Path.Combine(DemoSettings.Checkout, "src", project);
        // The host that was built together with this program: same configuration, same framework.
        var output = Path.GetRelativePath(Path.Combine(DemoSettings.Checkout, "src", "ImpactPilot.Cli"), AppContext.BaseDirectory);
        var program = Path.Combine(folder, output, project + ".dll");
        return new DemoPart(
            name, port.Address, readyPath, folder, [Dotnet, program],
            new Dictionary<string, string>(environment) { ["ASPNETCORE_URLS"] = port.Address.GetLeftPart(UriPartial.Authority) });
    }

    /// <summary>The program that runs us, when that is dotnet; else the one on the path.</summary>
    public static string Dotnet =>
        System.Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}

/// <summary>What a demo consists of: the processes that need no database, and those that begin when it is there.</summary>
internal sealed record DemoPlan(IReadOnlyList<DemoPart> BesideDatabase, Func<DemoSecrets, string, IReadOnlyList<DemoPart>> OnDatabase)
{
    public static DemoPlan Of(DemoSettings settings) =>
        new([DemoPart.Simulator(settings)], (secrets, appConnectionString) => DemoPart.Hosts(settings, secrets, appConnectionString));
}
