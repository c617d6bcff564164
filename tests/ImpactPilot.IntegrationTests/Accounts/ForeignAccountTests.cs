using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Card;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Suggestions;
using ImpactPilot.IntegrationTests.Teams;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Accounts;

/// <summary>
/// Where CSMs see own accounts only, nothing of the others leaves the server for them. What is asked is read from the API's own description: a
/// new endpoint is held to it without being named here.
/// </summary>
public sealed partial class ForeignAccountTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private ApiClient csm = null!;
    private string me = null!;
    private string other = null!;
    private (string Id, string Name, string HubSpotId) foreign;
    private string unassigned = null!;
    private string suggestion = null!;
    private string impact = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster, companies: 6);
        await app.SetUpDemoAsync();
        await Detections.AtEveryAccountAsync(app);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        csm = await app.SignInAsync(ImpactPilotApp.Csm);
        me = (await csm.GetAsync("/session")).GetProperty("user").Id();
        other = (await admin.GetAsync("/people")).GetProperty("items").EnumerateArray().First(person => person.Text("role") == "csm" && person.Id() != me).Id();
        var accounts = (await admin.GetAsync("/accounts")).GetProperty("items").EnumerateArray().ToList();
        unassigned = accounts[1].Id();
        await ExecuteAsync($"update accounts set csm_id = '{me}'; update accounts set csm_id = '{other}' where id = '{accounts[0].Id()}'; update accounts set csm_id = null where id = '{unassigned}'");
        foreign = (accounts[0].Id(), accounts[0].Text("name"), (await admin.GetAsync($"/accounts/{accounts[0].Id()}")).Text("hubSpotId"));
        suggestion = (await admin.GetAsync($"/suggestions?account={foreign.Id}")).GetProperty("items")[0].GetProperty("suggestion").Id();
        impact = (await WinAsync()).Text("impactId");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Nothing_that_a_csm_can_read_names_an_account_that_is_not_theirs()
    {
        var asked = await QuestionsAsync();
        asked.Should().HaveCountGreaterThan(60);
        var told = await NamingAsync(admin, asked);
        told.Select(question => question.Operation).Distinct().Should().HaveCountGreaterThan(6, "the questions find the account where it is shown");
        (await NamingAsync(csm, asked)).Should().NotBeEmpty("all is read unless an admin says otherwise");

        await ReadOwnAsync();

        (await NamingAsync(csm, asked)).Should().BeEmpty();
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        await ExecuteAsync($"update users set role = 'Manager' where email = '{ImpactPilotApp.Manager}'");
        (await NamingAsync(manager, asked)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Whose_account_it_is_decides_at_once_and_a_cover_reads_what_it_covers()
    {
        await ReadOwnAsync();
        foreach (var path in new[] { "", "/timeline", "/contacts", "/pool" })
            (await CodeAsync(csm, $"/accounts/{foreign.Id}{path}")).Should().Be("accounts.hidden");
        (await CodeAsync(csm, $"/accounts/{unassigned}")).Should().Be("accounts.hidden", "an account without a CSM is nobody's own");
        (await CodeAsync(csm, $"/suggestions/{suggestion}")).Should().Be("accounts.hidden");
        (await CodeAsync(csm, $"/suggestions/{suggestion}/text")).Should().Be("accounts.hidden");
        (await csm.PostAsync($"/suggestions/{suggestion}/confirm", expect: HttpStatusCode.Forbidden)).Text("code").Should().Be("accounts.hidden");
        (await csm.PostAsync($"/impacts/{impact}/undo", expect: HttpStatusCode.Forbidden)).Text("code").Should().Be("accounts.hidden");
        (await csm.GetAsync("/accounts")).Int("total").Should().Be((await admin.GetAsync($"/accounts?csm={me}")).Int("total"));
        (await csm.GetAsync("/ledger")).GetProperty("sum").Int("lines").Should().BeLessThan((await admin.GetAsync("/ledger")).GetProperty("sum").Int("lines"));
        (await csm.GetAsync("/leaderboard/cuts/account")).Int("points").Should().Be((await admin.GetAsync("/leaderboard/cuts/account")).Int("points"), "the board's sums are the board's");

        await admin.PutAsync($"/covers/{other}", new { cover = me, fromOn = "2026-11-18", untilOn = "2026-11-20" }, (string?)null);

        (await csm.GetAsync($"/accounts/{foreign.Id}")).Text("name").Should().Be(foreign.Name);
        (await csm.GetAsync("/ledger?account=" + foreign.Id)).GetProperty("items").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public async Task Ones_own_lines_stay_in_sight_where_the_account_was_handed_over_since()
    {
        await ExecuteAsync($"update accounts set csm_id = '{me}' where id = '{foreign.Id}'");
        await WinAsync();
        var mine = await MineAsync();
        await ExecuteAsync($"update accounts set csm_id = '{other}' where id = '{foreign.Id}'");
        await WinAsync();
        await ReadOwnAsync();

        (await MineAsync()).Should().Be(mine).And.Be((await csm.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("user").Id() == me).Int("points"), "the board's sum is that of the lines");
        var lines = (await csm.GetAsync($"/ledger?account={foreign.Id}")).GetProperty("items").EnumerateArray().ToList();
        lines.Should().NotBeEmpty().And.OnlyContain(line => line.GetProperty("csm").Id() == me);
        var there = (await csm.GetAsync("/leaderboard/cuts/account")).GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("id").GetString() == foreign.Id);
        there.Int("points").Should().Be(lines.Sum(line => line.Int("points")), "not what the new CSM earned there");
        (await csm.GetAsync($"/leaderboard/cuts/account?csm={me}")).GetProperty("rows").EnumerateArray().Sum(row => row.Int("points")).Should().Be(mine);

        async Task<int> MineAsync() => (await csm.GetAsync($"/ledger?csm={me}&cycle={(await csm.ActiveCycleAsync()).Id()}")).GetProperty("sum").Int("points");
    }

    [Fact]
    public async Task The_card_says_that_the_account_is_not_theirs_and_nothing_more()
    {
        var card = await CardOf.AsAsync(app, ImpactPilotApp.Csm, foreign.HubSpotId);
        await card.ReadAsync();

        await ReadOwnAsync();

        foreach (var path in new[] { "", $"/suggestions?after={Guid.Empty}", "/drivers" })
        {
            using var refused = await card.SendAsync(HttpMethod.Get, path.Split('?')[0], more: path.Contains('?', StringComparison.Ordinal) ? "&" + path.Split('?')[1] : "");
            var text = await refused.Content.ReadAsStringAsync(Cancel);
            (refused.StatusCode, JsonDocument.Parse(text).RootElement.Text("code")).Should().Be((HttpStatusCode.Forbidden, "accounts.hidden"));
            text.Should().NotContain(foreign.Name).And.NotContain(foreign.Id);
        }
    }

    [Fact]
    public async Task Live_news_name_no_account_to_who_sees_own_ones_only()
    {
        await ReadOwnAsync();
        using var stream = await csm.Http.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));
        while (await lines.ReadLineAsync(Cancel) is { } hello && !hello.StartsWith("data:", StringComparison.Ordinal))
            hello.Should().NotBeNull();

        await WinAsync();

        while (await lines.ReadLineAsync(Cancel) is { } line)
        {
            line.Should().NotContain(foreign.Id);
            if (line.Contains("\"points\"", StringComparison.Ordinal))
                break;
        }
    }

    [Fact]
    public async Task Who_acts_on_all_accounts_reads_them_and_the_setting_says_what_it_does_first()
    {
        var now = await admin.GetAsync("/settings");

        var effects = await admin.PostAsync("/settings/effects", Changed(now, "own", "own"));
        effects[0].Text("field").Should().Be("csmsRead");
        effects[0].Text("words").Should().Contain("One account has no CSM").And.Contain("board’s sums stay");
        var refused = await admin.PutAsync("/settings", Changed(now, "all", "own"), now.Text("version"), HttpStatusCode.BadRequest);
        (refused.Text("code"), refused.Text("field")).Should().Be(("settings.reading", "csmsRead"));
    }

    /// <summary>The next driver that is open at the foreign account is won there.</summary>
    private async Task<JsonElement> WinAsync()
    {
        var driver = (await admin.GetAsync($"/accounts/{foreign.Id}")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray()).First(one => one.Text("status") == "none" && one.Int("points") > 0);
        return await admin.PostAsync($"/accounts/{foreign.Id}/drivers/{driver.Id()}/win", new { note = (string?)null, occurredAt = (string?)null });
    }

    private async Task ReadOwnAsync()
    {
        var now = await admin.GetAsync("/settings");
        (await admin.PutAsync("/settings", Changed(now, "own", "own"), now.Text("version"))).GetProperty("settings").Text("csmsRead").Should().Be("own");
    }

    private static JsonNode Changed(JsonElement view, string act, string read)
    {
        var settings = JsonNode.Parse(view.GetProperty("settings").GetRawText())!;
        (settings["csmsActOn"], settings["csmsRead"]) = (act, read);
        return settings;
    }

    private async Task<List<Question>> NamingAsync(ApiClient reader, IEnumerable<Question> questions)
    {
        List<Question> naming = [];
        foreach (var question in questions)
        {
            using var answer = await reader.Http.GetAsync(new Uri(question.Path, UriKind.Relative), Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            if (text.Contains(foreign.Id, StringComparison.OrdinalIgnoreCase) || text.Contains(foreign.Name, StringComparison.OrdinalIgnoreCase))
                naming.Add(question);
        }

        return naming;
    }

    /// <summary>Everything that can be read, plainly and narrowed by each thing that leads to the foreign account.</summary>
    private async Task<List<Question>> QuestionsAsync()
    {
        using var open = new HttpClient { BaseAddress = app.WebAddress };
        var described = JsonNode.Parse(await open.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel))!;
        var cycle = (await admin.GetAsync("/leaderboard")).GetProperty("cycle").Id();
        var leading = new Dictionary<string, string> { ["account"] = foreign.Id, ["csm"] = other, ["whose"] = "all", ["search"] = foreign.Name, ["cycle"] = cycle };
        List<Question> questions = [];
        foreach (var (path, operations) in described["paths"]!.AsObject().Where(path => path.Key.StartsWith("/api/v1/", StringComparison.Ordinal) && path.Key != "/api/v1/events"))
        {
            if (operations!["get"] is not { } operation)
                continue;
            var names = (operation["parameters"] as JsonArray ?? []).Where(parameter => parameter!["in"]?.GetValue<string>() == "query").Select(parameter => parameter!["name"]!.GetValue<string>()).ToList();
            foreach (var address in Addresses(path, cycle))
                questions.AddRange(names.Where(leading.ContainsKey).Select(name => $"{address}?{name}={Uri.EscapeDataString(leading[name])}").Prepend(address).Select(asked => new Question(path, asked)));
        }

        return questions;
    }

    private IEnumerable<string> Addresses(string path, string cycle) => path.Contains("{by}", StringComparison.Ordinal)
        ? new[] { "area", "driver", "segment", "account" }.Select(by => path.Replace("{by}", by, StringComparison.Ordinal))
        : [PathParameter().Replace(path, match => match.Groups["of"].Value switch { "accounts" => foreign.Id, "suggestions" => suggestion, "cycles" => cycle, _ => Guid.Empty.ToString() })];

    [GeneratedRegex(@"(?<=/(?<of>[\w-]+)/)\{\w+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathParameter();

    private static async Task<string?> CodeAsync(ApiClient reader, string path)
    {
        using var answer = await reader.Http.GetAsync("/api/v1" + path, Cancel);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.Text("code");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private sealed record Question(string Operation, string Path);
}
