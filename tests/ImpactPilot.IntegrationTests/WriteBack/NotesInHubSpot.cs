using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.WriteBack;

/// <summary>The notes of ours that people read at a company in HubSpot.</summary>
internal static class NotesInHubSpot
{
    public static async Task<IReadOnlyList<string>> OfAsync(ImpactPilotApp app, string company)
    {
        var person = new PersonInHubSpot(app, TimeSpan.Zero);
        var links = await person.SendAsync(HttpMethod.Post, "/crm/associations/2026-03/companies/notes/batch/read", new { inputs = new[] { new { id = company } } });
        var ids = links.GetProperty("results").EnumerateArray().SelectMany(result => result.GetProperty("to").EnumerateArray()).Select(to => new { id = to.GetProperty("toObjectId").ToString() }).ToArray();
        if (ids.Length == 0)
            return [];
        var notes = await person.SendAsync(HttpMethod.Post, "/crm/objects/2026-03/notes/batch/read", new { inputs = ids, properties = new[] { "hs_note_body" } });
        return [.. notes.GetProperty("results").EnumerateArray().Select(note => note.GetProperty("properties").GetProperty("hs_note_body").GetString()!).Where(body => body.Contains("ImpactPilot"))];
    }
}
