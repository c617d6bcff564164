using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.IntegrationTests.Loop;
using ImpactPilot.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.Demo;

/// <summary>What stands behind the demo's HubSpot page: a person's hands in HubSpot, and the signed way of a card to us.</summary>
public sealed class HubSpotScreensTests(HubSpotScreensTests.Demo demo) : IClassFixture<HubSpotScreensTests.Demo>
{
    private readonly ImpactPilotApp app = demo.App;
    private readonly Target target = demo.Target;
    private readonly HttpClient manager = demo.Manager;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?note=a%20b%26c")]
    public async Task A_card_asks_as_the_person_who_is_signed_in(string query)
    {
        using var answer = await FetchAsync("GET", $"https://card.example/card/v1/companies/{target.HubSpotId}{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Cancel)).Should().Contain(target.AccountId);
    }

    [Fact]
    public async Task What_the_app_refuses_comes_wrapped_as_HubSpot_wraps_it()
    {
        using var answer = await FetchAsync("GET", "https://card.example/card/v1/companies/999999999");

        answer.IsSuccessStatusCode.Should().BeFalse();
        var error = await JsonAsync(answer);
        error.GetProperty("status").GetString().Should().Be("error");
        error.GetProperty("category").GetString().Should().Be("BAD_GATEWAY");
        error.GetProperty("context").GetProperty("appServerStatusCode")[0].GetString().Should().Be("404");
        error.GetProperty("responseBody").GetProperty("code").GetString().Should().Be("accounts.not_found");
    }

    [Theory]
    [InlineData("GET", "https://card.example/api/v1/session")]
    [InlineData("GET", "https://card.example/card/../api/v1/session")]
    [InlineData("GET", "https://card.example/card/%2e%2e/api/v1/session")]
    [InlineData("GET", "http://card.example/card/v1/companies/1")]
    [InlineData("GET", "/card/v1/companies/1")]
    [InlineData("TRACE", "https://card.example/card/v1/companies/1")]
    public async Task Nothing_but_the_card_API_is_reached(string method, string url)
    {
        using var answer = await FetchAsync(method, url);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("category").GetString().Should().Be("VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_card_may_send_no_header_but_its_authorization()
    {
        using var answer = await FetchAsync("GET", $"https://card.example/card/v1/companies/{target.HubSpotId}", new { Accept = "text/html" });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("message").GetString().Should().Contain("Only 'Authorization' header is allowed");
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_not_sent_on()
    {
        var body = new { note = new string('n', 1024 * 1024) };

        using var answer = await manager.PostAsJsonAsync("/demo/hubspot/fetch", new { method = "POST", url = "https://card.example/card/v1/sign-in", body }, Cancel);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_nothing()
    {
        using var stranger = new HttpClient { BaseAddress = app.WebAddress };

        using var fetch = await stranger.PostAsJsonAsync("/demo/hubspot/fetch", new { method = "GET", url = $"https://card.example/card/v1/companies/{target.HubSpotId}" }, Cancel);
        using var record = await stranger.GetAsync(RecordPath, Cancel);

        fetch.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        record.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_installation_that_is_no_demo_has_none_of_it()
    {
        const string origin = "http://127.0.0.1:1";
        await using var product = WebHost.Build(
        [
            "--ConnectionStrings:ImpactPilot", app.AppConnectionString, "--ImpactPilot:PublicOrigin", origin, "--ImpactPilot:EncryptionKey", app.EncryptionKey,
            "--HubSpot:ClientId", "app", "--HubSpot:ClientSecret", "secret", "--urls", origin, "--Serilog:MinimumLevel:Default", "Fatal",
        ]);

        DemoPaths(((IEndpointRouteBuilder)product).DataSources.SelectMany(source => source.Endpoints)).Should().BeEmpty();
        DemoPaths(app.WebServices.GetRequiredService<EndpointDataSource>().Endpoints).Should().NotBeEmpty();

        static IEnumerable<string?> DemoPaths(IEnumerable<Microsoft.AspNetCore.Http.Endpoint> endpoints) =>
            endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText).Where(path => path?.Contains("demo/", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task The_page_shows_what_the_transitions_watch()
    {
        var record = await RecordAsync();

        record.GetProperty("id").GetString().Should().Be(target.HubSpotId);
        Property(record, "sso_enabled").GetProperty("type").GetString().Should().Be("bool");
        Property(record, "lifecyclestage").GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("label").GetString()).Should().Contain("Customer");
        Property(record, "hubspot_owner_id").GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("label").GetString()).Should().Contain("Ana Ruiz");
        record.GetProperty("viewer").GetProperty("userId").GetInt64().ToString(CultureInfo.InvariantCulture).Should().Be(await app.HubSpotUserIdAsync(ImpactPilotApp.Manager));
        record.GetProperty("activities").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public async Task An_edit_on_the_page_is_the_persons_own_and_is_detected()
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));

        using var answer = await ChangeAsync("sso_enabled", "true");

        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        Property(await RecordAsync(), "sso_enabled").GetProperty("value").GetString().Should().Be("true");
        var evidence = (await target.DetectedAsync()).GetProperty("evidence");
        evidence.GetProperty("by").GetString().Should().Be("Morgan Lee");
        evidence.GetProperty("source").GetString().Should().Be("CRM_UI");
    }

    [Theory]
    [InlineData("lifecyclestage", "enthusiast", "enthusiast was not one of the allowed options")]
    [InlineData("hs_object_id", "1", "does not show hs_object_id")]
    public async Task An_edit_that_HubSpot_would_not_take_says_why(string property, string value, string why)
    {
        using var answer = await ChangeAsync(property, value);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await JsonAsync(answer)).GetProperty("detail").GetString().Should().Contain(why);
    }

    [Fact]
    public async Task An_unknown_company_is_not_found()
    {
        using var record = await manager.GetAsync("/demo/hubspot/companies/999999999", Cancel);

        record.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("note", "", "<b>They</b> signed & sent it")]
    [InlineData("email", "Our review", "We gave you five stars")]
    [InlineData("meeting", "Workshop", "They want to roll it out to all sites")]
    public async Task What_a_person_logs_stands_on_top_of_the_timeline(string kind, string subject, string text)
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));

        using var answer = await manager.PostAsJsonAsync(RecordPath + "/activities", new { kind, subject, text, direction = "fromCustomer" }, Cancel);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var newest = (await RecordAsync()).GetProperty("activities")[0];
        newest.GetProperty("kind").GetString().Should().Be(kind);
        newest.GetProperty("title").GetString().Should().Be(subject);
        WebUtility.HtmlDecode(newest.GetProperty("text").GetString()).Should().Contain(text);
        newest.GetProperty("by").GetString().Should().Be("Morgan Lee");
    }

    private string RecordPath => $"/demo/hubspot/companies/{target.HubSpotId}";

    private async Task<JsonElement> RecordAsync() => await manager.GetFromJsonAsync<JsonElement>(RecordPath, Cancel);

    private Task<HttpResponseMessage> ChangeAsync(string property, string value) =>
        manager.PatchAsJsonAsync(RecordPath, new { properties = new Dictionary<string, string> { [property] = value } }, Cancel);

    private Task<HttpResponseMessage> FetchAsync(string method, string url, object? headers = null) =>
        manager.PostAsJsonAsync("/demo/hubspot/fetch", new { method, url, headers }, Cancel);

    private static JsonElement Property(JsonElement record, string name) =>
        record.GetProperty("properties").EnumerateArray().Single(property => property.GetProperty("name").GetString() == name);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancel));

    /// <summary>The demo with its manager signed in, in front of an account at which nothing waits.</summary>
    public sealed class Demo(PostgresCluster cluster) : IAsyncLifetime
    {
        public ImpactPilotApp App { get; private set; } = null!;

        public Target Target { get; private set; } = null!;

        public HttpClient Manager { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            App = await ImpactPilotApp.StartDemoAsync(cluster, companies: 3);
            var person = await App.SignInAsync(ImpactPilotApp.Manager);
            Manager = person.Http;
            Target = await Target.FindAsync(App, person, "sso_enabled", "SSO enabled");
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
