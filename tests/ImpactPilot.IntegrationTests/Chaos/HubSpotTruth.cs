using System.Text.Json;
using ImpactPilot.IntegrationTests.HubSpotSync;

namespace ImpactPilot.IntegrationTests.Chaos;

/// <summary>What HubSpot has in the end, read through its API by a person, a line for each record.</summary>
internal sealed class HubSpotTruth
{
    private static readonly string[] CompanyProperties = ["name", "domain", "hubspot_owner_id", "sso_enabled", "arr"];
    private static readonly string[] MeetingProperties = ["hs_meeting_title", "hs_meeting_outcome"];

    private readonly MirroredPortal portal;

    private HubSpotTruth(MirroredPortal portal) => this.portal = portal;

    public required IReadOnlyList<string> Companies { get; init; }

    public required IReadOnlyList<string> Meetings { get; init; }

    public static async Task<HubSpotTruth> ReadAsync(MirroredPortal portal)
    {
        var person = new PersonInHubSpot(portal.App, TimeSpan.Zero);
        var companies = await ListAsync(person, "companies", CompanyProperties);
        var meetings = await ListAsync(person, "meetings", MeetingProperties);
        var links = await LinksAsync(person, [.. meetings.Keys]);
        return new(portal)
        {
            Companies = [.. companies.Values.Order(StringComparer.Ordinal)],
            Meetings = [.. meetings.Select(meeting => $"{meeting.Value}|{string.Join(',', links[meeting.Key].Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)],
        };
    }

    public Task<string[]> CompaniesInMirrorAsync() => InOrderAsync(
        $"""select hub_spot_id || '|' || {Values("properties", CompanyProperties)} from accounts where not archived""");

    public Task<string[]> MeetingsInMirrorAsync() => InOrderAsync(
        $"""
        select m.object_id || '|' || {Values("m.properties", MeetingProperties)} || '|' || coalesce(string_agg(a.hub_spot_id, ',' order by a.hub_spot_id collate "C"), '')
        from mirrored_records m
        left join record_accounts r on r.object_type = m.object_type and r.object_id = m.object_id and not r.through_contact
        left join accounts a on a.id = r.account_id
        where m.object_type = 'meeting' and not m.archived
        group by m.object_id, m.properties
        """);

    private async Task<string[]> InOrderAsync(string sql) => [.. (await portal.QueryAsync<string>(sql)).Order(StringComparer.Ordinal)];

    private static string Values(string column, string[] properties) => string.Join(" || '|' || ", properties.Select(property => $"coalesce({column} ->> '{property}', '')"));

    private static async Task<Dictionary<string, string>> ListAsync(PersonInHubSpot person, string type, string[] properties)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            var page = await person.SendAsync(HttpMethod.Get, $"/crm/objects/2026-03/{type}?limit=100&properties={string.Join(',', properties)}{(after is null ? "" : $"&after={after}")}", null);
            foreach (var record in page.GetProperty("results").EnumerateArray())
            {
                var id = record.GetProperty("id").GetString()!;
                lines[id] = string.Join('|', properties.Select(property => Text(record.GetProperty("properties"), property)).Prepend(id));
            }

            after = page.TryGetProperty("paging", out var paging) ? paging.GetProperty("next").GetProperty("after").GetString() : null;
        }
        while (after is not null);
        return lines;
    }

    private static async Task<ILookup<string, string>> LinksAsync(PersonInHubSpot person, string[] meetings)
    {
        List<(string Meeting, string Company)> links = [];
        foreach (var chunk in meetings.Chunk(1_000))
        {
            var answer = await person.SendAsync(HttpMethod.Post, "/crm/associations/2026-03/meetings/companies/batch/read", new { inputs = chunk.Select(id => new { id }) });
            links.AddRange(answer.GetProperty("results").EnumerateArray().SelectMany(one => one.GetProperty("to").EnumerateArray()
                .Select(to => (one.GetProperty("from").GetProperty("id").GetString()!, to.GetProperty("toObjectId").ToString()))));
        }

        return links.ToLookup(link => link.Meeting, link => link.Company);
    }

    private static string Text(JsonElement properties, string name) => properties.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
