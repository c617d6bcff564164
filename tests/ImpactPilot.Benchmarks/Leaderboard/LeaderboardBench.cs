using System.Globalization;
using System.Runtime.CompilerServices;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Benchmarks.Leaderboard;

/// <summary>How much faster the board with its cuts is than adding its lines up, while wins arrive; and whether it ever says something else.</summary>
internal static class LeaderboardBench
{
    public const int Accounts = 100_000;

    private const int Lines = 5_000_000;
    private const int WinsPerSecond = 100;
    private const int Looks = 15;
    private const double LeastTimes = 10;

    // The worker adds up every half minute; looks are spread over more than that, so that some find many lines since and some few.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    public static Bench Bench { get; } = new(
        "leaderboard", $"the cycle's board by person, day, area, driver and segment over {Lines:#,0} ledger lines of 200 people, while {WinsPerSecond} wins a second arrive", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rig = await PortalRig.StartAsync(new PortalSize(10), cancellationToken);
        var database = await rig.CloneAsync(cancellationToken);
        await PortalRig.ExecuteAtAsync(database, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Leaderboard", "ledger.sql"), cancellationToken), cancellationToken);
        await PortalRig.ExecuteAtAsync(database, "vacuum analyze points_entries", cancellationToken);
        await using var worker = await rig.WorkAsync(database, cancellationToken);
        var portal = (await worker.Services.GetRequiredService<PortalDirectory>().AllAsync(cancellationToken)).Single();
        await WorkerAtWork.UntilAddedUpAsync(database, cancellationToken);
        var boards = new Boards(worker.Services.GetRequiredService<IServiceScopeFactory>(), portal);
        for (var warmUp = 0; warmUp < 2; warmUp++)
            await boards.LookAsync(cancellationToken);

        using var stop = new CancellationTokenSource();
        var wins = new Wins(rig.AppConnectionString(database));
        var arriving = wins.ArriveAsync(WinsPerSecond, stop.Token);
        List<Look> looks = [];
        while (looks.Count < Looks)
        {
            looks.Add(await boards.LookAsync(cancellationToken));
            await Task.Delay(Between, cancellationToken);
        }

        await stop.CancelAsync();
        await arriving;
        var (ours, plain) = (Figure.Median([.. looks.Select(look => look.Ours.TotalMilliseconds)]), Figure.Median([.. looks.Select(look => look.Plain.TotalMilliseconds)]));
        yield return new Figure("board with its cuts", ours, "ms", "the plain SQL sums", plain / ours, $"≥ {LeastTimes} ×", plain / ours >= LeastTimes)
        {
            Details = [string.Create(CultureInfo.InvariantCulture, $"plain {plain:#,0} ms; ours {string.Join(", ", looks.Select(look => $"{look.Ours.TotalMilliseconds:0}"))}; {wins.Booked:#,0} wins arrived")],
        };
        var equal = looks.Count(look => look.Equal);
        yield return new Figure("equal to the plain sums", equal, "reads", "all reads", (double)equal / looks.Count, "every read", equal == looks.Count);
    }
}
