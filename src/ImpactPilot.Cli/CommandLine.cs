using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImpactPilot.EmbeddedPostgres;

namespace ImpactPilot.Cli;

/// <summary>What every command keeps to: exit code 0 = done, 1 = no, 2 = wrong usage; results on standard output, words on standard error.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int No = 1;
    public const int WrongUsage = 2;

    // Stopping the demo waits for its processes to finish what they are at.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A fresh option for each command that can print for machines.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON, one object or one record a line." };

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        // An argument that begins with @ is a text like any other, not the name of a file with more arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            var command = parsed.CommandResult.Command;
            await Console.Error.WriteLineAsync($"`{(command == root ? root.Name : $"{root.Name} {command.Name}")} --help` shows what it takes.");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopPatience });
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return WrongUsage;
        }
        catch (Exception exception) when (exception is OperationFailedException or PostgresServerException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return No;
        }
    }

    public static void PrintJson<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, OneLine));
}

/// <summary>The command was called in a way it does not understand.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The command could not do its work; the message says why and what to do.</summary>
internal sealed class OperationFailedException(string message) : Exception(message);
