using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>What a CSM does in HubSpot's screens: writes down activities, links and parts records, deletes them. Each step takes a minute, or as long as told.</summary>
internal sealed class PersonInHubSpot(ImpactPilotApp app, TimeSpan? step = null)
{
    private const string Objects = "/crm/objects/2026-03";

    public async Task<string> CreateAsync(string type, params (string Property, string Value)[] values) =>
        (await SendAsync(HttpMethod.Post, $"{Objects}/{type}", new { properties = values.ToDictionary(value => value.Property, value => value.Value) })).GetProperty("id").GetString()!;

    public Task ChangeAsync(string type, string id, string property, string value) =>
        SendAsync(HttpMethod.Patch, $"{Objects}/{type}/{id}", new { properties = new Dictionary<string, string> { [property] = value } });

    public Task LinkAsync(string from, string fromId, string to, string toId) =>
        SendAsync(HttpMethod.Put, $"{Objects}/{from}/{fromId}/associations/default/{to}/{toId}", null);

    /// <summary>Links a contact with a company under labels, by their numbers: 1 is "Primary", 31 "Decision maker", 33 "Project lead".</summary>
    public Task LinkContactAsync(string contact, string company, params int[] labels) => SendAsync(
        HttpMethod.Put,
        $"{Objects}/contacts/{contact}/associations/companies/{company}",
        labels.Select(label => new { associationCategory = label < 30 ? "HUBSPOT_DEFINED" : "USER_DEFINED", associationTypeId = label }));

    public Task PartAsync(string from, string fromId, string to, string toId) =>
        SendAsync(HttpMethod.Delete, $"{Objects}/{from}/{fromId}/associations/{to}/{toId}", null);

    public Task DeleteAsync(string type, string id) => SendAsync(HttpMethod.Delete, $"{Objects}/{type}/{id}", null);

    /// <summary>Makes one record of two; the id of the new one.</summary>
    public async Task<string> MergeAsync(string type, string primary, string other) =>
        (await SendAsync(HttpMethod.Post, $"{Objects}/{type}/merge", new { primaryObjectId = primary, objectIdToMerge = other })).GetProperty("id").GetString()!;

    /// <summary>Brings back what was deleted, which HubSpot allows on its screens only.</summary>
    public Task RestoreAsync(string type, string id) => SendAsync(HttpMethod.Post, "/_sim/restore", new { type, id, email = ImpactPilotApp.Csm });

    public Task DeletePropertyAsync(string type, string name) => SendAsync(HttpMethod.Delete, $"/crm/properties/2026-03/{type}/{name}", null);

    public Task CreatePropertyAsync(string type, string name, string label, string kind, string? field = null, string group = "customer_success") => SendAsync(
        HttpMethod.Post, $"/crm/properties/2026-03/{type}", new { name, label, type = kind, fieldType = field ?? kind, groupName = group });

    /// <summary>A meeting held just now, with these contacts.</summary>
    public async Task<string> MeetAsync(string title, params string[] contacts)
    {
        var meeting = await CreateAsync("meetings", ("hs_timestamp", Text(app.Time.GetUtcNow())), ("hs_meeting_title", title), ("hs_meeting_outcome", "COMPLETED"));
        foreach (var contact in contacts)
            await LinkAsync("meetings", meeting, "contacts", contact);
        return meeting;
    }

    public static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        app.Time.Advance(step ?? TimeSpan.FromMinutes(1));
        using var person = await app.HubSpot.PostAsJsonAsync("/_sim/tokens", new { email = ImpactPilotApp.Csm });
        var token = (await person.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new("Bearer", token) }, Content = body is null ? null : JsonContent.Create(body) };
        using var response = await app.HubSpot.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{method} {path}: {response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
