using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Simulator;

public sealed class LifeTests(SimulatorRun run) : IClassFixture<SimulatorRun>
{
    [Fact]
    public async Task Every_step_is_a_change_that_a_poll_sees()
    {
        var kinds = new HashSet<string>();
        for (var step = 0; step < 40; step++)
        {
            run.Time.Advance(TimeSpan.FromSeconds(5));
            var now = run.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

            var happened = (await run.Http.PostJsonAsync("/_sim/life/step", new { }))[0]!;

            kinds.Add(happened["type"]!.ToString());
            happened["what"]!.ToString().Should().NotBeEmpty();
            var record = await run.App.GetJsonAsync($"/crm/objects/2026-03/{happened["type"]}/{happened["id"]}?associations=companies");
            record["updatedAt"]!.ToString().Should().Be(now);
            if (happened["type"]!.ToString() != "companies")
                record["associations"]!["companies"]!["results"]!.AsArray().Should().Contain(to => to!["id"]!.ToString() == happened["companyId"]!.ToString());
        }

        kinds.Should().Contain(["companies", "deals", "meetings", "emails"]);
    }

    [Fact]
    public async Task Progress_carries_the_name_of_who_made_it()
    {
        for (var step = 0; step < 600; step++)
        {
            var happened = (await run.Http.PostJsonAsync("/_sim/life/step", new { }))[0]!;
            if (!happened["what"]!.ToString().StartsWith("SSO enabled", StringComparison.Ordinal))
                continue;

            var company = await run.App.GetJsonAsync($"/crm/objects/2026-03/companies/{happened["id"]}?propertiesWithHistory=sso_enabled");
            var newest = company["propertiesWithHistory"]!["sso_enabled"]![0]!;
            newest["value"]!.ToString().Should().Be("true");
            newest["sourceType"]!.ToString().Should().Be("CRM_UI");
            newest["updatedByUserId"].Should().NotBeNull();
            return;
        }

        Assert.Fail("No SSO in six hundred steps.");
    }
}
