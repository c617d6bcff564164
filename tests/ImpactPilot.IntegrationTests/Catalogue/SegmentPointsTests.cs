using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Teams;
using Npgsql;
using static ImpactPilot.IntegrationTests.Catalogue.CatalogueInHand;

namespace ImpactPilot.IntegrationTests.Catalogue;

/// <summary>A win earns what its driver is worth in the account's segment, and every place says the same of it.</summary>
public sealed class SegmentPointsTests(TeamPortal portal) : IClassFixture<TeamPortal>, IAsyncLifetime
{
    private readonly ApiClient admin = portal.Admin;
    private readonly CatalogueInHand catalogue = new(portal.Admin);
    private JsonElement area;
    private string enterprise = null!;
    private string small = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal.NextMoment();
        area = await catalogue.OpenAreaAsync($"Area of {TestContext.Current.TestMethod!.MethodName}");
        var accounts = (await admin.GetAsync("/accounts?whose=all")).GetProperty("items").EnumerateArray().Select(Id).ToArray();
        (enterprise, small) = (accounts[0], accounts[1]);

        // However a segment is capitalised, in letters beyond ASCII too.
        await SqlAsync("update accounts set segment = 'GROẞKUNDEN É' where id = @id", enterprise);
        await SqlAsync("update accounts set segment = 'SMB' where id = @id", small);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task A_win_earns_the_points_of_the_accounts_segment_and_nothing_later_moves_it()
    {
        var driver = await AddAsync("Lunch", 30, ("Großkunden é", 50));
        (await WorthAsync(enterprise, "Lunch"), await WorthAsync(small, "Lunch")).Should().Be((50, 30));
        var (before, others) = (await PointsAsync(enterprise), await PointsAsync(small));

        await WinAsync(enterprise, driver);
        await WinAsync(small, driver);
        await SqlAsync("update accounts set segment = 'SMB' where id = @id", enterprise);
        await catalogue.ChangeAsync(driver, Fields(area, "Lunch", 9, segmentPoints: [new { segment = "SMB", points = 99 }]));

        (await PointsAsync(enterprise), await PointsAsync(small)).Should().Be((before + 50, others + 30));
        (await WorthAsync(enterprise, "Lunch")).Should().Be(99);
        var line = (await admin.GetAsync($"/ledger?account={enterprise}")).GetProperty("items")[0];
        (line.GetProperty("driver").ToString().Contains("Lunch", StringComparison.Ordinal), line.Int("points")).Should().Be((true, 50));
        await admin.PostAsync($"/impacts/{line.GetProperty("impactId").GetString()}/undo");
        (await PointsAsync(enterprise)).Should().Be(before);
    }

    [Fact]
    public async Task An_account_without_a_segment_earns_the_drivers_points()
    {
        await SqlAsync("update accounts set segment = null where id = @id", small);

        await AddAsync("Breakfast", 3, ("SMB", 7));

        (await WorthAsync(small, "Breakfast")).Should().Be(3);
    }

    [Fact]
    public async Task A_driver_of_some_segments_is_not_offered_to_an_account_of_which_no_segment_is_known()
    {
        await catalogue.AddDriverAsync(Fields(area, "Brunch", segments: ["SMB"]));
        (await OfferedAsync(enterprise, "Brunch"), await OfferedAsync(small, "Brunch")).Should().Be((false, true));

        await SqlAsync("update accounts set segment = null where id = @id", small);

        (await OfferedAsync(small, "Brunch")).Should().BeFalse("nothing is detected of it there either");
    }

    [Fact]
    public async Task The_inbox_is_in_the_order_of_what_each_account_would_earn_and_a_confirm_books_that()
    {
        var driver = await AddAsync("Dinner", 4, ("Großkunden é", 20), ("SMB", 1));
        await DetectAsync(driver, enterprise, minutesAgo: 30);
        await DetectAsync(driver, small, minutesAgo: 1);

        var items = (await admin.GetAsync($"/suggestions?whose=all&driver={Id(driver)}")).GetProperty("items").EnumerateArray().ToArray();

        items.Select(item => Suggested(item.GetProperty("suggestion"))).Should().Equal(20, 1);
        items.Select(item => item.GetProperty("account").Id()).Should().Equal(enterprise, small);
        var page = await admin.GetAsync($"/accounts/{enterprise}");
        page.GetProperty("suggestions").EnumerateArray().Where(one => Id(one.GetProperty("driver")) == Id(driver)).Select(Suggested).Should().Equal(20);
        var before = await PointsAsync(enterprise);
        var decided = await admin.PostAsync($"/suggestions/{Id(items[0].GetProperty("suggestion"))}/confirm");
        Suggested(decided.GetProperty("suggestion")).Should().Be(20);
        (await PointsAsync(enterprise)).Should().Be(before + 20);
    }

    [Fact]
    public async Task Exceptions_are_kept_by_segment_copied_told_in_the_history_and_restored()
    {
        var driver = await AddAsync("Workshop", 30, (" SMB ", 10), ("Enterprise", 50));
        Own(driver).Should().Be("Enterprise 50, SMB 10");
        portal.NextMoment();

        var changed = await catalogue.ChangeAsync(driver, Fields(area, "Workshop", 30));
        portal.NextMoment();

        Own(changed).Should().Be("");
        (await catalogue.HistoryAsync(driver))[0].GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("field")}: {change.GetProperty("before")} → {change.GetProperty("after")}")
            .Should().Equal("segmentPoints: Enterprise: 50; SMB: 10 → ");
        var restored = await catalogue.ActAsync(changed, "history/1/restore");
        Own(restored).Should().Be("Enterprise 50, SMB 10");
        Own(await catalogue.ActAsync(restored, "duplicate")).Should().Be("Enterprise 50, SMB 10");
        var merged = await catalogue.OpenAreaAsync("Merged");
        await catalogue.MergeAsync(area, merged);
        Own(await catalogue.DriverAsync("Workshop")).Should().Be("Enterprise 50, SMB 10");
    }

    [Fact]
    public async Task What_no_exception_can_be_is_refused_at_its_field()
    {
        (object[] Own, string[] Segments, string Code)[] wrong =
        [
            ([new { segment = "SMB", points = 101 }], [], "segment_points_out_of_range"),
            ([new { segment = "SMB", points = 1 }, new { segment = "smb", points = 2 }], [], "segment_points_twice"),
            ([new { segment = "SMB", points = 1 }], ["Enterprise"], "segment_points_not_applied"),
            ([new { segment = "", points = 1 }], [], "segment_points_segment_missing"),
        ];
        foreach (var (own, segments, code) in wrong)
        {
            var refused = await catalogue.AddDriverAsync(Fields(area, "Nothing", segments: segments, segmentPoints: own), HttpStatusCode.BadRequest);
            (Code(refused), refused.GetProperty("field").GetString()).Should().Be(($"catalogue.driver.{code}", "segmentPoints"));
        }
    }

    [Fact]
    public async Task A_sheet_carries_exceptions_out_and_back_in_and_one_that_is_silent_about_them_keeps_them()
    {
        var driver = await AddAsync("Town hall", 30, ("Enterprise: EU", 50), ("SMB", 10));
        var sheet = await admin.Http.GetStringAsync(new Uri("/api/v1/catalogue/export", UriKind.Relative), Cancel);
        sheet.Should().Contain("Enterprise: EU: 50; SMB: 10");

        await catalogue.ChangeAsync(driver, Fields(area, "Town hall", 31));
        await ImportAsync(sheet);
        var back = await catalogue.DriverAsync("Town hall");
        (back.Int("points"), Own(back)).Should().Be((30, "Enterprise: EU 50, SMB 10"));

        await ImportAsync($"Impact Area,Impact Driver,Points,How often\n{Name(area)},Town hall,7,Once");
        back = await catalogue.DriverAsync("Town hall");
        (back.Int("points"), Own(back)).Should().Be((7, "Enterprise: EU 50, SMB 10"));
    }

    private Task<JsonElement> AddAsync(string name, int points, params (string Segment, int Points)[] own) =>
        catalogue.AddDriverAsync(Fields(area, name, points, segmentPoints: [.. own.Select(one => new { segment = one.Segment, points = one.Points })]));

    private static string Own(JsonElement driver) =>
        string.Join(", ", driver.GetProperty("segmentPoints").EnumerateArray().Select(own => $"{own.GetProperty("segment")} {own.GetProperty("points")}"));

    private static int Suggested(JsonElement suggestion) => suggestion.GetProperty("driver").Int("points");

    private static string? Code(JsonElement refusal) => refusal.GetProperty("code").GetString();

    private Task<JsonElement> WinAsync(string account, JsonElement driver) => admin.PostAsync($"/accounts/{account}/drivers/{Id(driver)}/win", new { });

    private async Task<int> PointsAsync(string account) => (await admin.GetAsync($"/accounts/{account}")).GetProperty("points").Int("thisCycle");

    private async Task<int> WorthAsync(string account, string driver) => (await admin.GetAsync($"/accounts/{account}")).GetProperty("areas").EnumerateArray()
        .SelectMany(one => one.GetProperty("drivers").EnumerateArray()).Single(row => Name(row) == driver).Int("points");

    private async Task<bool> OfferedAsync(string account, string driver) => (await admin.GetAsync($"/accounts/{account}")).GetProperty("areas").EnumerateArray()
        .SelectMany(one => one.GetProperty("drivers").EnumerateArray()).Any(one => one.GetProperty("name").GetString() == driver);

    private async Task ImportAsync(string sheet)
    {
        using var content = new StringContent(sheet, Encoding.UTF8, "text/csv");
        using var answer = await admin.Http.PostAsync(new Uri("/api/v1/catalogue/import", UriKind.Relative), content, Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private Task DetectAsync(JsonElement driver, string account, int minutesAgo) => SqlAsync(
        $$"""
        insert into suggestions (portal_id, id, account_id, driver_id, evidence_key, evidence, explanation, window_key, occurred_at, detected_at, status, still_true)
        select a.portal_id, gen_random_uuid(), a.id, '{{Id(driver)}}', 'segment', jsonb_build_object('kind', 'property', 'property', 'x', 'label', 'X', 'old', 'a', 'new', 'b', 'at', @now, 'by', 'Ada', 'source', 'CRM_UI', 'records', '[]'::jsonb),
               'It changed.', 'once', @now - interval '{{minutesAgo}} minutes', @now - interval '{{minutesAgo}} minutes', 'Pending', true from accounts a where a.id = @id
        """,
        account);

    private async Task SqlAsync(string sql, string id)
    {
        await using var database = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("id", Guid.Parse(id));
        command.Parameters.AddWithValue("now", portal.App.Time.GetUtcNow());
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
