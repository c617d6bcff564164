using System.Text.Json;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Loop;

/// <summary>What an account and its CSM stand at.</summary>
public sealed record Points(int Account, int Leaderboard)
{
    public Points Plus(int points) => new(Account + points, Leaderboard + points);
}

/// <summary>An account at which a driver's property is not yet true, watched by a person who sees everything.</summary>
public sealed class Target
{
    private readonly ImpactPilotApp app;
    private readonly ApiClient person;
    private readonly string property;
    private readonly string driver;

    private Target(ImpactPilotApp app, ApiClient person, JsonElement account, string property, string driver)
    {
        (this.app, this.person, this.property, this.driver) = (app, person, property, driver);
        AccountId = account.GetProperty("id").GetString()!;
        HubSpotId = account.GetProperty("hubSpotId").GetString()!;
        CsmId = account.GetProperty("csm").GetProperty("id").GetString()!;
        DriverPoints = Driver(account, driver).GetProperty("points").GetInt32();
        DriverId = Driver(account, driver).GetProperty("id").GetString()!;
        AccountPointsBefore = account.GetProperty("points").GetProperty("thisCycle").GetInt32();
    }

    public string AccountId { get; }

    public string HubSpotId { get; }

    public string CsmId { get; }

    public string DriverId { get; }

    public int DriverPoints { get; }

    /// <summary>The account's points this cycle when it was chosen.</summary>
    public int AccountPointsBefore { get; }

    /// <summary>When the property was switched on at HubSpot.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The first account at which the driver is open, nothing waits for it, and HubSpot's property is not true.</summary>
    public static async Task<Target> FindAsync(ImpactPilotApp app, ApiClient person, string property, string driver)
    {
        var accounts = await person.GetAsync("/accounts?limit=200");
        foreach (var row in accounts.GetProperty("items").EnumerateArray())
        {
            if (await AtAsync(app, person, row.GetProperty("id").GetString()!, property, driver) is { } target)
                return target;
        }

        throw new InvalidOperationException($"No account is open for {driver}.");
    }

    /// <summary>That account, if the driver is open there.</summary>
    public static async Task<Target?> AtAsync(ImpactPilotApp app, ApiClient person, string accountId, string property, string driver)
    {
        var account = await person.GetAsync($"/accounts/{accountId}");
        var free = account.GetProperty("csm").ValueKind is JsonValueKind.Object
            && Driver(account, driver).GetProperty("status").GetString() == "none"
            && !account.GetProperty("suggestions").EnumerateArray().Any(suggestion => IsOf(suggestion, driver));
        return free && await app.HubSpotValueAsync(account.GetProperty("hubSpotId").GetString()!, property) is not "true"
            ? new Target(app, person, account, property, driver)
            : null;
    }

    /// <summary>Sets the property at HubSpot.</summary>
    public async Task SwitchOnAsync()
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));
        ChangedAt = app.Time.GetUtcNow();
        await app.ChangeCompanyAsync(HubSpotId, (property, "true"));
    }

    /// <summary>Sets the mode of the driver's transition, as an admin does.</summary>
    public async Task ChooseModeAsync(string mode)
    {
        var catalogue = await person.GetAsync("/catalogue");
        var transition = catalogue.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Single(row => row.GetProperty("id").GetString() == DriverId).GetProperty("transition");
        var condition = transition.GetProperty("condition").GetString();
        var seen = (await person.PostAsync("/conditions/preview", new { text = condition, limit = 0 })).GetProperty("seen").GetString();
        await person.PutAsync(
            $"/transitions/{transition.GetProperty("id").GetString()}",
            new { condition, mode, seen },
            transition.GetProperty("version").GetInt32());
        await app.RunDueWorkAsync();
    }

    /// <summary>Takes a win in force back and marks what then waits incorrect.</summary>
    public async Task SettleAsync()
    {
        var driverRow = Driver(await person.GetAsync($"/accounts/{AccountId}"), driver);
        if (driverRow.GetProperty("status").GetString() == "won")
            await person.PostAsync($"/impacts/{driverRow.GetProperty("impactId").GetString()}/undo");
        foreach (var suggestion in await WaitingAsync())
            await person.PostAsync($"/suggestions/{suggestion.GetProperty("id").GetString()}/incorrect");
    }

    /// <summary>Polls and answers the one suggestion that waits for the driver.</summary>
    public async Task<JsonElement> DetectedAsync()
    {
        await app.PollAsync();
        return (await WaitingAsync()).Single();
    }

    public async Task<IReadOnlyList<JsonElement>> WaitingAsync()
    {
        var account = await person.GetAsync($"/accounts/{AccountId}");
        return [.. account.GetProperty("suggestions").EnumerateArray().Where(suggestion => IsOf(suggestion, driver))];
    }

    /// <summary>A driver of an area of which nothing has happened at the account yet.</summary>
    public async Task<string> UntouchedDriverAsync(string area) =>
        (await person.GetAsync($"/accounts/{AccountId}")).GetProperty("areas").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == area).GetProperty("drivers").EnumerateArray()
            .First(row => row.GetProperty("status").GetString() == "none").GetProperty("name").GetString()!;

    public async Task<Points> StandingAsync()
    {
        var account = await person.GetAsync($"/accounts/{AccountId}");
        var leaderboard = await person.GetAsync("/leaderboard");
        var row = leaderboard.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("user").GetProperty("id").GetString() == CsmId);
        return new Points(account.GetProperty("points").GetProperty("thisCycle").GetInt32(), row.GetProperty("points").GetInt32());
    }

    private static bool IsOf(JsonElement suggestion, string driver) => suggestion.GetProperty("driver").GetProperty("name").GetString() == driver;

    private static JsonElement Driver(JsonElement account, string driver) =>
        account.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Single(row => row.GetProperty("name").GetString() == driver);
}
