using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Settings;

public sealed class SettingsTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private readonly ApiClient admin = portal.Admin;

    [Fact]
    public async Task Settings_are_changed_as_a_whole_told_in_the_audit_log_and_taken_back()
    {
        var before = await admin.GetAsync("/settings");

        var saved = await ChangeAsync(before, settings =>
        {
            settings["timeZone"] = "America/New_York";
            settings["snoozeDays"] = 21;
            settings["workingDays"] = new JsonArray("tuesday", "monday");
            settings["workFrom"] = "08:30";
        });

        saved.GetProperty("settings").GetProperty("workingDays").GetRawText().Should().Be("""["monday","tuesday"]""");
        var seen = (await admin.GetAsync("/session")).GetProperty("portal");
        (seen.GetProperty("timeZone").GetString(), seen.GetProperty("snoozeDays").GetInt32()).Should().Be(("America/New_York", 21), "the console labels its snooze with what the server does");
        var line = (await admin.GetAsync("/audit?action=settings")).GetProperty("items")[0];
        line.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("field").GetString()).Should().Equal("timeZone", "snoozeDays", "workingDays", "workFrom");

        var back = await admin.PutAsync("/settings", before.GetProperty("settings"), Version(saved));

        Version(back).Should().Be(Version(before));
    }

    [Fact]
    public async Task Every_change_says_its_effect_before_it_is_saved()
    {
        var now = await admin.GetAsync("/settings");

        var effects = await admin.PostAsync("/settings/effects", Changed(now, settings =>
        {
            settings["timeZone"] = "Asia/Tokyo";
            settings["fiscalStartMonth"] = 4;
            settings["csmsActOn"] = "all";
            settings["snoozeDays"] = 1;
            settings["workTo"] = "18:00";
        }));

        effects.EnumerateArray().Select(effect => effect.GetProperty("field").GetString()).Should().Equal("timeZone", "fiscalStartMonth", "csmsActOn", "snoozeDays", "workingHours");
        effects[0].GetProperty("words").GetString().Should().Contain("Wins keep their cycle").And.Contain("keeps its dates");
        Version(await admin.GetAsync("/settings")).Should().Be(Version(now), "a preview changes nothing");
        (await admin.PostAsync("/settings/effects", now.GetProperty("settings"))).GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("timeZone", "\"Mars/Olympus\"", "settings.time_zone", "Europe/Madrid")]
    [InlineData("timeZone", "\"W. Europe Standard Time\"", "settings.time_zone", "IANA")]
    [InlineData("workingDays", "[]", "settings.working_days", "at least one day")]
    [InlineData("workTo", "\"09:00\"", "settings.working_hours", "later on the same day")]
    [InlineData("csmProperty", "\"name\"", "settings.csm_property", "names a HubSpot owner")]
    [InlineData("segmentProperty", "\"zebra\"", "mapping.alias.target_unknown", "zebra")]
    public async Task A_value_that_cannot_be_is_refused_with_where_and_what_instead(string field, string value, string code, string words)
    {
        var now = await admin.GetAsync("/settings");

        var refused = await ChangeAsync(now, settings => settings[field] = JsonNode.Parse(value), HttpStatusCode.BadRequest);

        (refused.GetProperty("code").GetString(), refused.GetProperty("field").GetString()).Should().Be((code, field));
        refused.GetProperty("detail").GetString().Should().Contain(words);
        Version(await admin.GetAsync("/settings")).Should().Be(Version(now));
    }

    [Fact]
    public async Task A_change_over_an_unseen_one_is_refused_and_only_admins_come_in()
    {
        var now = await admin.GetAsync("/settings");
        var manager = await portal.App.SignInAsync(ImpactPilotApp.Manager);

        (await admin.PutAsync("/settings", now.GetProperty("settings"), "0", HttpStatusCode.PreconditionFailed)).GetProperty("code").GetString().Should().Be("settings.stale");
        (await manager.PutAsync("/settings", now.GetProperty("settings"), Version(now), HttpStatusCode.Forbidden)).GetProperty("code").GetString().Should().Be("settings.admins_only");
        await manager.PostAsync("/settings/effects", now.GetProperty("settings"), HttpStatusCode.Forbidden);
        using var read = await manager.Http.GetAsync(new Uri("/api/v1/settings", UriKind.Relative), TestContext.Current.CancellationToken);
        read.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_segment_gives_accounts_their_segment_and_back()
    {
        var before = await admin.GetAsync("/settings");
        var segments = before.GetProperty("segmentProperties").EnumerateArray().Select(property => property.GetProperty("name").GetString());
        segments.Should().Contain("industry");

        var saved = await ChangeAsync(before, settings => settings["segmentProperty"] = "industry");
        await portal.App.PollAsync();

        var industries = await SegmentsAsync();
        industries.Should().NotBeEmpty().And.NotBeEquivalentTo(["Enterprise"]);
        await admin.PutAsync("/settings", before.GetProperty("settings"), Version(saved));
        await portal.App.PollAsync();
        (await SegmentsAsync()).Should().NotIntersectWith(industries);
    }

    [Fact]
    public async Task Another_property_of_the_csm_is_read_from_hubspot_and_moves_the_accounts()
    {
        await MakeOwnerPropertyAsync("success_manager");
        portal.App.Time.Advance(TimeSpan.FromHours(25));
        await portal.App.PollAsync();
        var before = await admin.GetAsync("/settings");
        before.GetProperty("ownerProperties").EnumerateArray().Select(property => property.GetProperty("name").GetString()).Should().Contain(["hubspot_owner_id", "success_manager"]);
        var effect = (await admin.PostAsync("/settings/effects", Changed(before, settings => settings["csmProperty"] = "success_manager")))[0];
        effect.GetProperty("words").GetString().Should().Contain("until the property was read");

        var saved = await ChangeAsync(before, settings => settings["csmProperty"] = "success_manager");
        (await WithCsmAsync()).Should().BePositive("accounts keep their CSM until the property was read");
        await portal.App.PollAsync();
        (await WithCsmAsync()).Should().Be(0, "nobody is named by the new property");

        await admin.PutAsync("/settings", before.GetProperty("settings"), Version(saved));
        await portal.App.PollAsync();
        (await WithCsmAsync()).Should().BePositive();
    }

    private static string Version(JsonElement view) => view.GetProperty("version").GetString()!;

    private static JsonObject Changed(JsonElement view, Action<JsonObject> change)
    {
        var settings = JsonObject.Create(view.GetProperty("settings"))!;
        change(settings);
        return settings;
    }

    private Task<JsonElement> ChangeAsync(JsonElement view, Action<JsonObject> change, HttpStatusCode expect = HttpStatusCode.OK) =>
        admin.PutAsync("/settings", Changed(view, change), Version(view), expect);

    private async Task<int> WithCsmAsync() =>
        (await admin.GetAsync("/accounts?whose=all")).GetProperty("items").EnumerateArray().Count(account => account.GetProperty("csm").ValueKind is JsonValueKind.Object);

    private async Task<IReadOnlyList<string>> SegmentsAsync() =>
        [.. (await admin.GetAsync("/accounts?whose=all")).GetProperty("items").EnumerateArray().Select(account => account.GetProperty("segment").GetString()).OfType<string>().Distinct()];

    private async Task MakeOwnerPropertyAsync(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/crm/properties/2026-03/companies")
        {
            Headers = { Authorization = new("Bearer", await portal.App.PersonalTokenAsync()) },
            Content = JsonContent.Create(new { name, label = "Success manager", type = "enumeration", fieldType = "select", groupName = "companyinformation", externalOptions = true, referencedObjectType = "OWNER" }),
        };
        using var response = await portal.App.HubSpot.SendAsync(request);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
    }
}
