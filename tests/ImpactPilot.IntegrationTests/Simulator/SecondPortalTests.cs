using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>A second account of the same company: what is true of one is not true of the other, whatever the ids say.</summary>
public sealed class SecondPortalTests : IAsyncLifetime
{
    private const int Americas = 71904;
    private const string Both = "alex.kim@brightpath.example";
    private const string Company = "/crm/objects/2026-03/companies/10000001001";

    private readonly SimulatorRun _run = new();

    public ValueTask InitializeAsync() => _run.InitializeAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task The_same_id_names_another_record_in_each()
    {
        using var americas = await SignInAsync();
        await americas.PatchAsync(Company, """{"properties":{"city":"Boston"}}""");

        (await americas.GetJsonAsync("/account-info/2026-03/details"))["portalId"]!.GetValue<int>().Should().Be(Americas);
        (await americas.GetJsonAsync($"{Company}?properties=city"))["properties"]!["city"]!.ToString().Should().Be("Boston");
        (await _run.App.GetJsonAsync($"{Company}?properties=city"))["properties"]!["city"]!.ToString().Should().NotBe("Boston");
        (await americas.PostJsonAsync("/crm/objects/2026-03/companies/search", new { }))["total"]!.GetValue<int>().Should().Be(8);
    }

    [Fact]
    public async Task A_person_may_have_both_as_one_user_and_two_owners()
    {
        var (here, there) = (await _run.UserAsync(Both), await _run.UserAsync(Both, Americas));
        var token = await _run.Http.PostJsonAsync("/_sim/tokens", new { email = Both, hubId = Americas });

        there["userId"]!.ToString().Should().Be(here["userId"]!.ToString());
        there["ownerId"]!.ToString().Should().NotBe(here["ownerId"]!.ToString());
        token["hub_id"]!.GetValue<int>().Should().Be(Americas);
        using var americas = await SignInAsync();
        (await americas.GetJsonAsync("/crm/owners/2026-03"))["results"]!.AsArray().Should().HaveCount(4);
        (await americas.GetAsync($"/crm/owners/2026-03/{here["ownerId"]}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_leaves_one_account_stays_in_the_other()
    {
        var (here, there) = (await _run.UserAsync(Both), await _run.UserAsync(Both, Americas));
        using var americas = await SignInAsync();

        await _run.Http.PostAsync("/_sim/owners/deactivate", new { email = Both, hubId = Americas });

        var left = (await americas.GetJsonAsync("/crm/owners/2026-03?archived=true"))["results"]!.AsArray().Should().ContainSingle().Subject!;
        left["id"]!.ToString().Should().Be(there["ownerId"]!.ToString());
        left["userId"].Should().BeNull();
        left["userIdIncludingInactive"]!.ToString().Should().Be(there["userId"]!.ToString());
        (await americas.GetJsonAsync("/crm/owners/2026-03"))["results"]!.AsArray().Should().HaveCount(3);
        (await americas.GetAsync($"/crm/owners/2026-03/{there["ownerId"]}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await _run.App.GetAsync($"/crm/owners/2026-03/{here["ownerId"]}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _run.Http.PostAsync("/_sim/tokens", new { email = Both, hubId = Americas })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await _run.Http.PostAsync("/_sim/tokens", new { email = Both })).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Webhooks_and_life_begin_with_the_app_and_one_batch_tells_of_both()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await _run.Http.PostJsonAsync("/_sim/webhooks", new { target = receiver.Target, hold = true });
        var token = await _run.Http.PostJsonAsync("/_sim/tokens", new { email = Both, hubId = Americas });
        using var alex = new TestHttp(_run.Address, token["access_token"]);
        await alex.PatchAsync(Company, """{"properties":{"city":"Boston"}}""");
        (await _run.Http.PostJsonAsync("/_sim/life/step", new { })).AsArray().Should().HaveCount(1);
        await _run.Http.PostJsonAsync("/_sim/webhooks/flush", new { });
        receiver.Events.Should().OnlyContain(told => told["portalId"]!.GetValue<int>() == SimulatorRun.HubId);
        receiver.Batches.Clear();

        using var americas = await SignInAsync();
        await alex.PatchAsync(Company, """{"properties":{"city":"Denver"}}""");
        await _run.App.PatchAsync(Company, """{"properties":{"city":"Dinant"}}""");
        await _run.Http.PostJsonAsync("/_sim/webhooks/flush", new { });

        receiver.Batches.Should().ContainSingle().Which.Select(told => told!["portalId"]!.GetValue<int>()).Should().Equal(Americas, SimulatorRun.HubId);
        (await _run.Http.PostJsonAsync("/_sim/life/step", new { })).AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task The_authorize_page_leads_to_the_other_account()
    {
        var query = $"?client_id={SimulatorRun.ClientId}&redirect_uri={Uri.EscapeDataString(SimulatorRun.RedirectUri)}&scope=oauth&state=s1";

        var first = await _run.Http.GetTextAsync("/oauth/authorize" + query);
        var link = first.Split("href=\"")[1].Split('"')[0];
        var second = await _run.Http.GetTextAsync(WebUtility.HtmlDecode(link));

        first.Should().Contain("ana.ruiz@brightpath.example").And.NotContain("grace.holloway@brightpath.example");
        second.Should().Contain("grace.holloway@brightpath.example").And.NotContain("ana.ruiz@brightpath.example").And.Contain(Both);
    }

    [Fact]
    public async Task Without_its_scope_an_email_says_only_that_it_is_redacted()
    {
        const string Properties = "properties=hs_email_subject,hs_email_text,hs_email_html,hs_email_to_email,hs_email_direction";
        using var curious = new TestHttp(_run.Address, (await _run.SignInAsync(["oauth", "crm.objects.contacts.read"]))["access_token"]);

        var open = (await _run.App.GetJsonAsync($"/crm/objects/2026-03/emails?limit=1&{Properties}"))["results"]![0]!["properties"]!;
        var redacted = (await curious.GetJsonAsync($"/crm/objects/2026-03/emails?limit=1&{Properties}&propertiesWithHistory=hs_email_subject"))["results"]![0]!;

        open["hs_email_subject"]!.ToString().Should().NotBeEmpty();
        open["hs_email_to_email"]!.ToString().Should().Contain("@");
        redacted["properties"]!["hs_email_html"]!.ToString().Should().Contain("redacted").And.Contain("sales-email-read");
        redacted["properties"]!["hs_email_direction"]!.ToString().Should().Be(open["hs_email_direction"]!.ToString());
        foreach (var withheld in new[] { "hs_email_subject", "hs_email_text", "hs_email_to_email" })
            redacted["properties"]![withheld].Should().BeNull();
        redacted["propertiesWithHistory"]!["hs_email_subject"]!.As<JsonArray>().Should().BeEmpty();
    }

    private async Task<TestHttp> SignInAsync() =>
        new(_run.Address, (await _run.SignInAsync(SimulatorRun.AllScopes, Both, Americas))["access_token"]);
}
