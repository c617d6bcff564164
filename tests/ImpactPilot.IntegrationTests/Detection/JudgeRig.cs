using System.Text.Json;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>One app and one model for all tests of the class; each writes to accounts that no other has touched.</summary>
public sealed class JudgeRig(PostgresCluster cluster) : IAsyncLifetime
{
    internal const string Realized = "Value realized";

    private PersonInHubSpot person = null!;
    private JsonElement[] accounts = [];
    private int taken;

    internal DemoPortal Portal { get; } = new(cluster) { Companies = 60 };

    internal StubModel Model { get; private set; } = null!;

    internal JsonElement Here { get; set; }

    public async ValueTask InitializeAsync()
    {
        Model = await StubModel.StartAsync();
        await Portal.InitializeAsync("--LanguageModel:TimeoutSeconds", "3");
        person = new PersonInHubSpot(Portal.App);
        accounts = [.. (await Portal.Admin.GetAsync("/accounts?limit=100&whose=all")).GetProperty("items").EnumerateArray()];
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Model.DisposeAsync();
    }

    /// <summary>The next account where the value's driver is open: the demo's people have won it at some.</summary>
    internal async Task<JsonElement> NextAccountAsync()
    {
        while (true)
        {
            var account = await Portal.Admin.GetAsync($"/accounts/{accounts[taken++].GetProperty("id").GetString()}");
            if (DriversOf(account).Single(driver => driver.GetProperty("name").GetString() == Realized).GetProperty("status").GetString() == "none")
                return account;
        }
    }

    private static IEnumerable<JsonElement> DriversOf(JsonElement account) => account.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray());

    internal async Task WriteAsync(JsonElement account, string text)
    {
        const string Headers = """{"from": {"email": "kim@customer.example"}, "to": [{"email": "ana.ruiz@brightpath.example"}]}""";
        Portal.App.Time.Advance(TimeSpan.FromMinutes(1));
        var mail = await person.CreateAsync(
            "emails", ("hs_timestamp", PersonInHubSpot.Text(Portal.App.Time.GetUtcNow())), ("hs_email_subject", "Approvals"), ("hs_email_text", $"Hi Ana,\n\n{text}\n\nRegards, Kim"), ("hs_email_direction", "INCOMING_EMAIL"), ("hs_email_headers", Headers));
        await person.LinkAsync("emails", mail, "companies", account.GetProperty("hubSpotId").GetString()!);
    }

    internal async Task<IReadOnlyList<JsonElement>> FoundAsync(JsonElement account, string driver) =>
        [.. (await Portal.Admin.GetAsync($"/accounts/{account.GetProperty("id").GetString()}")).GetProperty("suggestions").EnumerateArray().Where(suggestion => suggestion.GetProperty("driver").GetProperty("name").GetString() == driver)];

    internal async Task<long> CountAsync(string from) => long.Parse(await TextAsync($"select count(*)::text from {from}"), System.Globalization.CultureInfo.InvariantCulture);

    internal async Task<string> TextAsync(string query)
    {
        await using var database = NpgsqlDataSource.Create(Portal.App.OwnerConnectionString);
        await using var command = database.CreateCommand(query);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
