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
internal sealed class NpmEngines : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conditions", "engines");

    private static readonly string[] Amounts = ["api_calls_30d", "integrations_active_count", "indexation_pct", "review_rating", "arr", "previous_arr", "new_arr", "contract_term_months", "services_amount"];

    private readonly DirectoryInfo scratch = ScratchFolder.Create("conditions");

    private NpmEngines()
    {
    }

    private string Facts => Path.Combine(scratch.FullName, "facts.jsonl");

    /// <summary>Fetches the engines and hands them the accounts.</summary>
    public static async Task<NpmEngines> PrepareAsync(IReadOnlyList<AccountFacts> accounts, CancellationToken cancellationToken)
    {
        var engines = new NpmEngines();
        await WriteAsync(accounts, engines.Facts, cancellationToken);
        await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], cancellationToken);
        return engines;
    }

    public async Task<IReadOnlyList<EngineTime>> MeasureAsync(CancellationToken cancellationToken)
    {
        var output = await RunAsync("node", ["run.mjs", Facts], cancellationToken);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<EngineTime>(line, JsonSerializerOptions.Web)!)];
    }

    public void Dispose() => scratch.Delete(recursive: true);

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

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"`{program} {string.Join(' ', arguments)}` ended with exit code {process.ExitCode}.");
    }
}
