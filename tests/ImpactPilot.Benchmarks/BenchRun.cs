using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImpactPilot.Benchmarks;

/// <summary>Runs the named benchmarks, prints a row per figure and appends the same as JSON lines; exit code 1 when a goal is missed.</summary>
internal static class BenchRun
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(IReadOnlyList<Bench> benches, string[] args)
    {
        var jsonAt = Array.IndexOf(args, "--json");
        var jsonFile = jsonAt >= 0 && jsonAt + 1 < args.Length ? args[jsonAt + 1] : null;
        var names = args.Where((_, index) => jsonAt < 0 || (index != jsonAt && index != jsonAt + 1)).ToList();
        var unknown = names.Except(benches.Select(bench => bench.Name)).ToList();
        if (unknown.Count > 0 || (jsonAt >= 0 && jsonFile is null))
        {
            await Console.Error.WriteLineAsync(unknown.Count > 0
                ? $"There is no benchmark '{unknown[0]}'. There are: {string.Join(", ", benches.Select(bench => bench.Name))}."
                : "--json needs a file.");
            return 2;
        }

        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.Cancel();
        };

        var allOk = true;
        foreach (var bench in benches.Where(bench => names.Count == 0 || names.Contains(bench.Name)))
        {
            Console.Out.WriteLine($"{bench.Name}: {bench.Work}");
            await foreach (var figure in bench.Measure(interrupted.Token))
            {
                allOk &= figure.Ok;
                Print(figure);
                if (jsonFile is not null)
                    await File.AppendAllTextAsync(jsonFile, ToJson(bench, figure) + "\n", interrupted.Token);
            }
        }

        return allOk ? 0 : 1;
    }

    private static void Print(Figure figure)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {figure.Case,-28} {figure.Value,12:#,0.##} {figure.Unit,-8} {figure.Ratio,8:0.00} × {figure.Peer,-28} goal {figure.Goal,-10} {(figure.Ok ? "ok" : "MISSED")}"));
        foreach (var detail in figure.Details)
            Console.Out.WriteLine($"      {detail}");
    }

    private static string ToJson(Bench bench, Figure figure) => JsonSerializer.Serialize(
        new { bench = bench.Name, figure.Case, figure.Value, figure.Unit, figure.Peer, figure.Ratio, figure.Goal, figure.Ok }, OneLine);
}
