using System.CommandLine;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Cli.Commands;

/// <summary>Imports a sheet of drivers into a portal's catalogue, or tells what that would do; exit code 1 when a row is rejected.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE.csv") { Description = "The sheet of drivers, as CSV." };
        file.AcceptExistingOnly();
        var portal = new Option<string?>("--portal") { Description = "The HubSpot id of the portal to import into. Without it, a dry run against an empty catalogue." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would be done." };
        var json = CommandLine.JsonOption();
        var command = new Command("import", "Import a sheet of impact drivers into a portal's catalogue.") { file, portal, dryRun, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bytes = await File.ReadAllBytesAsync(parsed.GetValue(file)!.FullName, cancellationToken);
            var outcome = parsed.GetValue(portal) is { } hubId
                ? await IntoPortalAsync(hubId, bytes, parsed.GetValue(dryRun), cancellationToken)
                : IntoNothing(bytes);
            var report = outcome.Match(done => done, error => throw new OperationFailedException(error.Message));
            if (parsed.GetValue(json))
                CommandLine.PrintJson(report);
            else
                await PrintAsync(Console.Out, report);
            return report.Rejected == 0 ? CommandLine.Done : CommandLine.No;
        });
        return command;
    }

    private static Result<ImportReport> IntoNothing(byte[] file)
    {
        var plan = ImportPlan.Read(file, catalogue: []);
        return plan.Succeeded ? ImportReport.Of(plan.Value, dryRun: true) : plan.Error;
    }

    private static Task<Result<ImportReport>> IntoPortalAsync(string hubId, byte[] file, bool dryRun, CancellationToken cancellationToken) =>
        OnDatabase.RunAsync(async (services, ct) =>
        {
            var portal = await services.GetRequiredService<PortalDirectory>().FindAsync(hubId, ct)
                ?? throw new OperationFailedException($"No portal with the HubSpot id {hubId} has been connected. Connect it in the console first.");
            return await services.GetRequiredService<IServiceScopeFactory>().InPortalAsync(portal, (scope, token) =>
            {
                scope.GetRequiredService<Actor>().IsProduct("command line");
                return scope.GetRequiredService<ImportDrivers>().RunAsync(file, dryRun, token);
            }, ct);
        }, cancellationToken);

    private static async Task PrintAsync(TextWriter output, ImportReport report)
    {
        foreach (var row in report.Rows)
        {
            await output.WriteLineAsync($"row {row.Row,3}  {row.Action,-9}  {row.Name ?? row.Key}");
            foreach (var change in row.Changes)
                await output.WriteLineAsync($"           {change.Field}: {change.Before} → {change.After}");
            foreach (var warning in row.Warnings)
                await output.WriteLineAsync($"         ! {warning}");
        }

        foreach (var remark in report.Remarks)
            await output.WriteLineAsync($"! {remark}");
        var done = report.DryRun ? "A dry run: nothing was written." : "Done.";
        await output.WriteLineAsync($"{report.Created} created, {report.Updated} updated, {report.Unchanged} unchanged, {report.Rejected} rejected. {done}");
    }
}
