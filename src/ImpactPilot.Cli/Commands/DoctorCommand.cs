using System.CommandLine;
using ImpactPilot.Cli.Demo;

namespace ImpactPilot.Cli.Commands;

/// <summary>Looks at everything the demo needs and says what is wrong and what to do; exit code 1 when anything is.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = CommandLine.JsonOption();
        var command = new Command("doctor", "Check what the demo needs on this machine.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var healthy = true;
            await foreach (var finding in Diagnosis.RunAsync(DemoSettings.FromEnvironment(), cancellationToken))
            {
                healthy &= finding.Ok;
                if (parsed.GetValue(json))
                    CommandLine.PrintJson(finding);
                else
                    await Console.Out.WriteLineAsync($"{(finding.Ok ? "ok " : "BAD")}  {finding.Check,-16} {finding.Message}");
            }

            return healthy ? CommandLine.Done : CommandLine.No;
        });
        return command;
    }
}
