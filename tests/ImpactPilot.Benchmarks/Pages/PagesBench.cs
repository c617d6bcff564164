using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ImpactPilot.Benchmarks.Card;

namespace ImpactPilot.Benchmarks.Pages;

/// <summary>How long the console waits for what each of its pages shows first, in the portal of the card's bench.</summary>
internal static class PagesBench
{
    private const int Repeats = 7;
    private const double LongestMilliseconds = 1_000;

    // The lists in each of their orders, since every order measures something else.
    private static readonly string[] Pages =
    [
        "/session", "/setup", "/suggestions/count", "/suggestions?limit=100", "/suggestions?sort=newest", "/suggestions?sort=account", "/suggestions?sort=driver", "/suggestions?limit=1",
        "/accounts", "/accounts?sort=pending&descending=true", "/accounts?sort=points&descending=true", "/accounts?sort=lastImpact&descending=true", "/accounts?search=a", "/accounts/segments", "/accounts/views",
        "/leaderboard", "/leaderboard/cuts/area", "/leaderboard/cuts/driver", "/leaderboard/cuts/segment", "/leaderboard/cuts/account", "/leaderboard/value-map", "/leaderboard/privacy",
        "/ledger", "/ledger?corrections=true", "/cycles", "/cycles/proposal", "/catalogue", "/catalogue/library", "/catalogue/imports", "/conditions/names",
        "/mapping/aliases", "/mapping/groups", "/mapping/roles", "/people", "/teams", "/covers", "/audit", "/settings", "/tokens", "/outgoing-webhooks",
        "/notices", "/notices/preferences", "/connection", "/connection/write-back", "/connection/dead-letters",
    ];

    public static Bench Bench { get; } = new("pages", $"what each page of the console asks for first, at {CardPortal.Accounts:#,0} accounts and {CardPortal.Lines:#,0} ledger lines", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rig = await PortalRig.StartAsync(new PortalSize(1_000), cancellationToken);
        var database = await rig.CloneAsync(cancellationToken);
        await rig.ImportAsync(database, cancellationToken);
        await CardPortal.FillAsync(database, cancellationToken);
        await using var web = await rig.ServeAsync(database, cancellationToken);

        // What else the worker finds to do in a portal that a script filled is an import's work, and not every day's.
        await using (await rig.WorkAsync(database, cancellationToken))
            await WorkerAtWork.UntilAddedUpAsync(database, cancellationToken);
        using var admin = await PortalRig.SignInAsync(web, cancellationToken);
        foreach (var page in await WithOwnIdsAsync(admin, cancellationToken))
            yield return await TimeAsync(admin, page.Name, page.Path, cancellationToken);
    }

    private static async Task<IEnumerable<(string Name, string Path)>> WithOwnIdsAsync(HttpClient admin, CancellationToken cancellationToken)
    {
        using var board = JsonDocument.Parse(await admin.GetStringAsync("/api/v1/leaderboard", cancellationToken));
        var cycle = board.RootElement.GetProperty("cycle").GetProperty("id").GetString();
        var person = board.RootElement.GetProperty("rows")[0].GetProperty("user").GetProperty("id").GetString();
        var account = CardPortal.AccountPrefix + 7.ToString("D12", CultureInfo.InvariantCulture);
        return
        [
            .. Pages.Select(path => (path, path)),
            ("an account", $"/accounts/{account}"), ("an account's timeline", $"/accounts/{account}/timeline"), ("an account's contacts", $"/accounts/{account}/contacts"), ("a person's accounts", $"/accounts?csm={person}"),
            ("a cycle", $"/cycles/{cycle}"), ("a cycle's impacted accounts", $"/cycles/{cycle}/impacted"), ("a cycle's drivers", $"/cycles/{cycle}/drivers"),
            ("suggested targets", $"/cycles/{cycle}/target-suggestions"), ("a rehearsal of the cycle's end", $"/cycles/{cycle}/end-rehearsal"),
            ("a cycle's ledger", $"/ledger?cycle={cycle}"), ("a person's ledger", $"/ledger?cycle={cycle}&csm={person}"),
        ];
    }

    private static async Task<Figure> TimeAsync(HttpClient admin, string name, string path, CancellationToken cancellationToken)
    {
        List<double> times = [];
        for (var repeat = 0; repeat <= Repeats; repeat++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await admin.GetAsync("/api/v1" + path, cancellationToken);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if (repeat > 0)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var median = Figure.Median(times);
        return new Figure(name, median, "ms", "a second", median / LongestMilliseconds, $"≤ {LongestMilliseconds:0} ms", median <= LongestMilliseconds);
    }
}
