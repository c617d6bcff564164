using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Transitions;

/// <summary>What a rule finds now, would have found, and why.</summary>
public sealed class PreviewTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Meeting = "any meeting where (outcome = 'COMPLETED' and subject contains 'Kick-off')";

    private MirroredPortal portal = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await MirroredPortal.ImportAsync(cluster, "company.arr > 20000", "sso_enabled = true", Meeting);
        admin = await portal.App.SignInAsync(ImpactPilotApp.Admin);
        await portal.QueryAsync<int>($"update users set role = 'Admin' where email = '{ImpactPilotApp.Admin}' returning 1");
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_accounts_for_which_a_condition_holds_come_page_by_page_each_once()
    {
        var expected = await portal.QueryAsync<Guid>("select id from accounts where (properties ->> 'arr')::numeric > 20000");
        expected.Should().HaveCountGreaterThan(3);

        var found = new List<Guid>();
        var looked = 0;
        Guid? after = null;
        do
        {
            var page = await admin.PostAsync("/conditions/preview", new { text = "company.arr > 20000", after, limit = 2 });
            found.AddRange(page.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("accountId").GetGuid()));
            var progress = page.GetProperty("progress");
            progress.GetProperty("total").GetInt32().Should().Be(12);
            looked += progress.GetProperty("looked").GetInt32();
            after = progress.GetProperty("next").ValueKind is JsonValueKind.Null ? null : progress.GetProperty("next").GetGuid();
        }
        while (after is not null);

        found.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(expected);
        looked.Should().Be(12);
        (await admin.PostAsync("/conditions/preview", new { text = "company.arr > 20000", limit = 0 })).GetProperty("matches").GetInt32().Should().Be(expected.Count);
    }

    [Fact]
    public async Task A_preview_sees_meetings_too_and_says_why()
    {
        var (contact, company) = await portal.SomeContactAsync();
        await portal.Person.MeetAsync("Kick-off approvals", contact);
        await portal.App.PollAsync();

        var page = await admin.PostAsync("/conditions/preview", new { text = Meeting });

        var name = await portal.ScalarAsync<string>($"select name from accounts where hub_spot_id = '{company}'");
        page.GetProperty("accounts").EnumerateArray().Should().Contain(account => account.GetProperty("name").GetString() == name && account.GetProperty("reason").GetString()!.Contains("meeting"));
    }

    [Fact]
    public async Task A_back_test_finds_what_the_live_rule_found_at_the_same_instants()
    {
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var (contact, _) = await portal.SomeContactAsync();
        var watchedSince = portal.App.Time.GetUtcNow();
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.Person.MeetAsync("Kick-off approvals", contact);
        await portal.App.PollAsync();

        foreach (var text in new[] { "sso_enabled = true", Meeting })
        {
            var tested = await admin.PostAsync("/conditions/back-test", new { text, days = 1, limit = 200 });

            var live = await portal.QueryAsync<(Guid Account, DateTime At)>($"select account_id, occurred_at from suggestions where rule = '{text.Replace("'", "''", StringComparison.Ordinal)}'");
            live.Should().NotBeEmpty();
            tested.GetProperty("firings").EnumerateArray().Select(firing => (firing.GetProperty("accountId").GetGuid(), At: firing.GetProperty("at").GetDateTimeOffset().UtcDateTime))
                .Where(firing => firing.At >= watchedSince.UtcDateTime).Should().BeEquivalentTo(live);
        }
    }

    [Fact]
    public async Task An_account_is_explained_down_to_the_values_read()
    {
        var account = await portal.ScalarAsync<Guid>("select id from accounts where (properties ->> 'arr')::numeric > 20000 limit 1");

        var explained = await admin.PostAsync("/conditions/explain", new { text = "company.arr > 20000 and sso_enabled is known", accountId = account });

        explained.GetProperty("tree").GetProperty("parts").GetArrayLength().Should().Be(2);
        var read = explained.GetProperty("tree").GetProperty("parts")[0].GetProperty("reads")[0];
        read.GetProperty("field").GetString().Should().Be("company.arr");
        explained.GetProperty("reason").GetString().Should().Contain("more than 20,000");
        await admin.PostAsync("/conditions/explain", new { text = "company.arr > 1", accountId = Guid.Empty }, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_hubspot_was_never_asked_for_is_named_rather_than_counted_as_nothing()
    {
        const string Text = "auto_renewal = true and any deal where (amount > 0)";
        var unsaved = await admin.PostAsync("/conditions/preview", new { text = Text });
        var account = await portal.ScalarAsync<Guid>("select id from accounts limit 1");

        Names(unsaved).Should().BeEquivalentTo("company.auto_renewal", "deal");
        Names(await admin.PostAsync("/conditions/back-test", new { text = Text, days = 1 })).Should().BeEquivalentTo(Names(unsaved));
        Names(await admin.PostAsync("/conditions/explain", new { text = Text, accountId = account })).Should().BeEquivalentTo(Names(unsaved));
        Names(await admin.PostAsync("/conditions/preview", new { text = "company.arr > 0" })).Should().BeEmpty();

        static IEnumerable<string?> Names(JsonElement answer) => answer.GetProperty("notMirrored").EnumerateArray().Select(name => name.GetString());
    }

    [Fact]
    public async Task A_wrong_condition_is_told_where_and_a_csm_asks_in_vain()
    {
        var csm = await portal.App.SignInAsync(ImpactPilotApp.Csm);

        foreach (var path in new[] { "/conditions/preview", "/conditions/back-test", "/conditions/explain" })
        {
            var problem = await admin.PostAsync(path, new { text = "company.arrr > 1", days = 1, accountId = Guid.Empty }, HttpStatusCode.BadRequest);
            problem.GetProperty("errors")[0].GetProperty("suggestions")[0].GetString().Should().Contain("arr");
            await csm.PostAsync(path, new { text = "company.arr > 1", days = 1, accountId = Guid.Empty }, HttpStatusCode.Forbidden);
        }
    }
}
