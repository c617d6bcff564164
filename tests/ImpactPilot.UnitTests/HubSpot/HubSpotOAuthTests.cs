using System.Net;
using FluentAssertions;
using ImpactPilot.HubSpot;
using Xunit;

namespace ImpactPilot.UnitTests.HubSpot;

public sealed class HubSpotOAuthTests : IDisposable
{
    private static readonly Uri Callback = new("https://console.example.com/oauth/hubspot/callback");

    private readonly HubSpotStub _hubSpot = new();

    public void Dispose() => _hubSpot.Dispose();

    [Fact]
    public void The_authorize_page_gets_everything_escaped() =>
        _hubSpot.OAuth.AuthorizeUrl(Callback, ["oauth", "crm.objects.companies.read"], "a+b/c=", ["tickets"], "62515").AbsoluteUri.Should().Be(
            "https://app.hubspot.com/oauth/62515/authorize?client_id=our-client-id"
            + "&redirect_uri=https%3A%2F%2Fconsole.example.com%2Foauth%2Fhubspot%2Fcallback"
            + "&scope=oauth%20crm.objects.companies.read&optional_scope=tickets&state=a%2Bb%2Fc%3D");

    [Fact]
    public async Task A_code_is_exchanged_by_form_and_the_tokens_know_their_end()
    {
        _hubSpot.Answers("""
            {"token_type":"bearer","refresh_token":"na1-refresh","access_token":"C-access","hub_id":62515,"user_id":222222,
             "scopes":["oauth","crm.objects.companies.read"],"expires_in":1800,"token_use":"access_token","id_token":null}
            """);

        var tokens = await _hubSpot.OAuth.ExchangeCodeAsync("the code", Callback, CancellationToken.None);

        tokens.Should().BeEquivalentTo(new HubSpotTokens(
            "C-access", "na1-refresh", _hubSpot.Time.GetUtcNow().AddMinutes(30), "62515", "222222", ["oauth", "crm.objects.companies.read"]));
        var sent = _hubSpot.Sent.Should().ContainSingle().Subject;
        (sent.Method, sent.Path, sent.Token).Should().Be(("POST", "/oauth/2026-03/token", null));
        sent.Body.Should().Be("client_id=our-client-id&client_secret=our-client-secret&grant_type=authorization_code&code=the+code"
            + "&redirect_uri=https%3A%2F%2Fconsole.example.com%2Foauth%2Fhubspot%2Fcallback");
    }

    [Theory]
    [InlineData("""{"error":"invalid_grant","error_description":"refresh token is invalid, expired or revoked","status":"BAD_REFRESH_TOKEN","message":"na1-refresh"}""", HubSpotErrorKind.Revoked)]
    [InlineData("""{"error":"invalid_grant"}""", HubSpotErrorKind.Revoked)]
    [InlineData("""{"status":"BAD_CLIENT_SECRET","message":"our-client-secret"}""", HubSpotErrorKind.Unauthorized)]
    [InlineData("""{"status":"SOMETHING_NEW","message":"na1-refresh"}""", HubSpotErrorKind.Invalid)]
    public async Task A_refresh_that_fails_says_what_to_do_and_quotes_no_secret(string body, HubSpotErrorKind kind)
    {
        _hubSpot.Answers(body, HttpStatusCode.BadRequest);

        var refresh = () => _hubSpot.OAuth.RefreshAsync("na1-refresh", CancellationToken.None);

        var error = (await refresh.Should().ThrowAsync<HubSpotException>()).Which;
        error.Kind.Should().Be(kind);
        error.ToString().Should().NotContain("na1-refresh").And.NotContain("our-client-secret");
        _hubSpot.Sent.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("""{"status":"BAD_AUTH_CODE"}""", "This sign-in was used already*")]
    [InlineData("""{"error":"invalid_grant"}""", "This sign-in was used already*")]
    [InlineData("""{"status":"MISMATCH_REDIRECT_URI_AUTH_CODE"}""", "HubSpot refuses the return address*")]
    public async Task A_sign_in_that_fails_says_what_to_do(string body, string message)
    {
        _hubSpot.Answers(body, HttpStatusCode.BadRequest);

        var exchange = () => _hubSpot.OAuth.ExchangeCodeAsync("code", Callback, CancellationToken.None);

        (await exchange.Should().ThrowAsync<HubSpotException>().WithMessage(message)).Which.Kind.Should().Be(HubSpotErrorKind.Invalid);
    }

    [Fact]
    public async Task A_token_endpoint_in_passing_trouble_is_asked_again()
    {
        _hubSpot.Answers("""{"status":"SERVICE_UNAVAILABLE"}""", HttpStatusCode.ServiceUnavailable)
            .Answers("""{"refresh_token":"na1-refresh","access_token":"C-next","expires_in":1800}""");

        var refresh = _hubSpot.OAuth.RefreshAsync("na1-refresh", CancellationToken.None);
        await _hubSpot.Time.NextDelayAsync(TimeSpan.FromSeconds(14));

        (await refresh).AccessToken.Should().Be("C-next");
    }

    [Fact]
    public async Task A_code_that_may_have_been_used_is_not_sent_again()
    {
        _hubSpot.Answers(HttpStatusCode.BadGateway);

        var exchange = () => _hubSpot.OAuth.ExchangeCodeAsync("code", Callback, CancellationToken.None);

        (await exchange.Should().ThrowAsync<HubSpotException>()).Which.Kind.Should().Be(HubSpotErrorKind.Unavailable);
        _hubSpot.Sent.Should().HaveCount(1);
    }

    [Fact]
    public async Task Introspection_says_whose_token_it_is()
    {
        _hubSpot.Answers("""{"active":true,"hub_id":62515,"user_id":42,"user":"ana.ruiz@brightpath.example","hub_domain":"brightpath.example","scopes":["oauth"]}""");

        var info = await _hubSpot.OAuth.IntrospectAsync("C-access", HubSpotTokenKind.Access, CancellationToken.None);

        info.Should().BeEquivalentTo(new HubSpotTokenInfo(true, "62515", "42", "ana.ruiz@brightpath.example", "brightpath.example", ["oauth"]));
        _hubSpot.Sent.Single().Body.Should().Contain("token_type_hint=access_token&token=C-access");
    }

    [Fact]
    public async Task Revoking_needs_no_answer()
    {
        _hubSpot.Answers(HttpStatusCode.NoContent);

        await _hubSpot.OAuth.RevokeAsync("na1-refresh", HubSpotTokenKind.Refresh, CancellationToken.None);

        _hubSpot.Sent.Single().Path.Should().Be("/oauth/2026-03/token/revoke");
    }

    [Fact]
    public void Tokens_do_not_show_themselves_in_a_log() =>
        new HubSpotTokens("C-access", "na1-refresh", _hubSpot.Time.GetUtcNow(), "62515", "1", []).ToString()
            .Should().Contain("62515").And.NotContain("C-access").And.NotContain("na1-refresh");
}
