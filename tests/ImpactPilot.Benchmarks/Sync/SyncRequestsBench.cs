using System.Globalization;
using System.Runtime.CompilerServices;

namespace ImpactPilot.Benchmarks.Sync;

/// <summary>
/// How many requests the mirror costs beside the fewest that HubSpot's pages and batches allow: for the first import, and for
/// a day of changes seen by hourly looks. The write-back is off: what it writes is not the mirror's.
/// </summary>
internal static class SyncRequestsBench
{
    private const double Goal = 1.05;
    private const int Companies = 50_000;
    private const int Looks = 24;

    /// <summary>How many companies the simulated portal has; the other records keep their proportion.</summary>
    private const string CompaniesVariable = "IMPACTPILOT_BENCH_COMPANIES";

    public static Bench Bench { get; } = new(
        "sync-requests",
        $"first import and a day of changes of {Companies:#,0} companies, or as many as {CompaniesVariable} says, with 2 contacts, 0.4 deals and 6 activities each",
        MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var companies = int.TryParse(Environment.GetEnvironmentVariable(CompaniesVariable), CultureInfo.InvariantCulture, out var asked) ? asked : Companies;
        await using var rig = await PortalRig.StartAsync(new PortalSize(companies, 2, 0.4, 6), cancellationToken);
        var database = await rig.CloneAsync(cancellationToken);
        await PortalRig.ExecuteAtAsync(database, "update write_back_states set \"on\" = false", cancellationToken);
        using var hubSpot = new SimulatedDay(rig.HubSpot);

        await hubSpot.CountFromZeroAsync(cancellationToken);
        var import = await rig.ImportAsync(database, cancellationToken);
        var least = await FewestRequests.ReadAsync(database, cancellationToken);
        yield return Beside("first import", await hubSpot.RequestsAsync(cancellationToken), least.Import, [.. least.Records, $"it took {import.Whole.TotalSeconds:0} s, of these {import.HubSpot.TotalSeconds:0} s waiting for the simulator"]);

        // What the import left to be read again belongs to it, not to the day.
        await rig.PollAsync(database, cancellationToken);
        await hubSpot.CountFromZeroAsync(cancellationToken);
        var fewest = 0;
        for (var look = 0; look < Looks; look++)
        {
            var changed = await hubSpot.ChangeAsync(look, cancellationToken);
            fewest += least.OfLook(changed);
            await rig.PollAsync(database, cancellationToken);
        }

        yield return Beside("a day of changes", await hubSpot.RequestsAsync(cancellationToken), fewest, [$"{hubSpot.Changes:#,0} changed records in {Looks} looks"]);
    }

    private static Figure Beside(string name, int requests, int fewest, IReadOnlyList<string> details)
    {
        var ratio = (double)requests / fewest;
        return new Figure(name, requests, "requests", $"the fewest, {fewest.ToString("#,0", CultureInfo.InvariantCulture)}", ratio, $"≤ {Goal.ToString(CultureInfo.InvariantCulture)}", ratio <= Goal) { Details = details };
    }
}
