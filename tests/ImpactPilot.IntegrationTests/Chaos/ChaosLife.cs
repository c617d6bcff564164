using System.Globalization;
using ImpactPilot.IntegrationTests.HubSpotSync;

namespace ImpactPilot.IntegrationTests.Chaos;

/// <summary>What people do in HubSpot meanwhile, and what must be found of it: the oracle knows each step, the product only what HubSpot tells.</summary>
internal sealed class ChaosLife(MirroredPortal portal, int seed)
{
    private const string SsoIsOn = "sso_enabled = true";
    private const string ArrMoves = "arr changed";
    private const string Reviewed = "any meeting where (hs_meeting_title contains 'Impact review' and hs_meeting_outcome = 'COMPLETED')";

    private readonly Random draw = new(seed);
    private readonly PersonInHubSpot person = new(portal.App, TimeSpan.Zero);
    private readonly Dictionary<string, bool> sso = new(StringComparer.Ordinal);
    private readonly List<(string Meeting, string Company)> scheduled = [];
    private string[] busy = [];
    private string[] still = [];

    public static string[] Conditions => [SsoIsOn, ArrMoves, Reviewed];

    /// <summary>One line for every finding: the condition and the company.</summary>
    public List<string> Expected { get; } = [];

    public int Changes { get; private set; }

    public async Task StepAsync(int step)
    {
        if (busy.Length == 0)
            await MeetThePortalAsync();
        if (step == 40)
            await person.MergeAsync("companies", still[0], still[1]);
        if (step == 60)
            await person.DeleteAsync("companies", still[2]);
        for (var i = draw.Next(0, 4); i > 0; i--)
            await ActAsync(busy[draw.Next(busy.Length)]);
    }

    /// <summary>What was found, in the form of <see cref="Expected"/>.</summary>
    public Task<List<string>> FoundAsync() => portal.QueryAsync<string>(
        "select d.name || ' at ' || a.hub_spot_id from suggestions s join drivers d on d.id = s.driver_id join accounts a on a.id = s.account_id order by 1");

    private async Task MeetThePortalAsync()
    {
        var companies = await portal.QueryAsync<string>("select hub_spot_id from accounts order by hub_spot_id");
        (still, busy) = ([.. companies[..4]], [.. companies[4..]]);
        foreach (var company in busy)
            sso[company] = await portal.App.HubSpotValueAsync(company, "sso_enabled") == "true";
    }

    private async Task ActAsync(string company)
    {
        Changes++;
        switch (draw.Next(5))
        {
            case 0 or 1:
                sso[company] = !sso[company];
                await portal.App.ChangeCompanyAsync(company, ("sso_enabled", sso[company] ? "true" : "false"));
                if (sso[company])
                    Find(SsoIsOn, company);
                break;
            case 2:
                await portal.App.ChangeCompanyAsync(company, ("arr", (100_000 + Changes).ToString(CultureInfo.InvariantCulture)));
                Find(ArrMoves, company);
                break;
            case 3:
                var meeting = await person.CreateAsync(
                    "meetings", ("hs_timestamp", PersonInHubSpot.Text(portal.App.Time.GetUtcNow())), ("hs_meeting_title", $"Impact review {Changes}"), ("hs_meeting_outcome", "SCHEDULED"));
                await person.LinkAsync("meetings", meeting, "companies", company);
                scheduled.Add((meeting, company));
                break;
            default:
                if (scheduled.Count == 0)
                    break;
                var held = scheduled[draw.Next(scheduled.Count)];
                scheduled.Remove(held);
                await person.ChangeAsync("meetings", held.Meeting, "hs_meeting_outcome", "COMPLETED");
                Find(Reviewed, held.Company);
                break;
        }
    }

    private void Find(string condition, string company) => Expected.Add($"{condition} at {company}");
}
