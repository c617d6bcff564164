using System.Globalization;
using System.Runtime.CompilerServices;

namespace ImpactPilot.Benchmarks.Card;

/// <summary>
/// How many cards a second the web host answers, signatures verified, beside pgbench telling the same server the same SQL;
/// and how long people wait at half that load. Both take turns, since the machine is not the same from minute to minute.
/// </summary>
internal static class CardBench
{
    private const int Imported = 1_000;
    private const int Rounds = 5;
    private const double LeastShare = 0.5;
    private const double LongestMilliseconds = 25;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan HalfLoad = TimeSpan.FromSeconds(15);

    public static Bench Bench { get; } = new(
        "card", $"card reads and confirms (95:5) at {CardPortal.Accounts:#,0} accounts and {CardPortal.Lines:#,0} ledger lines, {CardLoad.Connections} connections", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rig = await PortalRig.StartAsync(new PortalSize(Imported), cancellationToken);
        var database = await rig.CloneAsync(cancellationToken);
        await rig.ImportAsync(database, cancellationToken);
        var portal = await CardPortal.FillAsync(database, cancellationToken);
        await using var web = await rig.ServeAsync(database, cancellationToken);
        using var hubSpot = PortalRig.HubSpotCalling();
        var cards = new CardLoad(hubSpot, portal);
        await cards.AsFastAsTheyCanAsync(WarmUp, cancellationToken);

        var scratch = ScratchFolder.Create("card");
        var recorded = new RecordedSql(database);
        var pgbench = new PgBench(Path.Combine(await recorded.ProgramsAsync(cancellationToken), "pgbench"), rig.AppConnectionString(database), scratch);
        const int last = CardPortal.Accounts - 1;
        await pgbench.WriteAsync(
            await recorded.RecordAsync(last, () => cards.ReadOnce(last, cancellationToken), cancellationToken),
            await recorded.RecordAsync(last, () => cards.ConfirmOnce(last, cancellationToken), cancellationToken),
            cancellationToken);

        // Scripts confirm from the middle on, so that nobody confirms what another one did.
        var scripted = CardPortal.Accounts / 2;
        List<double> ours = [], theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await cards.AsFastAsTheyCanAsync(Round, cancellationToken));
            theirs.Add(await pgbench.RunAsync(scripted, Round, cancellationToken));
            scripted += CardPortal.Accounts / 2 / Rounds;
        }

        var (cardsPerSecond, scriptsPerSecond) = (Figure.Median(ours), Figure.Median(theirs));
        var share = cardsPerSecond / scriptsPerSecond;
        yield return new Figure("as fast as they can", cardsPerSecond, "cards/s", "pgbench, same SQL", share, $"≥ {LeastShare}", share >= LeastShare)
        {
            Details = [string.Create(CultureInfo.InvariantCulture, $"pgbench {scriptsPerSecond:0} a second; rounds {string.Join(", ", ours.Zip(theirs, (our, their) => $"{our:0}/{their:0}"))}")],
        };

        List<IReadOnlyCollection<(bool Confirmed, double Milliseconds)>> waited = [];
        for (var round = 0; round < Rounds; round++)
            waited.Add(await cards.AtRateAsync(cardsPerSecond / 2, HalfLoad, cancellationToken));
        double[] each = [.. waited.Select(answers => Percentile(answers.Select(answer => answer.Milliseconds), 0.99))];
        var p99 = Figure.Median(each);
        yield return new Figure("p99 at half that load", p99, "ms", "longest", p99 / LongestMilliseconds, $"≤ {LongestMilliseconds} ms", p99 <= LongestMilliseconds)
        {
            Details =
            [
                $"rounds {string.Join(", ", each.Select(milliseconds => milliseconds.ToString("0.0", CultureInfo.InvariantCulture)))}",
                Described("reads", [.. waited.SelectMany(answers => answers).Where(answer => !answer.Confirmed).Select(answer => answer.Milliseconds)]),
                Described("confirms", [.. waited.SelectMany(answers => answers).Where(answer => answer.Confirmed).Select(answer => answer.Milliseconds)]),
            ],
        };
        scratch.Delete(recursive: true);
    }

    private static string Described(string what, double[] milliseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{milliseconds.Length:#,0} {what}: median {Percentile(milliseconds, 0.5):0.0} ms, p99 {Percentile(milliseconds, 0.99):0.0} ms, longest {milliseconds.Max():0} ms");

    private static double Percentile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)(sorted.Length * part)];
    }
}
