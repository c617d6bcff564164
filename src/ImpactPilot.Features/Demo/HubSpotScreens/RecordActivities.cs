using System.Globalization;
using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.Demo.HubSpotScreens;

/// <summary>What happened with a company up to now, the newest first; what is planned HubSpot shows elsewhere.</summary>
internal static class RecordActivities
{
    private const int Newest = 10;
    private const string At = "hs_timestamp";

    private static readonly (string Kind, string Path, string? Title, string Text)[] Kinds =
    [
        ("meeting", "meetings", "hs_meeting_title", "hs_internal_meeting_notes"),
        ("call", "calls", "hs_call_title", "hs_call_body"),
        ("email", "emails", "hs_email_subject", "hs_email_text"),
        ("note", "notes", null, "hs_note_body"),
    ];

    public static async Task<RecordActivity[]> NewestAsync(HubSpotClient hands, string company, IReadOnlyDictionary<string, string> owners, DateTimeOffset now, CancellationToken ct)
    {
        List<RecordActivity> all = [];
        foreach (var (kind, path, title, text) in Kinds)
        {
            var ids = (await hands.AssociationsAsync(CompanyRecord.Companies, path, [company], ct)).Select(link => link.ToId);
            string[] properties = [At, CompanyRecord.Owner, text, .. title is null ? Array.Empty<string>() : [title]];
            foreach (var record in await hands.BatchReadAsync(path, ids, properties, [], ct))
            {
                var by = record[CompanyRecord.Owner] is { } owner ? owners.GetValueOrDefault(owner) : null;
                var at = record[At] is { } told ? DateTimeOffset.Parse(told, CultureInfo.InvariantCulture) : record.CreatedAt;
                all.Add(new RecordActivity(record.Id, kind, at, (title is null ? null : record[title]) ?? "", record[text], by));
            }
        }

        return [.. all.Where(activity => activity.At <= now).OrderByDescending(activity => activity.At).Take(Newest)];
    }
}
