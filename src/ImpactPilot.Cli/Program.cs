using System.CommandLine;
using ImpactPilot.Cli;
using ImpactPilot.Cli.Commands;

return await CommandLine.RunAsync(
    new RootCommand("ImpactPilot: the demo, operations and tools.")
    {
        UpCommand.Create(),
        DownCommand.Create(),
        StatusCommand.Create(),
        MigrateCommand.Create(),
        DoctorCommand.Create(),
        ImportCommand.Create(),
        PropertiesCommand.Create(),
        ConditionsCommand.Create(),
        DetectCommand.Create(),
    },
    args);
