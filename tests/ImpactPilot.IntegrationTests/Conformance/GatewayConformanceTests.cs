using System.Reflection;
using System.Web;
using FluentAssertions;
using ImpactPilot.Features.Demo;
using ImpactPilot.HubSpot;
using ImpactPilot.IntegrationTests.HubSpot;

namespace ImpactPilot.IntegrationTests.Conformance;

/// <summary>
/// The fixtures compare whatever the other tests let the gateway and the simulator say. Here the gateway says all it can,
/// so that nothing of it is left uncompared.
/// </summary>
public sealed class GatewayConformanceTests
{
    private static readonly Uri Callback = new("http://localhost:5080/oauth/hubspot/callback");

    private static readonly HubSpotProperty Tier = new(
        "impact_tier", "Impact tier", "enumeration", "select", "impact", "How far it went", [new("low", "Low"), new("high", "High")]);

    /// <summary>Each method that asks HubSpot something, in an order in which one may ask it.</summary>
    private static readonly (string Method, Func<SimulatedPortal, Task> Ask)[] Calls =
    [
        (nameof(HubSpotOAuth.ExchangeCodeAsync), async portal =>
        {
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            var back = await AuthorizePage.AnswerAsync(browser, portal.OAuth.AuthorizeUrl(Callback, ["oauth"], "state"), "alex.kim@brightpath.example", Cancel);
            await portal.OAuth.ExchangeCodeAsync(HttpUtility.ParseQueryString(back.Query)["code"]!, Callback, Cancel);
        }),
        (nameof(HubSpotOAuth.RefreshAsync), portal => portal.OAuth.RefreshAsync(portal.Tokens.RefreshToken, Cancel)),
        (nameof(HubSpotOAuth.IntrospectAsync), async portal =>
        {
            await portal.OAuth.IntrospectAsync(portal.Tokens.AccessToken, HubSpotTokenKind.Access, Cancel);
            await portal.OAuth.IntrospectAsync(portal.Tokens.RefreshToken, HubSpotTokenKind.Refresh, Cancel);
            await portal.OAuth.IntrospectAsync("dead", HubSpotTokenKind.Access, Cancel);
        }),
        (nameof(HubSpotClient.AccountDetailsAsync), portal => portal.Client.AccountDetailsAsync(Cancel)),
        (nameof(HubSpotClient.OwnersAsync), async portal =>
        {
            await portal.Client.OwnersAsync(archived: false, Cancel).CountAsync(Cancel);
            await portal.Client.OwnersAsync(archived: true, Cancel).CountAsync(Cancel);
        }),
        (nameof(HubSpotClient.PropertiesAsync), portal => portal.Client.PropertiesAsync("companies", Cancel)),
        (nameof(HubSpotClient.EnsurePropertyGroupAsync), portal => portal.Client.EnsurePropertyGroupAsync("companies", "impact", "Impact", Cancel)),
        (nameof(HubSpotClient.CreatePropertyAsync), portal => portal.Client.CreatePropertyAsync("companies", Tier, Cancel)),
        (nameof(HubSpotClient.ChangePropertyAsync), portal => portal.Client.ChangePropertyAsync("companies", Tier with { Label = "Tier" }, Cancel)),
        (nameof(HubSpotClient.ListAsync), async portal =>
        {
            var page = await portal.Client.ListAsync("companies", ["name"], ["name", "sso_enabled"], after: null, Cancel);
            await portal.Client.ListAsync("companies", ["name", "quote_url"], [], page.Next, Cancel);
        }),
        (nameof(HubSpotClient.SearchAsync), portal => portal.Client.SearchAsync("companies", Sought, Cancel)),
        (nameof(HubSpotClient.NewestAsync), portal => portal.Client.NewestAsync("contacts", Cancel)),
        (nameof(HubSpotClient.SearchModifiedAsync), async portal =>
            await portal.Client.SearchModifiedAsync("companies", DateTimeOffset.UnixEpoch, ["name"], Cancel).CountAsync(Cancel)),
        (nameof(HubSpotClient.BatchReadAsync), async portal =>
            await portal.Client.BatchReadAsync("companies", [await AnyCompanyAsync(portal), "99999999"], ["name"], ["name"], Cancel)),
        (nameof(HubSpotClient.AssociationsAsync), async portal =>
            await portal.Client.AssociationsAsync("companies", "contacts", [await AnyCompanyAsync(portal), "99999999"], Cancel)),
        (nameof(HubSpotClient.CreateAsync), async portal =>
        {
            await portal.Client.CreateAsync("companies", Named("New"), [], Cancel);
            var note = new Dictionary<string, string> { ["hs_timestamp"] = "2026-11-22T09:00:00.000Z", ["hs_note_body"] = "<p>Won</p>" };
            await portal.Client.CreateAsync("notes", note, [HubSpotNewLink.NoteToCompany(await AnyCompanyAsync(portal))], Cancel);
        }),
        (nameof(HubSpotClient.ArchiveBatchAsync), portal => portal.Client.ArchiveBatchAsync("notes", ["99999999"], Cancel)),
        (nameof(HubSpotClient.UpdateAsync), async portal => await portal.Client.UpdateAsync("companies", await AnyCompanyAsync(portal), Named("Other"), Cancel)),
        (nameof(HubSpotClient.UpdateBatchAsync), async portal =>
            await portal.Client.UpdateBatchAsync("companies", [new(await AnyCompanyAsync(portal), Named("Third")), new("99999999", Named("Nobody"))], Cancel)),
        (nameof(HubSpotClient.DeletePropertyAsync), portal => portal.Client.DeletePropertyAsync("companies", Tier.Name, Cancel)),
        (nameof(HubSpotClient.UninstallAsync), portal => portal.Client.UninstallAsync(Cancel)),
        (nameof(HubSpotOAuth.RevokeAsync), portal => portal.OAuth.RevokeAsync(portal.Tokens.RefreshToken, HubSpotTokenKind.Refresh, Cancel)),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static HubSpotSearch Sought => new()
    {
        FilterGroups = [new([new("name", "HAS_PROPERTY"), new("hs_object_id", "IN", Values: ["1", "2"])])],
        Sorts = [new("name")],
        Properties = ["name"],
        After = "0",
    };

    [Fact]
    public async Task Every_call_of_the_gateway_is_as_the_official_files_have_it()
    {
        Assert.SkipUnless(OfficialFiles.AreHere, OfficialFiles.MissingReason);
        await using var portal = await SimulatedPortal.StartAsync();

        foreach (var (_, ask) in Calls) await ask(portal);
        await portal.Recorder.CompleteAsync();

        Calls.Select(call => call.Method).Should().BeEquivalentTo(AskingMethods(), "a new method of the gateway is compared as well");
        portal.Recorder.Compared.Keys.Should().BeEquivalentTo(
            "POST /oauth/2026-03/token",
            "POST /oauth/2026-03/token/introspect",
            "POST /oauth/2026-03/token/revoke",
            "GET /crm/owners/2026-03",
            "GET /crm/properties/2026-03/{objectType}",
            "POST /crm/properties/2026-03/{objectType}",
            "PATCH /crm/properties/2026-03/{objectType}/{propertyName}",
            "DELETE /crm/properties/2026-03/{objectType}/{propertyName}",
            "GET /crm/properties/2026-03/{objectType}/groups",
            "POST /crm/properties/2026-03/{objectType}/groups",
            "GET /crm/objects/2026-03/companies",
            "POST /crm/objects/2026-03/notes",
        "POST /crm/objects/2026-03/notes/batch/archive",
        "POST /crm/objects/2026-03/companies",
            "PATCH /crm/objects/2026-03/companies/{companyId}",
            "POST /crm/objects/2026-03/companies/search",
            "POST /crm/objects/2026-03/companies/batch/read",
            "POST /crm/objects/2026-03/companies/batch/update",
            "POST /crm/objects/2026-03/contacts/search",
            "POST /crm/associations/2026-03/{fromObjectType}/{toObjectType}/batch/read");
        portal.Recorder.NotDescribed.Should().BeEquivalentTo("GET /account-info/2026-03/details", "DELETE /appinstalls/2026-03/external-install");
    }

    [Fact]
    public async Task No_quirk_of_the_files_is_excused_that_never_shows()
    {
        Assert.SkipUnless(OfficialFiles.AreHere, OfficialFiles.MissingReason);
        await using var portal = await SimulatedPortal.StartAsync(("Retries", "0"));

        await portal.FailAsync(new { path = "/crm/owners", kind = "status", status = 429 });
        await FailsAsync(() => portal.Client.OwnersAsync(archived: false, Cancel).CountAsync(Cancel).AsTask());
        await FailsAsync(() => portal.Client.UpdateAsync("companies", "99999999", Named("Nobody"), Cancel));
        foreach (var (_, ask) in Calls) await ask(portal);
        await FailsAsync(() => portal.OAuth.RefreshAsync(portal.Tokens.RefreshToken, Cancel));
        await portal.Recorder.CompleteAsync();

        portal.Recorder.Excused.Should().BeEquivalentTo(KnownQuirks.Reasons);
    }

    private static async Task FailsAsync(Func<Task> ask) => await ask.Should().ThrowAsync<HubSpotException>();

    private static async Task<string> AnyCompanyAsync(SimulatedPortal portal) =>
        (await portal.Client.ListAsync("companies", [], [], after: null, Cancel)).Records[0].Id;

    private static Dictionary<string, string> Named(string name) => new() { ["name"] = name };

    private static IEnumerable<string> AskingMethods() =>
        new[] { typeof(HubSpotClient), typeof(HubSpotOAuth) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => method.Name)
            .Where(name => name.EndsWith("Async", StringComparison.Ordinal))
            .Distinct();
}
