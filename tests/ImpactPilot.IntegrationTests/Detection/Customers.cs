using System.Text.Json;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>The demo's customers as detection meets them: which of them have a driver open, what they write, and what was found of it.</summary>
internal sealed class Customers(ImpactPilotApp app, ApiClient admin)
{
    private const string Headers = """{"from": {"email": "kim@customer.example"}, "to": [{"email": "ana.ruiz@brightpath.example"}]}""";

    private readonly PersonInHubSpot person = new(app);
    private JsonElement[]? accounts;
    private int taken;

    /// <summary>The next account, which no test has had before, where a driver is open: the demo's people have won it at some.</summary>
    public async Task<JsonElement> NextAsync(string driver)
    {
        accounts ??= [.. (await admin.GetAsync("/accounts?limit=100&whose=all")).GetProperty("items").EnumerateArray()];
        while (true)
        {
            var account = await admin.GetAsync($"/accounts/{Id(accounts[taken++])}");
            if (DriversOf(account).Single(row => Name(row) == driver).GetProperty("status").GetString() == "none")
                return account;
        }
    }

    /// <summary>A mail from the customer, a minute after whatever came before it; its id in HubSpot.</summary>
    public Task<string> WriteAsync(JsonElement account, string text)
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));
        return WriteAsync(account, text, app.Time.GetUtcNow());
    }

    /// <summary>The same with a date of its own.</summary>
    public async Task<string> WriteAsync(JsonElement account, string text, DateTimeOffset at)
    {
        var mail = await person.CreateAsync(
            "emails", ("hs_timestamp", PersonInHubSpot.Text(at)), ("hs_email_subject", "Approvals"), ("hs_email_text", text), ("hs_email_direction", "INCOMING_EMAIL"), ("hs_email_headers", Headers));
        await person.LinkAsync("emails", mail, "companies", account.GetProperty("hubSpotId").GetString()!);
        return mail;
    }

    /// <summary>What waits, or is snoozed, of a driver.</summary>
    public async Task<IReadOnlyList<JsonElement>> FoundAsync(JsonElement account, string driver) =>
        [.. (await admin.GetAsync($"/accounts/{Id(account)}")).GetProperty("suggestions").EnumerateArray().Where(suggestion => Name(suggestion.GetProperty("driver")) == driver)];

    /// <summary>A driver as the catalogue shows it, with its rule.</summary>
    public async Task<JsonElement> DriverAsync(string driver) => DriversOf(await admin.GetAsync("/catalogue")).Single(row => Name(row) == driver);

    /// <summary>Switches a driver's rule, and waits for what that starts.</summary>
    public async Task SwitchAsync(string driver, string mode, int lookBackDays = 0)
    {
        var rule = (await DriverAsync(driver)).GetProperty("transition");
        await admin.PutAsync($"/transitions/{Id(rule)}", new { mode, lookBackDays }, rule.GetProperty("version").GetInt32());
        await app.RunDueWorkAsync();
    }

    private static IEnumerable<JsonElement> DriversOf(JsonElement catalogue) => catalogue.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray());

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static string? Name(JsonElement item) => item.GetProperty("name").GetString();
}
