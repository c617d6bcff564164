using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace ImpactPilot.Benchmarks.Sync;

/// <summary>People at work in the simulated HubSpot, and the count of what was asked of it. Their own requests are not counted.</summary>
internal sealed class SimulatedDay(Uri hubSpot) : IDisposable
{
    private const string Objects = "/crm/objects/2026-03";
    private const string Person = "ana.ruiz@brightpath.example";

    // Two thousand a day, by people's hands.
    private static readonly (string Type, string Property, int Count)[] PerLook = [("companies", "arr", 40), ("contacts", "jobtitle", 20), ("deals", "dealname", 8), ("meetings", "hs_meeting_title", 16)];

    private static readonly string[] Kinds = ["companies", "contacts", "deals", "meetings", "calls", "emails", "notes", "tasks"];

    private readonly HttpClient http = new() { BaseAddress = hubSpot, Timeout = TimeSpan.FromMinutes(10) };
    private readonly Dictionary<string, string[]> ids = new(StringComparer.Ordinal);
    private int own;
    private int values;

    public int Changes { get; private set; }

    public async Task CountFromZeroAsync(CancellationToken cancellationToken)
    {
        own = 0;
        using var answer = await http.DeleteAsync(new Uri("/_sim/requests", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<int> RequestsAsync(CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<JsonElement>("/_sim/requests", cancellationToken)).GetProperty("total").GetInt32() - own;

    /// <summary>Changes some records of each kind, others with each look; how many of each kind HubSpot then calls modified: a changed meeting moves sums of its company.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ChangeAsync(int look, CancellationToken cancellationToken)
    {
        var begun = await NowAsync(cancellationToken);
        foreach (var (type, property, count) in PerLook)
        {
            var some = await SomeAsync(type, cancellationToken);
            var inputs = Enumerable.Range(0, count).Select(i => some[((look * count) + i) % some.Length]).Distinct()
                .Select(id => new { id, properties = new Dictionary<string, string> { [property] = (1_000_000 + ++values).ToString(CultureInfo.InvariantCulture) } });
            await SendAsync(HttpMethod.Post, $"{Objects}/{type}/batch/update", new { inputs }, cancellationToken);
        }

        var modified = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var type in Kinds)
        {
            var property = type == "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate";
            var filters = new[] { new { filters = new[] { new { propertyName = property, @operator = "GTE", value = begun } } } };
            modified[type] = (await SendAsync(HttpMethod.Post, $"{Objects}/{type}/search", new { filterGroups = filters, limit = 1 }, cancellationToken)).GetProperty("total").GetInt32();
        }

        Changes += modified.Values.Sum();
        return modified;
    }

    public void Dispose() => http.Dispose();

    private async Task<string> NowAsync(CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<JsonElement>("/_sim/clock", cancellationToken)).GetProperty("now").GetDateTimeOffset().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private async Task<string[]> SomeAsync(string type, CancellationToken cancellationToken)
    {
        if (ids.TryGetValue(type, out var known))
            return known;
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = await SendAsync(HttpMethod.Get, $"{Objects}/{type}?limit=100{(after is null ? "" : $"&after={after}")}", null, cancellationToken);
            found.AddRange(page.GetProperty("results").EnumerateArray().Select(record => record.GetProperty("id").GetString()!));
            after = page.TryGetProperty("paging", out var paging) ? paging.GetProperty("next").GetProperty("after").GetString() : null;
        }
        while (after is not null && found.Count < 1_000);
        return ids[type] = [.. found];
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var person = await http.PostAsJsonAsync("/_sim/tokens", new { email = Person }, cancellationToken);
        var token = (await person.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("access_token").GetString();
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new("Bearer", token) }, Content = body is null ? null : JsonContent.Create(body) };
        own++;
        using var answer = await http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
