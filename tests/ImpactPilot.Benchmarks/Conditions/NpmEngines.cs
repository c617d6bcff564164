using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Benchmarks.Conditions;

/// <summary>What a rule engine from npm needs for one evaluation.</summary>
/// <param name="Engine">Which.</param>
/// <param name="Condition">The library's key.</param>
/// <param name="Nanoseconds">A median.</param>
/// <param name="Count">Over how many accounts.</param>
/// <param name="Holds">For how many of them it holds.</param>
internal sealed record EngineTime(string Engine, string Condition, double Nanoseconds, int Count, int Holds);

/// <summary>Runs the engines in Node on the same accounts.</summary>
internal static class NpmEngines
{
    private static readonly string[] Amounts = ["api_calls_30d", "integrations_active_count", "indexation_pct", "review_rating", "arr", "previous_arr", "new_arr", "contract_term_months", "services_amount"];

    public static async Task<IReadOnlyList<EngineTime>> MeasureAsync(IReadOnlyList<AccountFacts> accounts, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Conditions", "engines");
        var scratch = ScratchFolder.Create("conditions");
        try
        {
            var file = Path.Combine(scratch.FullName, "facts.jsonl");
            await WriteAsync(accounts, file, cancellationToken);
            await RunAsync(folder, "npm", ["ci", "--no-audit", "--no-fund"], cancellationToken);
            var output = await RunAsync(folder, "node", ["run.mjs", file], cancellationToken);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<EngineTime>(line, JsonSerializerOptions.Web)!)];
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Numbers and truth values in JSON's own form, and the changed deal picked already: what the engines would have to be handed.</summary>
    private static async Task WriteAsync(IReadOnlyList<AccountFacts> accounts, string file, CancellationToken cancellationToken)
    {
        await using var lines = new StreamWriter(file);
        foreach (var account in accounts)
        {
            var change = account.Change;
            var line = JsonSerializer.Serialize(new
            {
                company = Typed(account.Company),
                deal = Typed(account.Deals[0]),
                change = change is null ? [] : new Dictionary<string, object?> { ["property"] = change.Property, ["old"] = Typed(change.Property, change.Old!), ["new"] = Typed(change.Property, change.New!) },
            });
            await lines.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
    }

    private static Dictionary<string, object> Typed(FactObject record) => record.Properties.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => Typed(pair.Key, pair.Value!));

    private static object Typed(string property, string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ when Amounts.Contains(property) => double.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };

    private static async Task<string> RunAsync(string folder, string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"`{program} {string.Join(' ', arguments)}` ended with exit code {process.ExitCode}.");
    }
}
