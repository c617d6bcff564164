using System.CommandLine;
using System.Text.Json;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Conditions.Cases;

namespace ImpactPilot.Cli.Commands;

/// <summary>Checks and tries conditions without a portal or a database. Prints JSON with and without <c>--json</c>.</summary>
internal static class ConditionsCommand
{
    public static Command Create() => new("conditions", "Check conditions and try them on cases.") { CheckCommand(), TestCommand() };

    private static Command CheckCommand()
    {
        var text = new Argument<string>("text") { Description = "The condition." };
        var schema = new Option<FileInfo?>("--schema") { Description = "JSON with the portal's properties and aliases; without it every property passes." };
        var command = new Command("check", "Say whether a condition is right, and what it reads.") { text, schema, CommandLine.JsonOption() };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var known = parsed.GetValue(schema) is { } file ? await ReadSchemaAsync(file, cancellationToken) : ConditionSchema.Empty;
            var result = Condition.Compile(parsed.GetRequiredValue(text), known);
            foreach (var warning in result.Warnings)
                await Console.Error.WriteLineAsync($"Warning, {warning}");
            CommandLine.PrintJson(new CheckResult(
                result.Ok,
                result.Errors,
                [.. (result.Condition?.Reads ?? []).Select(field => field.ToString())],
                result.Condition?.Kind.ToString().ToLowerInvariant()));
            return result.Ok ? CommandLine.Done : CommandLine.No;
        });
        return command;
    }

    private static Command TestCommand()
    {
        var file = new Argument<FileInfo>("file") { Description = "One case a line, as JSON." };
        var command = new Command("test", "Evaluate the cases of a file, one result a line, in their order.") { file, CommandLine.JsonOption() };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var cases = parsed.GetRequiredValue(file);
            RequireFile(cases);
            var readable = true;
            await foreach (var line in File.ReadLinesAsync(cases.FullName, cancellationToken))
            {
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                var result = Try(line, out var isCase);
                readable &= isCase;
                CommandLine.PrintJson(result);
            }

            return readable ? CommandLine.Done : CommandLine.No;
        });
        return command;
    }

    private static CaseResult Try(string line, out bool isCase)
    {
        try
        {
            var @case = ConditionCase.Parse(line, TimeProvider.System.GetUtcNow());
            isCase = true;
            return Try(@case);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            isCase = false;
            return new(ConditionCase.IdOf(line), "error", new(1, exception.Message), $"This line is no case: {exception.Message}");
        }
    }

    private static CaseResult Try(ConditionCase @case)
    {
        var result = Condition.Compile(@case.Text, @case.Schema);
        if (!result.Ok)
        {
            var error = result.Errors[0];
            return new(@case.Id, "error", new(error.Column, error.Message), error.ToString());
        }

        var explanation = result.Condition.Explain(@case.Facts);
        return new(@case.Id, explanation.Value.ToString().ToLowerInvariant(), null, explanation.ToString());
    }

    private static async Task<ConditionSchema> ReadSchemaAsync(FileInfo file, CancellationToken cancellationToken)
    {
        RequireFile(file);
        try
        {
            return SchemaJson.Parse(await File.ReadAllTextAsync(file.FullName, cancellationToken));
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{file.Name} is no schema: {exception.Message}");
        }
    }

    private static void RequireFile(FileInfo file)
    {
        if (!file.Exists)
            throw new UsageException($"There is no file {file}.");
    }

    private sealed record CheckResult(bool Ok, IReadOnlyList<ConditionError> Errors, IReadOnlyList<string> Reads, string? Kind);

    private sealed record CaseResult(string? Id, string Result, CaseError? Error, string Explain);

    private sealed record CaseError(int Column, string Message);
}
