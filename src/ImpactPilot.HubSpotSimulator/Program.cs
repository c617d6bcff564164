using ImpactPilot.HubSpotSimulator;

await SimulatorHost.Build(args).RunAsync();
