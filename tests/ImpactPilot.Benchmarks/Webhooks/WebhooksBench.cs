using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;

namespace ImpactPilot.Benchmarks.Webhooks;

/// <summary>
/// How long HubSpot waits for the answer to its webhooks when a portal is stormy, with a worker at work on what they lead to.
/// Requests are sent on time whether or not earlier ones were answered; HubSpot gives up after five seconds.
/// </summary>
internal static class WebhooksBench
{
    private const int Companies = 1_000;
    private const int PerSecond = 150;
    private const int EventsEach = 10;
    private const int Seconds = 30;
    private const double PatienceSeconds = 5;

    public static Bench Bench { get; } = new("webhooks", $"{PerSecond} webhook requests a second of {EventsEach} events each for {Seconds} s, {Companies:#,0} companies", MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rig = await PortalRig.StartAsync(new PortalSize(Companies), cancellationToken);
        var database = await rig.CloneAsync(cancellationToken);
        await rig.ImportAsync(database, cancellationToken);
        await using var web = await rig.ServeAsync(database, cancellationToken);
        await using var worker = await rig.WorkAsync(database, cancellationToken);
        using var hubSpot = PortalRig.HubSpotCalling();
        var storm = await StormAsync(database, cancellationToken);

        await SendAsync(hubSpot, storm, PerSecond, cancellationToken);
        var answers = await SendAsync(hubSpot, storm, PerSecond * Seconds, cancellationToken);
        var refused = answers.Count(answer => answer.Status is not HttpStatusCode.NoContent);
        var seconds = answers.Select(answer => answer.Took.TotalSeconds).Order().ToArray();
        var p99 = seconds[(int)(seconds.Length * 0.99)];
        var waiting = await CountAsync(database, "select count(*) from webhook_hints", cancellationToken);
        yield return new Figure("p99 of the answers", p99 * 1000, "ms", "HubSpot's patience", p99 / PatienceSeconds, "≤ 1", p99 <= PatienceSeconds && refused == 0)
        {
            Details =
            [
                string.Create(CultureInfo.InvariantCulture, $"{answers.Count:#,0} requests, {refused} refused; median {seconds[seconds.Length / 2] * 1000:0.0} ms, longest {seconds[^1] * 1000:0} ms"),
                string.Create(CultureInfo.InvariantCulture, $"{waiting:#,0} records still wait to be read again"),
            ],
        };
    }

    /// <summary>The bodies of a storm: changes of a property at companies that are known, each batch of other ones.</summary>
    private static async Task<byte[][]> StormAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select portals.hub_id, accounts.hub_spot_id from accounts join portals using (portal_id) order by accounts.hub_spot_id");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = new List<object>();
        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(new
            {
                eventId = events.Count + 1,
                subscriptionType = "object.propertyChange",
                objectTypeId = "0-2",
                portalId = long.Parse(reader.GetString(0), CultureInfo.InvariantCulture),
                objectId = long.Parse(reader.GetString(1), CultureInfo.InvariantCulture),
                propertyName = "arr",
                propertyValue = "42000",
                changeSource = "CRM_UI",
                occurredAt = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
                attemptNumber = 0,
            });
        }

        return [.. events.Chunk(EventsEach).Select(batch => JsonSerializer.SerializeToUtf8Bytes(batch))];
    }

    private static async Task<IReadOnlyCollection<(HttpStatusCode Status, TimeSpan Took)>> SendAsync(HttpClient hubSpot, byte[][] storm, int requests, CancellationToken cancellationToken)
    {
        var answers = new ConcurrentBag<(HttpStatusCode, TimeSpan)>();
        var underway = new List<Task>(requests);
        var clock = Stopwatch.StartNew();
        for (var sent = 0; sent < requests; sent++)
        {
            var due = TimeSpan.FromSeconds((double)sent / PerSecond);
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed, cancellationToken);
            underway.Add(AskAsync(storm[sent % storm.Length], due));
        }

        await Task.WhenAll(underway);
        return answers;

        // A request that was sent late because we were slow counts from when it was due.
        async Task AskAsync(byte[] body, TimeSpan due)
        {
            using var request = PortalRig.Signed(HttpMethod.Post, "/hubspot/webhooks", body);
            using var answer = await hubSpot.SendAsync(request, cancellationToken);
            answers.Add((answer.StatusCode, clock.Elapsed - due));
        }
    }

    private static async Task<long> CountAsync(string database, string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
