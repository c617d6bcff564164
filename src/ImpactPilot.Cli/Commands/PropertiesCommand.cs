using System.CommandLine;
using ImpactPilot.Features.HubSpotSync;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Cli.Commands;

/// <summary>Names the HubSpot properties in use, one a line, as the HubSpot app project's <c>npm run subscriptions</c> takes them.</summary>
internal static class PropertiesCommand
{
    public static Command Create()
    {
        var json = CommandLine.JsonOption();
        var command = new Command("properties", "The HubSpot properties in use, to subscribe to their changes.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var names = await OnDatabase.RunAsync((services, ct) => services.GetRequiredService<PropertiesToHear>().ReadAsync(ct), cancellationToken);
            if (parsed.GetValue(json))
                CommandLine.PrintJson(names);
            else
                foreach (var name in names)
                    await Console.Out.WriteLineAsync(name);
            return CommandLine.Done;
        });
        return command;
    }
}
