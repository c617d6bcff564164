using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ImpactPilot.Benchmarks.Detect;
using ImpactPilot.Domain.Detection;
using ActivityKind = ImpactPilot.Domain.Detection.ActivityKind;

namespace ImpactPilot.Benchmarks.Preview;

/// <summary>
/// How fast an admin sees what a prompt would have found in a portal's mirrored texts, asked over HTTP as the console asks: the first answer soon, all
/// activities one answer after another.
/// </summary>
internal static class TextsBench
{
    private const string Driver = "Value realized";
    private const int Companies = 1_000;
    private const int PerCompany = 30;
    private const double GoalSeconds = 3;

    public static Bench Bench { get; } = new("texts", $"back-test of a prompt over the texts of {Companies:#,0} accounts", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rig = await PortalRig.StartAsync(new PortalSize(Companies, ContactsPerCompany: 3, ActivitiesPerCompany: PerCompany), cancellationToken);
        var database = await rig.CloneAsync(cancellationToken);
        await rig.ImportAsync(database, cancellationToken);
        foreach (var kind in Enum.GetValues<ActivityKind>())
            await WriteAsync(database, kind, cancellationToken);
        await PortalRig.ExecuteAtAsync(database, "analyze", cancellationToken);
        await using var web = await rig.ServeAsync(database, cancellationToken);
        using var admin = await PortalRig.SignInAsync(web, cancellationToken);
        var catalogue = await admin.GetFromJsonAsync<JsonElement>("/api/v1/catalogue", cancellationToken);
        var driver = catalogue.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Single(one => one.GetProperty("name").GetString() == Driver);
        await AskAsync(admin, driver, null, cancellationToken);

        var (answers, looked, found, unread, whole) = (new List<double>(), 0, 0, 0, Stopwatch.StartNew());
        for (string? after = null; answers.Count == 0 || after is not null;)
        {
            var begun = whole.Elapsed;
            var answer = await AskAsync(admin, driver, after, cancellationToken);
            answers.Add((whole.Elapsed - begun).TotalSeconds);
            looked += answer.GetProperty("progress").GetProperty("looked").GetInt32();
            found += answer.GetProperty("findings").GetArrayLength();
            unread += answer.GetProperty("unread").GetInt32();
            after = answer.GetProperty("progress").GetProperty("next").GetString();
        }

        yield return new Figure("longest answer", answers.Max(), "s", "goal", answers.Max() / GoalSeconds, $"≤ {GoalSeconds} s", answers.Max() <= GoalSeconds)
        {
            Details =
            [
                string.Create(CultureInfo.InvariantCulture, $"{looked:#,0} activities in {answers.Count} answers and {whole.Elapsed.TotalSeconds:0.0} s: {looked / whole.Elapsed.TotalSeconds:#,0} a second"),
                $"{found:#,0} found, {unread:#,0} not mirrored",
            ],
        };
    }

    /// <summary>Gives the mirrored activities of a kind what the detector reads: the simulator's are without texts.</summary>
    private static Task WriteAsync(string database, ActivityKind kind, CancellationToken cancellationToken)
    {
        var properties = ActivityProperties.ReadOf(kind).ToDictionary(name => name, _ => (string?)null);
        foreach (var (name, text) in Enumerable.Range(100, 40).Select(GeneratedActivities.Of).Where(activity => activity.Kind == kind).SelectMany(activity => activity.Properties))
            properties[name] = text;
        var json = JsonSerializer.Serialize(properties).Replace("'", "''", StringComparison.Ordinal);
        return PortalRig.ExecuteAtAsync(database, $"update mirrored_records set properties = properties || '{json}'::jsonb where object_type = '{kind.ToString().ToLowerInvariant()}'", cancellationToken);
    }

    private static async Task<JsonElement> AskAsync(HttpClient admin, JsonElement driver, string? after, CancellationToken cancellationToken)
    {
        var question = new { driver = driver.GetProperty("id").GetString(), prompt = driver.GetProperty("transition").GetProperty("prompt").GetString(), days = 365, after, limit = 200 };
        using var response = await admin.PostAsJsonAsync("/api/v1/detection/back-test", question, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
