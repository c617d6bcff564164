using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using FluentAssertions;
using static ImpactPilot.IntegrationTests.Simulator.SimulatorRun;

namespace ImpactPilot.IntegrationTests.Simulator;

public sealed class OAuthTests(SimulatorRun run) : IClassFixture<SimulatorRun>
{
    private const string AuthorizeLink = "/oauth/authorize?client_id=impactpilot-demo&redirect_uri=http%3A%2F%2Flocalhost%3A5080%2Foauth%2Fcallback&scope=oauth&state=s1";

    [Fact]
    public async Task The_page_offers_one_button_for_a_csm_a_manager_and_an_admin_and_the_rest_below()
    {
        var page = await run.Http.GetTextAsync(AuthorizeLink);

        page.Should().Contain("Sign in to ImpactPilot demo");
        page.IndexOf("ana.ruiz@", StringComparison.Ordinal).Should().BePositive().And.BeLessThan(page.IndexOf("<details>", StringComparison.Ordinal));
        page.IndexOf("morgan.lee@", StringComparison.Ordinal).Should().BePositive().And.BeLessThan(page.IndexOf("<details>", StringComparison.Ordinal));
        page.IndexOf("alex.kim@", StringComparison.Ordinal).Should().BePositive().And.BeLessThan(page.IndexOf("<details>", StringComparison.Ordinal));
        page.IndexOf("tom.okafor@", StringComparison.Ordinal).Should().BeGreaterThan(page.IndexOf("<details>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("client_id=stranger&redirect_uri=http%3A%2F%2Flocalhost&scope=oauth", "client_id")]
    [InlineData("client_id=impactpilot-demo&redirect_uri=javascript%3Aalert(1)&scope=oauth", "redirect_uri")]
    [InlineData("client_id=impactpilot-demo&redirect_uri=http%3A%2F%2Flocalhost", "scope")]
    public async Task A_broken_link_gets_a_page_that_names_what_is_wrong(string query, string named)
    {
        var answer = await run.Http.GetAsync($"/oauth/authorize?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(named);
    }

    [Fact]
    public async Task One_click_sends_a_code_and_the_state_back_and_the_code_becomes_tokens()
    {
        var ana = await run.UserAsync("ana.ruiz@brightpath.example");

        var approved = await run.Http.PostFormAsync("/oauth/62515/authorize/answer", new()
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = RedirectUri,
            ["scope"] = "oauth crm.objects.companies.read",
            ["state"] = "a b&c",
            ["user_id"] = ana["userId"]!.ToString(),
        });
        var query = HttpUtility.ParseQueryString(approved.Headers.Location!.Query);
        var tokens = await ReadAsync(await run.Http.PostFormAsync("/oauth/2026-03/token", Exchange(query["code"]!)));

        approved.Headers.Location.ToString().Should().StartWith(RedirectUri);
        query["state"].Should().Be("a b&c");
        tokens["token_type"]!.ToString().Should().Be("bearer");
        tokens["expires_in"]!.GetValue<int>().Should().Be(1800);
        tokens["hub_id"]!.GetValue<int>().Should().Be(62515);
        tokens["user_id"]!.ToString().Should().Be(ana["userId"]!.ToString());
        tokens["scopes"]!.AsArray().Select(scope => scope!.ToString()).Should().Equal("oauth", "crm.objects.companies.read");
    }

    [Fact]
    public async Task Cancel_sends_access_denied_back()
    {
        var answer = await run.Http.PostFormAsync("/oauth/62515/authorize/answer", new()
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = RedirectUri,
            ["scope"] = "oauth",
            ["state"] = "s1",
            ["user_id"] = "none",
        });

        var query = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        query["error"].Should().Be("access_denied");
        query["state"].Should().Be("s1");
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await run.ApproveAsync(AllScopes);
        (await run.Http.PostFormAsync("/oauth/2026-03/token", Exchange(code))).EnsureSuccessStatusCode();

        await Refused(await run.Http.PostFormAsync("/oauth/2026-03/token", Exchange(code)), "BAD_AUTH_CODE");
    }

    [Fact]
    public async Task A_code_is_good_only_for_the_address_it_was_sent_to()
    {
        var exchange = Exchange(await run.ApproveAsync(AllScopes));
        exchange["redirect_uri"] = "http://elsewhere.example/callback";

        await Refused(await run.Http.PostFormAsync("/oauth/2026-03/token", exchange), "MISMATCH_REDIRECT_URI_AUTH_CODE");
    }

    [Fact]
    public async Task A_wrong_secret_an_unknown_client_and_an_invented_refresh_token_are_told_apart()
    {
        var tokens = await run.SignInAsync(AllScopes);

        await Refused(await run.Http.PostFormAsync("/oauth/2026-03/token", With(Refresh(tokens), "client_secret", "x")), "BAD_CLIENT_SECRET");
        await Refused(await run.Http.PostFormAsync("/oauth/2026-03/token", With(Refresh(tokens), "client_id", "x")), "BAD_CLIENT_ID");
        var body = await Refused(await run.Http.PostFormAsync("/oauth/2026-03/token", With(Refresh(tokens), "refresh_token", "na1-x")), "BAD_REFRESH_TOKEN");
        body["error"]!.ToString().Should().Be("invalid_grant");
        body["error_description"]!.ToString().Should().Be("refresh token is invalid, expired or revoked");
    }

    [Fact]
    public async Task The_token_endpoint_takes_forms_only()
    {
        var answer = await run.Http.PostAsync("/oauth/2026-03/token", new { grant_type = "refresh_token" });

        answer.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task An_access_token_says_who_it_belongs_to()
    {
        var tokens = await run.SignInAsync(AllScopes, "ana.ruiz@brightpath.example");

        var info = await ReadAsync(await run.Http.PostFormAsync("/oauth/2026-03/token/introspect", Credentials(tokens["access_token"]!)));

        info["active"]!.GetValue<bool>().Should().BeTrue();
        info["user"]!.ToString().Should().Be("ana.ruiz@brightpath.example");
        info["hub_id"]!.GetValue<int>().Should().Be(62515);
        info["client_id"]!.ToString().Should().Be(ClientId);
        info["expires_in"]!.GetValue<int>().Should().Be(1800);
        info["token_use"]!.ToString().Should().Be("access_token");
    }

    [Fact]
    public async Task A_revoked_refresh_token_is_inactive_and_gives_no_more_tokens()
    {
        var tokens = await run.SignInAsync(AllScopes);
        var refresh = With(Credentials(tokens["refresh_token"]!), "token_type_hint", "refresh_token");

        var revoked = await run.Http.PostFormAsync("/oauth/2026-03/token/revoke", refresh);

        revoked.StatusCode.Should().Be(HttpStatusCode.NoContent);
        await Refused(await run.Http.PostFormAsync("/oauth/2026-03/token", Refresh(tokens)), "BAD_REFRESH_TOKEN");
        (await ReadAsync(await run.Http.PostFormAsync("/oauth/2026-03/token/introspect", refresh)))["active"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task A_call_without_a_token_is_answered_in_hubspots_words()
    {
        var answer = await run.Http.GetAsync("/crm/objects/2026-03/companies");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        var body = await ReadAsync(answer);
        body["category"]!.ToString().Should().Be("INVALID_AUTHENTICATION");
        Guid.TryParse(body["correlationId"]!.ToString(), out _).Should().BeTrue();
    }

    [Fact]
    public async Task A_token_without_the_scope_is_told_which_one_is_missing()
    {
        using var narrow = new TestHttp(run.Address, (await run.SignInAsync(["oauth"]))["access_token"]);

        var answer = await narrow.GetAsync("/crm/objects/2026-03/companies");

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        var body = await ReadAsync(answer);
        body["category"]!.ToString().Should().Be("MISSING_SCOPES");
        body["errors"]![0]!["context"]!["requiredGranularScopes"]![0]!.ToString().Should().Be("crm.objects.companies.read");
    }

    internal static async Task<JsonNode> Refused(HttpResponseMessage answer, string status)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var body = await ReadAsync(answer);
        body["status"]!.ToString().Should().Be(status);
        return body;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> form, string name, string value) =>
        new(form) { [name] = value };

    private static Dictionary<string, string> Credentials(JsonNode token) => new()
    {
        ["client_id"] = ClientId,
        ["client_secret"] = ClientSecret,
        ["token"] = token.ToString(),
    };
}

/// <summary>Tokens over time; each test has a simulator of its own because it moves the clock.</summary>
public sealed class TokenLifetimeTests : IAsyncLifetime
{
    private readonly SimulatorRun _run = new();

    public ValueTask InitializeAsync() => _run.InitializeAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task An_access_token_lives_1800_seconds_and_a_refresh_gives_the_next()
    {
        var tokens = await _run.SignInAsync(AllScopes);

        _run.Time.Advance(TimeSpan.FromSeconds(1799));
        (await OwnersAsync(tokens)).StatusCode.Should().Be(HttpStatusCode.OK);
        _run.Time.Advance(TimeSpan.FromSeconds(1));
        var expired = await OwnersAsync(tokens);
        var refreshed = await ReadAsync(await _run.Http.PostFormAsync("/oauth/2026-03/token", Refresh(tokens)));

        expired.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await ReadAsync(expired))["category"]!.ToString().Should().Be("EXPIRED_AUTHENTICATION");
        refreshed["refresh_token"]!.ToString().Should().Be(tokens["refresh_token"]!.ToString());
        (await OwnersAsync(refreshed)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_dies_after_a_minute()
    {
        var code = await _run.ApproveAsync(AllScopes);

        _run.Time.Advance(TimeSpan.FromSeconds(60));

        await OAuthTests.Refused(await _run.Http.PostFormAsync("/oauth/2026-03/token", Exchange(code)), "BAD_AUTH_CODE");
    }

    [Fact]
    public async Task Expiring_all_access_tokens_leaves_the_refresh_tokens()
    {
        var tokens = await _run.SignInAsync(AllScopes);

        await _run.Http.PostAsync("/_sim/tokens/expire", null);

        (await OwnersAsync(tokens)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await _run.Http.PostFormAsync("/oauth/2026-03/token", Refresh(tokens))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Revoking_all_tokens_ends_them_and_a_new_sign_in_starts_over()
    {
        var tokens = await _run.SignInAsync(AllScopes);

        await _run.Http.PostAsync("/_sim/tokens/revoke", null);

        (await OwnersAsync(tokens)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        await OAuthTests.Refused(await _run.Http.PostFormAsync("/oauth/2026-03/token", Refresh(tokens)), "BAD_REFRESH_TOKEN");
        (await OwnersAsync(await _run.SignInAsync(AllScopes))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_app_that_uninstalls_itself_loses_its_tokens()
    {
        var tokens = await _run.SignInAsync(AllScopes);

        var answer = await _run.App.DeleteAsync("/appinstalls/2026-03/external-install");

        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        await OAuthTests.Refused(await _run.Http.PostFormAsync("/oauth/2026-03/token", Refresh(tokens)), "BAD_REFRESH_TOKEN");
    }

    [Fact]
    public async Task Tokens_survive_a_restart()
    {
        var tokens = await _run.SignInAsync(AllScopes);

        var restarted = new SimulatorRun();
        await restarted.InitializeAsync();
        await using var _ = restarted;
        using var http = new TestHttp(restarted.Address, tokens["access_token"]);

        (await http.GetAsync("/crm/owners/2026-03")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> OwnersAsync(JsonNode tokens)
    {
        using var http = new TestHttp(_run.Address, tokens["access_token"]);
        return await http.GetAsync("/crm/owners/2026-03");
    }
}
