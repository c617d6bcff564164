using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Card;

/// <summary>A company's card as one person uses it, by requests that HubSpot signed.</summary>
internal sealed class CardOf
{
    private readonly ImpactPilotApp app;
    private readonly string company;

    private CardOf(ImpactPilotApp app, string query, string company) => (this.app, Query, this.company) = (app, query, company);

    /// <summary>What HubSpot adds to the address.</summary>
    public string Query { get; }

    public static async Task<CardOf> AsAsync(ImpactPilotApp app, string email, string company) =>
        new(app, $"userId={await app.HubSpotUserIdAsync(email)}&portalId=62515&userEmail={Uri.EscapeDataString(email)}&appId=1", company);

    /// <summary>The same person at another company.</summary>
    public CardOf At(string other) => new(app, Query, other);

    public async Task<JsonElement> ReadAsync(string path = "", string more = "")
    {
        using var response = await SendAsync(HttpMethod.Get, path, more: more);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await JsonAsync(response);
    }

    /// <summary>Acts, and answers the card as it then stands.</summary>
    public async Task<JsonElement> ActAsync(string path, object body)
    {
        using var response = await SendAsync(HttpMethod.Post, path, JsonSerializer.Serialize(body));
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(HttpStatusCode.OK, text);
        return Json(text);
    }

    /// <summary>Acts, and answers the problem.</summary>
    public async Task<JsonElement> RefusedAsync(string path, object body, HttpStatusCode status)
    {
        using var response = await SendAsync(HttpMethod.Post, path, JsonSerializer.Serialize(body));
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(status, text);
        return Json(text);
    }

    /// <param name="path">Below the company's card, or a path from the root of the card's API.</param>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body = "", string more = "", string secret = SignedByHubSpot.Secret, DateTimeOffset? signedAt = null) =>
        app.SendSignedAsync(
            method, $"{(path.StartsWith("/card/", StringComparison.Ordinal) ? path : $"/card/v1/companies/{company}{path}")}?{Query}{more}",
            Encoding.UTF8.GetBytes(body), secret, signedAt, TestContext.Current.CancellationToken);

    /// <summary>A driver of a card.</summary>
    public static JsonElement Driver(JsonElement card, string name) =>
        card.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("rows").EnumerateArray()).Single(row => row.GetProperty("name").GetString() == name);

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => Json(await response.Content.ReadAsStringAsync());

    public static async Task<string?> CodeAsync(HttpResponseMessage response) => (await JsonAsync(response)).GetProperty("code").GetString();

    public static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
