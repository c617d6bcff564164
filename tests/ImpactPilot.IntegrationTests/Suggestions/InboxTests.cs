using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Suggestions;

/// <summary>The inbox: all that was detected at the accounts that one may act on.</summary>
public sealed class InboxTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const int Companies = 12;
    private const int Waiting = 3 * Companies;

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, Companies);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        await Detections.AtEveryAccountAsync(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("worth")]
    [InlineData("newest")]
    [InlineData("account")]
    [InlineData("driver")]
    public async Task Page_by_page_everything_is_reached_once_in_one_order(string sort)
    {
        var whole = (await PageAsync($"sort={sort}")).Items;
        whole.Should().HaveCount(Waiting).And.OnlyHaveUniqueItems();

        List<string> walked = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await PageAsync($"sort={sort}&limit=7{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            page.Waiting.Should().Be(Waiting);
            walked.AddRange(page.Items.Select(Id));
            cursor = page.Next;
        }

        walked.Should().Equal(whole.Select(Id));
    }

    [Fact]
    public async Task What_is_worth_most_comes_first()
    {
        var points = new Dictionary<string, double> { ["certain"] = 1, ["likely"] = 0.9, ["worth a look"] = 0.6 };

        var whole = (await PageAsync("")).Items;

        whole.Select(item => Suggestion(item).GetProperty("driver").GetProperty("points").GetInt32() * points[Sureness(item)]).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task What_is_decided_between_two_pages_leaves_no_gap()
    {
        var whole = (await PageAsync("")).Items.ConvertAll(Id);
        var first = await PageAsync("limit=10");
        foreach (var decided in first.Items)
            await admin.PostAsync($"/suggestions/{Id(decided)}/incorrect");

        var rest = await PageAsync($"cursor={first.Next}");

        rest.Items.Select(Id).Should().Equal(whole.Skip(10));
        rest.Waiting.Should().Be(Waiting - 10);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_its_counts()
    {
        var one = (await PageAsync("limit=1")).Items.Single();
        var (account, driver) = (one.GetProperty("account"), Suggestion(one).GetProperty("driver"));

        (await PageAsync("sureness=certain")).Items.Should().HaveCount(Companies).And.OnlyContain(item => Sureness(item) == "certain");
        (await PageAsync("sureness=likely")).Items.Should().HaveCount(2 * Companies).And.NotContain(item => Sureness(item) == "worth a look");
        (await PageAsync($"account={account.GetProperty("id").GetString()}")).Waiting.Should().Be(3);
        (await PageAsync($"driver={driver.GetProperty("id").GetString()}")).Waiting.Should().Be(Companies);
        (await PageAsync($"search={Uri.EscapeDataString(account.GetProperty("name").GetString()![1..])}")).Items.Select(Id).Should().Contain(Id(one));
        (await PageAsync("search=%25")).Items.Should().BeEmpty("a percent sign is a character like others");
    }

    [Fact]
    public async Task What_is_at_some_accounts_is_listed_beside_the_counts_of_the_whole_list()
    {
        var one = (await PageAsync("sureness=certain&limit=1")).Items.Single().GetProperty("account").GetProperty("id").GetString();

        var page = await PageAsync($"sureness=likely&at={one}&at={Guid.Empty}");

        page.Items.Should().HaveCount(2).And.OnlyContain(item => item.GetProperty("account").GetProperty("id").GetString() == one);
        page.Waiting.Should().Be(2 * Companies);
        using var tooMany = await admin.Http.GetAsync($"/api/v1/suggestions?{string.Join('&', Enumerable.Repeat($"at={one}", 101))}", TestContext.Current.CancellationToken);
        tooMany.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_is_detected_while_its_driver_is_archived_does_not_wait_for_anybody()
    {
        var detected = Suggestion((await PageAsync("limit=1")).Items.Single());
        var driver = detected.GetProperty("driver").GetProperty("id").GetString()!;
        var version = (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Single(row => row.GetProperty("id").GetString() == driver).GetProperty("version").GetInt32();
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var detecting = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var detection = await detecting.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var late = await DetectAsync(detecting, detected.GetProperty("id").GetString()!);

        var archiving = admin.PostMatchingAsync($"/catalogue/drivers/{driver}/archive", new { }, $"{version}");
        while (!archiving.IsCompleted && !await IsTrueAsync(database, "select exists (select from pg_locks where locktype = 'advisory' and not granted)"))
            await Task.Yield();
        archiving.IsCompleted.Should().BeFalse("it waits for who detects");
        await detection.CommitAsync(TestContext.Current.CancellationToken);
        await archiving;

        (await IsTrueAsync(database, $"select status = 'Expired' and reason like '%was archived.' from suggestions where id = '{late}'")).Should().BeTrue();
        (await PageAsync($"driver={driver}")).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_snoozed_one_is_in_the_other_list_until_it_is_back()
    {
        var id = Id((await PageAsync("limit=1")).Items.Single());
        await admin.PostAsync($"/suggestions/{id}/snooze", new { days = 3 });

        var waiting = await PageAsync("");
        (waiting.Waiting, waiting.Snoozed).Should().Be((Waiting - 1, 1));
        (await PageAsync("snoozed=true")).Items.Select(Id).Should().Equal(id);

        app.Time.Advance(TimeSpan.FromDays(3));

        (await PageAsync("")).Items.Select(Id).Should().Contain(id);
        (await PageAsync("snoozed=true")).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_csm_finds_only_what_they_may_act_on()
    {
        await using var database = NpgsqlDataSource.Create(app.OwnerConnectionString);
        await using var own = database.CreateCommand($"update accounts set csm_id = (select id from users where email = '{ImpactPilotApp.Csm}') where id in (select id from accounts order by name limit 4)");
        await own.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        var me = (await csm.GetAsync("/session")).GetProperty("user").GetProperty("id").GetString();

        var items = (await PageAsync("", csm)).Items;

        items.Should().NotBeEmpty().And.OnlyContain(item => item.GetProperty("account").GetProperty("csm").GetProperty("id").GetString() == me);
        items.Count.Should().BeLessThan(Waiting);
        (await PageAsync("whose=mine", csm)).Items.Select(Id).Should().Equal(items.Select(Id));
    }

    [Theory]
    [InlineData("sort=best", "suggestions.sort")]
    [InlineData("sureness=maybe", "suggestions.sureness")]
    public async Task What_cannot_be_asked_is_refused_with_what_can(string query, string code)
    {
        using var answer = await admin.Http.GetAsync($"/api/v1/suggestions?{query}", TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("code").GetString().Should().Be(code);
    }

    [Fact]
    public async Task A_change_of_a_property_has_no_text_to_stand_in()
    {
        var id = Id((await PageAsync("limit=1")).Items.Single());

        using var answer = await admin.Http.GetAsync($"/api/v1/suggestions/{id}/text", TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    /// <summary>Detects once more what was detected, as the worker does it: inside the gate, and not committed yet.</summary>
    private static async Task<Guid> DetectAsync(NpgsqlConnection detecting, string like)
    {
        await using var detect = new NpgsqlCommand(
            """
            select pg_advisory_xact_lock_shared(hashtext('impactpilot detection'), hashtext(portal_id::text)) from portals;
            insert into suggestions (portal_id, id, account_id, driver_id, evidence_key, evidence, explanation, window_key, occurred_at, detected_at, status, still_true)
            select portal_id, gen_random_uuid(), account_id, driver_id, 'late', evidence, explanation, window_key, occurred_at, detected_at, 'Pending', true from suggestions where id = @like
            returning id
            """, detecting);
        detect.Parameters.AddWithValue("like", Guid.Parse(like));
        await using var rows = await detect.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await rows.NextResultAsync(TestContext.Current.CancellationToken);
        await rows.ReadAsync(TestContext.Current.CancellationToken);
        return rows.GetGuid(0);
    }

    private static async Task<bool> IsTrueAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static string Id(JsonElement item) => Suggestion(item).GetProperty("id").GetString()!;

    private static string Sureness(JsonElement item) => Suggestion(item).GetProperty("confidence").GetString()!;

    private static JsonElement Suggestion(JsonElement item) => item.GetProperty("suggestion");

    private async Task<Page> PageAsync(string query, ApiClient? person = null)
    {
        var page = await (person ?? admin).GetAsync($"/suggestions?{query}");
        return new Page([.. page.GetProperty("items").EnumerateArray()], page.GetProperty("nextCursor").GetString(), page.GetProperty("waiting").GetInt32(), page.GetProperty("snoozed").GetInt32());
    }

    private sealed record Page(List<JsonElement> Items, string? Next, int Waiting, int Snoozed);
}
