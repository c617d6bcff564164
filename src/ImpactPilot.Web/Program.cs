using ImpactPilot.Web;

await using var app = WebHost.Build(args);
await app.RunAsync();
