using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.HubSpot;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;

namespace ImpactPilot.IntegrationTests.Card;

/// <summary>The card's back end trusts HubSpot's signature and nothing else, and answers all that the card shows at once.</summary>
public sealed class CardTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient manager = null!;
    private Target target = null!;
    private CardOf card = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 3);
        manager = await app.SignInAsync(ImpactPilotApp.Manager);
        target = await Target.FindAsync(app, manager, "sso_enabled", "SSO enabled");
        card = await CardOf.AsAsync(app, ImpactPilotApp.Manager, target.HubSpotId);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task One_read_answers_all_that_the_card_shows_in_thirty_kilobytes()
    {
        await target.SwitchOnAsync();
        await target.DetectedAsync();

        using var response = await card.SendAsync(HttpMethod.Get, "");
        var text = await response.Content.ReadAsStringAsync(Cancel);
        var view = CardOf.Json(text);

        Encoding.UTF8.GetByteCount(text).Should().BeLessThan(30_000);
        view.GetProperty("account").GetProperty("id").GetString().Should().Be(target.AccountId);
        view.GetProperty("account").GetProperty("isCustomer").GetBoolean().Should().BeTrue();
        view.GetProperty("canAct").GetBoolean().Should().BeTrue();
        view.GetProperty("sync").GetProperty("state").GetString().Should().Be("current");
        view.GetProperty("waiting").GetInt32().Should().BePositive();
        view.GetProperty("suggestions").EnumerateArray().Select(one => one.GetProperty("driver").GetProperty("name").GetString()).Should().Contain("SSO enabled");
        view.GetProperty("areas").EnumerateArray().Sum(area => area.GetProperty("rows").GetArrayLength()).Should().Be(view.GetProperty("areas").EnumerateArray().Sum(area => area.GetProperty("drivers").GetInt32()));
        view.GetProperty("bestNext").GetArrayLength().Should().Be(3);
        view.GetProperty("setUp").GetProperty("transitionsOn").GetInt32().Should().BePositive();
        CardOf.Driver(view, "SSO enabled").GetProperty("automation").GetProperty("words").GetString().Should().Contain("SSO");
    }

    [Fact]
    public async Task A_company_that_is_new_to_us_is_fetched_on_the_spot()
    {
        var created = await new HubSpotSync.PersonInHubSpot(app, TimeSpan.Zero).CreateAsync("companies", ("name", "Brand new Ltd"), ("lifecyclestage", "lead"));

        var view = await card.At(created).ReadAsync();

        view.GetProperty("account").GetProperty("name").GetString().Should().Be("Brand new Ltd");
        view.GetProperty("account").GetProperty("isCustomer").GetBoolean().Should().BeFalse();
    }

    [Theory]
    [InlineData("999999999", HttpStatusCode.NotFound, "accounts.not_found")]
    [InlineData("12ab", HttpStatusCode.BadRequest, "accounts.bad_id")]
    public async Task A_company_that_HubSpot_does_not_have_is_not_found(string company, HttpStatusCode status, string code)
    {
        using var response = await card.At(company).SendAsync(HttpMethod.Get, "");

        response.StatusCode.Should().Be(status);
        (await CardOf.CodeAsync(response)).Should().Be(code);
    }

    [Fact]
    public async Task A_company_that_HubSpot_cannot_be_asked_about_right_now_can_be_tried_again()
    {
        using var fault = await app.HubSpot.PostAsJsonAsync("/_sim/faults", new { path = "/crm/objects/2026-03/companies/batch/read", status = 503, times = 1 }, Cancel);

        using var response = await card.At("999999999").SendAsync(HttpMethod.Get, "");

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await CardOf.CodeAsync(response)).Should().Be("card.hubspot_unreachable");
    }

    [Theory]
    [InlineData("another secret", "wrong-secret", "")]
    [InlineData("a portal named twice", SignedByHubSpot.Secret, "&portalId=62515")]
    [InlineData("a user named twice", SignedByHubSpot.Secret, "&userId=1")]
    public async Task Is_refused_without_a_detail(string what, string secret, string more)
    {
        using var response = await card.SendAsync(HttpMethod.Get, "", more: more, secret: secret);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized, what);
        (await CardOf.CodeAsync(response)).Should().Be("card.refused");
    }

    [Fact]
    public async Task An_old_signature_is_refused()
    {
        var signedAt = app.Time.GetUtcNow();
        app.Time.Advance(HubSpotSignature.MaximumAge + TimeSpan.FromSeconds(1));

        using var response = await card.SendAsync(HttpMethod.Get, "", signedAt: signedAt);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("62515", "424242", "card.not_a_user")]
    [InlineData("777", "424242", "card.not_connected")]
    public async Task Whom_HubSpot_vouches_for_is_told_what_is_missing(string portal, string user, string code)
    {
        using var response = await app.SendSignedAsync(HttpMethod.Get, $"/card/v1/companies/{target.HubSpotId}?userId={user}&portalId={portal}", [], cancellationToken: Cancel);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await CardOf.CodeAsync(response)).Should().Be(code);
    }

    [Fact]
    public async Task The_card_of_another_portal_is_out_of_reach()
    {
        // Signed for the second portal, which has users and companies of its own.
        using var response = await app.SendSignedAsync(HttpMethod.Get, $"/card/v1/companies/{target.HubSpotId}?{card.Query.Replace("62515", "62516", StringComparison.Ordinal)}", [], cancellationToken: Cancel);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task HubSpots_own_repetition_of_a_confirm_changes_nothing()
    {
        var before = await target.StandingAsync();
        await target.SwitchOnAsync();
        var suggestion = (await target.DetectedAsync()).GetProperty("id").GetString();

        var first = await card.ActAsync($"/suggestions/{suggestion}/confirm", new { requestId = "one" });
        var second = await card.ActAsync($"/suggestions/{suggestion}/confirm", new { requestId = "one" });

        StatusOf(first, suggestion).Should().Be("confirmed", "what was just decided stays where it can be taken back");
        second.GetProperty("points").GetRawText().Should().Be(first.GetProperty("points").GetRawText());
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
    }

    [Fact]
    public async Task A_decision_is_taken_back_in_place_and_gone_from_the_card_ten_minutes_later()
    {
        await target.SwitchOnAsync();
        var suggestion = (await target.DetectedAsync()).GetProperty("id").GetString();

        var ignored = await card.ActAsync($"/suggestions/{suggestion}/incorrect", new { requestId = "a", reason = "It is older than this" });
        var undone = await card.ActAsync($"/suggestions/{suggestion}/undo", new { requestId = "b" });
        await card.ActAsync($"/suggestions/{suggestion}/snooze", new { requestId = "c", days = 7 });
        app.Time.Advance(TimeSpan.FromMinutes(11));

        StatusOf(ignored, suggestion).Should().Be("ignored");
        ignored.GetProperty("history")[0].GetProperty("note").GetString().Should().Be("It is older than this");
        StatusOf(undone, suggestion).Should().Be("pending");
        StatusOf(await card.ReadAsync(), suggestion).Should().BeNull();
    }

    [Fact]
    public async Task A_suggestion_of_another_company_cannot_be_decided_from_this_card()
    {
        await target.SwitchOnAsync();
        var suggestion = (await target.DetectedAsync()).GetProperty("id").GetString();
        var other = (await manager.GetAsync("/accounts?limit=10")).GetProperty("items").EnumerateArray().First(row => row.GetProperty("id").GetString() != target.AccountId);
        var otherId = (await manager.GetAsync($"/accounts/{other.GetProperty("id").GetString()}")).GetProperty("hubSpotId").GetString()!;

        using var response = await card.At(otherId).SendAsync(HttpMethod.Post, $"/suggestions/{suggestion}/confirm", """{"requestId":"x"}""");

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_settings_page_tells_how_the_connection_fares_and_what_one_may_do()
    {
        using var response = await card.SendAsync(HttpMethod.Get, "/card/v1/settings");
        var settings = await CardOf.JsonAsync(response);

        settings.GetProperty("connection").GetProperty("state").GetString().Should().Be("connected");
        settings.GetProperty("connection").GetProperty("objects").EnumerateArray().Select(one => one.GetProperty("label").GetString()).Should().Contain("Companies");
        settings.GetProperty("you").GetString().Should().Be("Morgan Lee");
        settings.GetProperty("role").GetString().Should().Be("manager");
    }

    [Fact]
    public async Task The_link_into_the_console_signs_its_person_in_once()
    {
        using var asked = await card.SendAsync(HttpMethod.Post, "/card/v1/sign-in", $$"""{"requestId":"r","path":"/accounts/{{target.AccountId}}"}""");
        var url = new Uri((await CardOf.JsonAsync(asked)).GetProperty("url").GetString()!);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var first = await browser.GetAsync(url, Cancel);
        using var session = await browser.GetAsync(new Uri(app.WebAddress, "/api/v1/session"), Cancel);
        using var second = await browser.GetAsync(url, Cancel);

        first.Headers.Location!.OriginalString.Should().Be($"/accounts/{target.AccountId}");
        (await CardOf.JsonAsync(session)).GetProperty("user").GetProperty("email").GetString().Should().Be(ImpactPilotApp.Manager);
        second.Headers.Location!.OriginalString.Should().Be("/?sign-in=expired");
    }

    [Fact]
    public async Task The_link_into_the_console_ends_after_a_minute_and_leads_nowhere_else()
    {
        using var asked = await card.SendAsync(HttpMethod.Post, "/card/v1/sign-in", """{"requestId":"r","path":"//evil.example/"}""");
        var url = new Uri((await CardOf.JsonAsync(asked)).GetProperty("url").GetString()!);
        using var again = await card.SendAsync(HttpMethod.Post, "/card/v1/sign-in", """{"requestId":"s","path":"//evil.example/"}""");
        var late = new Uri((await CardOf.JsonAsync(again)).GetProperty("url").GetString()!);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var followed = await browser.GetAsync(url, Cancel);
        app.Time.Advance(TimeSpan.FromSeconds(61));
        using var tooLate = await browser.GetAsync(late, Cancel);

        followed.Headers.Location!.OriginalString.Should().Be("/");
        tooLate.Headers.Location!.OriginalString.Should().Be("/?sign-in=expired");
    }

    private static string? StatusOf(JsonElement view, string? suggestion) => view.GetProperty("suggestions").EnumerateArray()
        .Where(one => one.GetProperty("id").GetString() == suggestion).Select(one => one.GetProperty("status").GetString()).SingleOrDefault();
}
