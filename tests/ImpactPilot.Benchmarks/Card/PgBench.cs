using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace ImpactPilot.Benchmarks.Card;

/// <summary>PostgreSQL's own load generator with the scripts that were recorded, in the application's role.</summary>
internal sealed partial class PgBench(string program, string connectionString, DirectoryInfo scratch)
{
    private string Read => Path.Combine(scratch.FullName, "read.sql");

    private string Confirm => Path.Combine(scratch.FullName, "confirm.sql");

    public async Task WriteAsync(string read, string confirm, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Read, $"\\set n random(0, {CardPortal.Accounts - 1})\n{read}", cancellationToken);
        await File.WriteAllTextAsync(Confirm, $"\\set i :i + {CardLoad.Connections}\n\\set n :i + :client_id\n{confirm}", cancellationToken);
    }

    /// <summary>How many transactions a second it gets done.</summary>
    /// <param name="firstAccount">The first account whose suggestion nobody confirmed yet.</param>
    public async Task<double> RunAsync(int firstAccount, TimeSpan duration, CancellationToken cancellationToken)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--no-vacuum", "--protocol=prepared", $"--client={CardLoad.Connections}", "--jobs=1", $"--time={duration.TotalSeconds:0}", $"--define=i={firstAccount}",
                $"--file={Read}@{CardLoad.ConfirmEvery - 1}", $"--file={Confirm}@1",
                "--host", server.Host!, "--port", server.Port.ToString(CultureInfo.InvariantCulture), "--username", server.Username!, server.Database!,
            },
            Environment = { ["PGPASSWORD"] = server.Password },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 && PerSecond().Match(await output) is { Success: true } match && (await output).Contains("number of failed transactions: 0 ", StringComparison.Ordinal)
            ? double.Parse(match.Groups["tps"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench failed: {await errors}{await output}");
    }

    [GeneratedRegex(@"^tps = (?<tps>[0-9.]+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PerSecond();
}
