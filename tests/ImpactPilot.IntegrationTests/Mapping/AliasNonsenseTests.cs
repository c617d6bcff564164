using System.Net;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Mapping;

/// <summary>Mappings that make no sense. None of them changes anything, so one portal does for all.</summary>
public sealed class AliasNonsenseTests(AliasNonsenseTests.Rig rig) : IClassFixture<AliasNonsenseTests.Rig>
{
    [Theory]
    [InlineData("product.sso_enabled", "company.sso_enabeld", "mapping.alias.target_unknown")]
    [InlineData("product.sso_enabled", "sso.unheard_of", "mapping.alias.target_unknown")]
    [InlineData("product.sso_enabled", "company.sso_enabled or 1 = 1", "mapping.alias.target_unknown")]
    [InlineData("product.sso_enabled", "product.sso_enabled", "mapping.alias.cycle")]
    [InlineData("product.sso_enabled", "Round.About", "mapping.alias.cycle")]
    [InlineData("company.arr", "company.annualrevenue", "mapping.alias.hides_property")]
    [InlineData("meeting.subject", "meeting.hs_meeting_body", "mapping.alias.hides_property")]
    [InlineData("participant.group", "contact.jobtitle", "mapping.alias.hides_property")]
    [InlineData("company.segment", "company.customer_tier", "mapping.alias.hides_property")]
    [InlineData("account.segment", "contact.jobtitle", "mapping.alias.segment_target")]
    [InlineData("sso", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("any.sso", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("deals.sso", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("a.b.c", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("a.b is known or c.d", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("product.'; drop table users --", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("product.<script>", "company.sso_enabled", "mapping.alias.name_invalid")]
    [InlineData("product.\u202Eevil", "company.sso_enabled", "mapping.alias.name_invalid")]
    public async Task A_mapping_that_makes_no_sense_is_refused_with_what_to_do(string name, string target, string code)
    {
        var problem = await rig.Admin.PutAsync($"/mapping/aliases/{Uri.EscapeDataString(name)}", new { target }, null, HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be(code);
        problem.GetProperty("detail").GetString().Should().MatchRegex("(Write|Choose|Map) ");
        (await rig.Portal.QueryAsync<string>("select name from property_aliases")).Should().BeEquivalentTo("product.sso", "round.about");
        (await rig.Portal.ScalarAsync<int>("select count(*)::int from audit where action = 'mapping.alias_changed'")).Should().Be(1);
    }

    /// <summary>A portal with two mappings.</summary>
    public sealed class Rig(PostgresCluster cluster) : IAsyncLifetime
    {
        internal MirroredPortal Portal { get; private set; } = null!;
        internal ApiClient Admin { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            (Portal, Admin) = await PortalWithLibrary.ConnectAsync(cluster);
            await Admin.MapAliasAsync("product.sso", "company.sso_enabled");
            await Portal.MapAsync("round.about", "product.sso_enabled");
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
