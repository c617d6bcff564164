using System.Text.Json;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>One app and one model for all tests of the judge, one after the other; each writes to accounts that no other has touched.</summary>
[CollectionDefinition(Collection)]
public sealed class JudgeRig(PostgresCluster cluster) : IAsyncLifetime, ICollectionFixture<JudgeRig>
{
    public const string Collection = "judge";

    internal const string Realized = "Value realized";

    // The rules take the first for proven, though not for certain; the second they do not.
    internal const string Likely = "We are down to four days, which is what we set out to do.";
    internal const string Doubtful = "Four days it is, near enough to what we set out to do.";
    internal const string Secret = "sk-portal-secret";

    private JsonElement here;

    internal DemoPortal Portal { get; } = new(cluster) { Companies = 60 };

    internal StubModel Model { get; private set; } = null!;

    internal Customers Customers { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Model = await StubModel.StartAsync();
        await Portal.InitializeAsync("--LanguageModel:TimeoutSeconds", "3");
        Customers = new(Portal.App, Portal.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Model.DisposeAsync();
    }

    internal Task<string> WriteAsync(JsonElement account, string text) => Customers.WriteAsync(account, $"Hi Ana,\n\n{text}\n\nRegards, Kim");

    internal async Task<long> CountAsync(string from) => long.Parse(await TextAsync($"select count(*)::text from {from}"), System.Globalization.CultureInfo.InvariantCulture);

    internal async Task<string> TextAsync(string query)
    {
        await using var database = NpgsqlDataSource.Create(Portal.App.OwnerConnectionString);
        await using var command = database.CreateCommand(query);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    internal static object Tried(string text, bool askModel) => new
    {
        kind = "email", incoming = true, done = true, title = "Approvals", text, askModel,
        people = new object[] { new { name = "Kim Berg", email = "kim@customer.example", side = "customer", knownDepartment = true }, new { name = "Ana Ruiz", email = "ana.ruiz@brightpath.example", side = "internal", knownDepartment = true } },
    };

    internal object Wanted(bool on = true, string? endpoint = null, bool own = true, string? model = "stub-model", string? key = Secret, bool maskNames = false, int dailyTokens = 500_000, decimal price = 2, decimal? dailyCost = null) => new
    {
        on, endpoint = own ? endpoint ?? Model.Endpoint : null, model, apiKey = key, maskNames, dailyTokens, dailyCost, inputPrice = price, outputPrice = price, currency = "EUR",
    };

    /// <summary>On, with a model that finds nothing, and nothing left waiting by another test.</summary>
    internal async Task SwitchOnAsync(bool maskNames = false, int dailyTokens = 500_000)
    {
        Model.Forget();
        // What is done first is told after what the demo did.
        Portal.App.Time.Advance(TimeSpan.FromMinutes(1));
        await Portal.Admin.PutAsync("/settings/judge", Wanted(maskNames: maskNames, dailyTokens: dailyTokens), (await JudgeAsync()).GetProperty("version").GetInt32());
        await Portal.App.RunDueWorkAsync();
        Model.Asked.Clear();
    }

    internal Task<JsonElement> JudgeAsync() => Portal.Admin.GetAsync("/settings/judge");

    internal async Task AfterAsync(int seconds)
    {
        Portal.App.Time.Advance(TimeSpan.FromSeconds(seconds));
        await Portal.App.RunDueWorkAsync();
    }

    /// <summary>What is found of the value's driver in a new mail at an account of its own.</summary>
    internal async Task<IReadOnlyList<JsonElement>> FoundInAsync(string text)
    {
        here = await Customers.NextAsync(Realized);
        await WriteAsync(here, text);
        await Portal.App.PollAsync();
        return await HereAsync();
    }

    internal Task<IReadOnlyList<JsonElement>> HereAsync() => Customers.FoundAsync(here, Realized);

    /// <summary>All evidence of the portal.</summary>
    internal Task<string> AllAsync() => TextAsync("select coalesce(string_agg(evidence::text || explanation, ' ' order by id), '') from suggestions");
}
