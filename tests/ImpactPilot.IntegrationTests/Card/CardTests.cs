using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.HubSpot;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;

namespace ImpactPilot.IntegrationTests.Card;

/// <summary>The card's back end trusts HubSpot's signature and nothing else.</summary>
public sealed class CardTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private Target target = null!;
    private string signedQuery = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster, companies: 3);
        await app.SetUpDemoAsync();
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        target = await Target.FindAsync(app, manager, "sso_enabled", "SSO enabled");
        signedQuery = $"userId={await app.HubSpotUserIdAsync(ImpactPilotApp.Manager)}&portalId=62515&userEmail=morgan.lee%40brightpath.example&appId=1";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_signed_read_answers_the_company_of_the_signed_portal()
    {
        using var response = await SendAsync(HttpMethod.Get, $"/card/v1/companies/{target.HubSpotId}?{signedQuery}");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await JsonAsync(response)).GetProperty("id").GetString().Should().Be(target.AccountId);
    }

    [Fact]
    public async Task An_unknown_company_is_not_found()
    {
        using var response = await SendAsync(HttpMethod.Get, $"/card/v1/companies/999999999?{signedQuery}");

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await JsonAsync(response)).GetProperty("code").GetString().Should().Be("accounts.not_found");
    }

    [Theory]
    [InlineData("another secret", "wrong-secret", "")]
    [InlineData("a portal named twice", SignedByHubSpot.Secret, "&portalId=62515")]
    [InlineData("a user named twice", SignedByHubSpot.Secret, "&userId=1")]
    public async Task Is_refused(string what, string secret, string more)
    {
        using var response = await SendAsync(HttpMethod.Get, $"/card/v1/companies/{target.HubSpotId}?{signedQuery}{more}", secret: secret);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized, what);
        (await JsonAsync(response)).GetProperty("code").GetString().Should().Be("card.refused");
    }

    [Fact]
    public async Task An_old_signature_is_refused()
    {
        var (path, signedAt) = ($"/card/v1/companies/{target.HubSpotId}?{signedQuery}", app.Time.GetUtcNow());
        app.Time.Advance(HubSpotSignature.MaximumAge + TimeSpan.FromSeconds(1));

        using var response = await SendAsync(HttpMethod.Get, path, signedAt: signedAt);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task HubSpots_own_repetition_of_a_confirm_changes_nothing()
    {
        var before = await target.StandingAsync();
        await target.SwitchOnAsync();
        var suggestion = await target.DetectedAsync();
        var path = $"/card/v1/suggestions/{suggestion.GetProperty("id").GetString()}/confirm?{signedQuery}";
        const string body = """{"requestId":"0d1f6a52-0a3c-4d8e-9b6d-6f0f0e8f2a11"}""";

        using var first = await SendAsync(HttpMethod.Post, path, body);
        using var second = await SendAsync(HttpMethod.Post, path, body);

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        second.StatusCode.Should().Be(HttpStatusCode.OK);
        (await JsonAsync(second)).GetRawText().Should().Be((await JsonAsync(first)).GetRawText());
        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string pathAndQuery, string body = "", string secret = SignedByHubSpot.Secret, DateTimeOffset? signedAt = null) =>
        app.SendSignedAsync(method, pathAndQuery, Encoding.UTF8.GetBytes(body), secret, signedAt, Cancel);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancel));
}
