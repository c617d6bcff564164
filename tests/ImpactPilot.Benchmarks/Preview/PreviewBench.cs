using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ImpactPilot.Benchmarks.Preview;

/// <summary>
/// How long an admin waits for the number of accounts that a condition over companies matches, asked over HTTP as the
/// console asks. The peer is the same count by plain SQL, over the same values in the same database.
/// </summary>
internal static class PreviewBench
{
    private const int Repetitions = 5;
    private const int Imported = 1_000;
    private const int Copies = 100;
    private const double GoalSeconds = 2;

    private static readonly (string Condition, string Sql)[] Cases =
    [
        ("company.arr > 20000", "(properties ->> 'arr')::numeric > 20000"),
        (
            "company.arr > 20000 and (sso_enabled = true or auto_renewal = true) and company.contract_end_date < today + 6 months",
            "(properties ->> 'arr')::numeric > 20000 and (properties ->> 'sso_enabled' = 'true' or properties ->> 'auto_renewal' = 'true') and (properties ->> 'contract_end_date')::date < current_date + interval '6 months'"
        ),
    ];

    public static Bench Bench { get; } = new("preview", $"preview of company conditions over {Imported * Copies:#,0} accounts", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rig = await PortalRig.StartAsync(new PortalSize(Imported), cancellationToken);
        var database = await rig.CloneAsync(cancellationToken);
        await rig.ImportAsync(database, cancellationToken);
        await PortalRig.ExecuteAtAsync(database, Multiply, cancellationToken);
        await using var web = await rig.ServeAsync(database, cancellationToken);
        using var admin = await PortalRig.SignInAsync(web, cancellationToken);
        foreach (var (condition, sql) in Cases)
        {
            var (matches, requests) = await AskAsync(admin, condition, cancellationToken);
            List<double> asked = [], counted = [];
            for (var repetition = 0; repetition < Repetitions; repetition++)
            {
                asked.Add(await SecondsAsync(() => AskAsync(admin, condition, cancellationToken)));
                counted.Add(await SecondsAsync(() => PortalRig.ExecuteAtAsync(database, $"select count(*) from accounts where {sql}", cancellationToken)));
            }

            var (ours, theirs) = (Figure.Median(asked), Figure.Median(counted));
            yield return new Figure(condition.Split(" and ")[0] + (condition.Contains(" and ", StringComparison.Ordinal) ? " and …" : ""), ours, "s", "count in plain SQL", ours / theirs, $"≤ {GoalSeconds} s", ours <= GoalSeconds)
            {
                Details = [$"{matches:#,0} of {Imported * Copies:#,0} accounts match, {requests} request(s); plain SQL {theirs.ToString("0.000", CultureInfo.InvariantCulture)} s"],
            };
        }
    }

    private const string Multiply =
        $"""
        insert into accounts (portal_id, id, hub_spot_id, name, domain, segment, csm_id, properties, hub_spot_modified_at, archived)
        select portal_id, gen_random_uuid(), hub_spot_id || '-' || copy, name, domain, segment, csm_id, properties, hub_spot_modified_at, archived
        from accounts cross join generate_series(2, 100) copy;
        analyze accounts;
        """;

    /// <summary>Counts the matches, and goes on until all accounts were looked at.</summary>
    private static async Task<(int Matches, int Requests)> AskAsync(HttpClient admin, string text, CancellationToken cancellationToken)
    {
        var (matches, looked, requests) = (0, 0, 0);
        for (string? after = null; requests == 0 || after is not null; requests++)
        {
            using var response = await admin.PostAsJsonAsync("/api/v1/conditions/preview", new { text, after, limit = 0 }, cancellationToken);
            response.EnsureSuccessStatusCode();
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            matches += answer.GetProperty("matches").GetInt32();
            looked += answer.GetProperty("progress").GetProperty("looked").GetInt32();
            after = answer.GetProperty("progress").GetProperty("next").GetString();
        }

        return looked == Imported * Copies ? (matches, requests) : throw new InvalidOperationException($"Only {looked} accounts were looked at.");
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var took = Stopwatch.StartNew();
        await work();
        return took.Elapsed.TotalSeconds;
    }
}
