using FluentAssertions;
using ImpactPilot.HubSpot;

namespace ImpactPilot.IntegrationTests.HubSpot;

/// <summary>The gateway against the simulator over real HTTP: shapes, paging, limits and faults.</summary>
public sealed class HubSpotGatewayTests : IAsyncLifetime
{
    private SimulatedPortal portal = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => portal = await SimulatedPortal.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_granted_portal_says_who_and_what_it_is()
    {
        var who = await portal.OAuth.IntrospectAsync(portal.Tokens.AccessToken, HubSpotTokenKind.Access, Cancel);
        var account = await portal.Client.AccountDetailsAsync(Cancel);

        (who.Active, who.Portal, who.Email).Should().Be((true, SimulatedPortal.Id, "alex.kim@brightpath.example"));
        (account.PortalId, account.TimeZone, account.CompanyCurrency).Should().Be((SimulatedPortal.Id, "Europe/Brussels", "EUR"));
    }

    [Fact]
    public async Task Owners_and_properties_are_read_as_HubSpot_has_them()
    {
        var owners = await portal.Client.OwnersAsync(archived: false, Cancel).ToListAsync(Cancel);
        var properties = await portal.Client.PropertiesAsync("companies", Cancel);

        owners.Should().HaveCount(10).And.OnlyHaveUniqueItems(owner => owner.Id).And.OnlyContain(owner => owner.UserId != null && owner.Email != null);
        properties.Single(property => property.Name == "sso_enabled").Should().Match<HubSpotProperty>(property => property.Label == "SSO enabled" && property.Type == "bool");
        properties.Single(property => property.Name == "customer_tier").Options.Should().Contain(new HubSpotOption("enterprise", "Enterprise"));
    }

    [Fact]
    public async Task The_list_has_every_company_once_with_its_history()
    {
        List<HubSpotRecord> companies = [];
        string? after = null;
        do
        {
            var page = await portal.Client.ListAsync("companies", ["name", "sso_enabled"], ["sso_enabled"], after, Cancel);
            companies.AddRange(page.Records);
            after = page.Next;
        }
        while (after is not null);

        companies.Should().HaveCount(SimulatedPortal.Companies).And.OnlyHaveUniqueItems(company => company.Id);
        companies.Should().OnlyContain(company => company["name"] != null && company["domain"] == null, "only what was asked for comes");
        companies.Where(company => company["sso_enabled"] != null)
            .Should().NotBeEmpty().And.OnlyContain(company => company.History("sso_enabled")[0].Value == company["sso_enabled"]);
    }

    [Fact]
    public async Task Changes_are_followed_from_any_instant()
    {
        var client = portal.Client;
        var all = await ChangesAsync(DateTimeOffset.UnixEpoch);
        all.Should().HaveCount(SimulatedPortal.Companies).And.OnlyHaveUniqueItems();
        var newest = (await client.NewestAsync("companies", Cancel)).Records.Single();

        var changed = await client.UpdateAsync("companies", all[7], new Dictionary<string, string> { ["quote_url"] = "https://example.com/quote" }, Cancel);

        (await ChangesAsync(newest.UpdatedAt.AddMilliseconds(1))).Should().Equal(all[7]);
        (await client.NewestAsync("companies", Cancel)).Records.Single().Id.Should().Be(all[7]);
        var record = (await client.BatchReadAsync("companies", [all[7], "99999999"], ["quote_url"], ["quote_url"], Cancel)).Single();
        record["quote_url"].Should().Be("https://example.com/quote");
        record.History("quote_url")[0].Timestamp.Should().BeOnOrBefore(changed.UpdatedAt);
    }

    [Theory]
    [InlineData("status", 500)]
    [InlineData("status", 423)]
    [InlineData("status", 503)]
    [InlineData("invalidJson", 0)]
    [InlineData("disconnect", 0)]
    [InlineData("timeout", 0)]
    public async Task A_passing_fault_is_not_noticed(string kind, int status)
    {
        await portal.FailAsync(new { path = "/crm/objects/2026-03/companies", kind, status });

        var page = await portal.Client.ListAsync("companies", ["name"], [], after: null, Cancel);

        page.Records.Should().HaveCount(100);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_repeated_without_harm()
    {
        var company = (await portal.Client.NewestAsync("companies", Cancel)).Records.Single().Id;
        await portal.FailAsync(new { path = "/crm/objects/2026-03/companies", kind = "disconnect", method = "PATCH", afterEffect = true });

        await portal.Client.UpdateAsync("companies", company, new Dictionary<string, string> { ["quote_url"] = "https://example.com/q" }, Cancel);

        var record = (await portal.Client.BatchReadAsync("companies", [company], [], ["quote_url"], Cancel)).Single();
        record.History("quote_url").Count(value => value.Value == "https://example.com/q").Should().BeInRange(1, 2);
    }

    [Fact]
    public async Task A_refused_change_says_why()
    {
        var company = (await portal.Client.NewestAsync("companies", Cancel)).Records.Single().Id;

        var update = () => portal.Client.UpdateAsync("companies", company, new Dictionary<string, string> { ["no_such_property"] = "1" }, Cancel);

        (await update.Should().ThrowAsync<HubSpotException>()).Which.Should().Match<HubSpotException>(
            error => error.Kind == HubSpotErrorKind.Invalid && error.CorrelationId != null && error.Message.Contains("no_such_property"));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var update = () => portal.Client.UpdateAsync("companies", "99999999", new Dictionary<string, string> { ["name"] = "x" }, Cancel);

        (await update.Should().ThrowAsync<HubSpotException>()).Which.Kind.Should().Be(HubSpotErrorKind.NotFound);
    }

    [Fact]
    public async Task An_ended_access_token_is_renewed_once()
    {
        await portal.PostAsync("/_sim/tokens/expire", new { });

        await portal.Client.AccountDetailsAsync(Cancel);
        await portal.Client.AccountDetailsAsync(Cancel);

        portal.Refreshes.Should().Be(1);
    }

    [Fact]
    public async Task A_revoked_connection_says_so()
    {
        await portal.PostAsync("/_sim/tokens/revoke", new { });

        var call = () => portal.Client.AccountDetailsAsync(Cancel);

        (await call.Should().ThrowAsync<HubSpotException>()).Which.Kind.Should().Be(HubSpotErrorKind.Revoked);
    }

    [Fact]
    public async Task Refused_for_its_haste_every_call_still_comes_through()
    {
        await using var hasty = await SimulatedPortal.StartAsync(("Limits:SearchPerSecond", "0"), ("Retries", "8"));
        await hasty.PostAsync("/_sim/limits", new { searchPerSecond = 1 });

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hasty.Client.NewestAsync("companies", Cancel)));

        pages.Should().OnlyContain(page => page.Total == SimulatedPortal.Companies);
        (await hasty.AnsweredAsync(429)).Should().BeGreaterThan(0);
    }

    private async Task<List<string>> ChangesAsync(DateTimeOffset since) =>
        await portal.Client.SearchModifiedAsync("companies", since, ["name"], Cancel)
            .SelectMany(changes => changes.Records.Select(record => record.Id)).ToListAsync(Cancel);
}
