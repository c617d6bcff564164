using System.Globalization;
using System.Runtime.CompilerServices;

namespace ImpactPilot.Benchmarks.Import;

/// <summary>
/// What our writing costs beside the fastest way into the same tables. Companies with the history of the properties that
/// the driver library reads; every import is followed by a COPY of the very rows that it wrote.
/// </summary>
internal static class ImportBench
{
    private const int Repetitions = 5;
    private const double Goal = 0.5;

    /// <summary>How many companies the simulated portal has.</summary>
    private const string CompaniesVariable = "IMPACTPILOT_BENCH_COMPANIES";

    private const int Companies = 50_000;

    public static Bench Bench { get; } = new(
        "import", $"first import of a simulated portal, {Companies:#,0} companies or as many as {CompaniesVariable} says", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var companies = int.TryParse(Environment.GetEnvironmentVariable(CompaniesVariable), CultureInfo.InvariantCulture, out var asked) ? asked : Companies;
        await using var rig = await PortalRig.StartAsync(new PortalSize(companies), cancellationToken);
        var imports = new List<ImportTime>();
        var copies = new List<TimeSpan>();
        var rows = 0L;
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var imported = await rig.CloneAsync(cancellationToken);
            imports.Add(await rig.ImportAsync(imported, cancellationToken));
            var written = await MirrorRows.ReadAsync(imported, cancellationToken);
            await rig.DropAsync(imported, cancellationToken);
            rows = written.Count;
            if (repetition == 0)
                await CopyAsync(rig, written, cancellationToken);
            copies.Add(await CopyAsync(rig, written, cancellationToken));
        }

        double PerSecond(IEnumerable<TimeSpan> times) => rows / Median(times);
        var database = PerSecond(imports.Select(import => import.Database));
        var copy = PerSecond(copies);
        yield return new Figure("rows into PostgreSQL", database, "rows/s", "binary COPY", database / copy, $"≥ {Goal}", database / copy >= Goal)
        {
            Details =
            [
                $"{rows:#,0} rows of {companies:#,0} companies; medians of {Repetitions} imports and COPYs",
                $"COPY {Median(copies):0.00} s ({copy:#,0} rows/s)",
                $"import {Median(imports.Select(import => import.Whole)):0.0} s: transactions {Median(imports.Select(import => import.Database)):0.0} s, "
                    + $"waiting for the simulator {Median(imports.Select(import => import.HubSpot)):0.0} s ({imports[^1].Requests:#,0} requests)",
            ],
        };
    }

    private static async Task<TimeSpan> CopyAsync(PortalRig rig, MirrorRows rows, CancellationToken cancellationToken)
    {
        var database = await rig.CloneAsync(cancellationToken);
        var took = await rows.CopyAsync(database, cancellationToken);
        await rig.DropAsync(database, cancellationToken);
        return took;
    }

    private static double Median(IEnumerable<TimeSpan> times) => Figure.Median([.. times.Select(time => time.TotalSeconds)]);
}
