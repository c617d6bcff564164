using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.ApiTokens;

public sealed class TokenTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static readonly Uri Session = new("/api/v1/session", UriKind.Relative);

    private readonly ApiClient admin = portal.Admin;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_acts_in_the_name_of_who_made_it_until_it_is_revoked()
    {
        var (token, program) = await portal.TokenAsync("Nightly report", days: 30, "read");

        (await program.GetAsync("/session")).GetProperty("user").GetProperty("email").GetString().Should().Be(ImpactPilotApp.Admin);
        (await program.GetAsync("/accounts?whose=all")).GetProperty("total").GetInt32().Should().BePositive();
        var listed = await ListedAsync(token);
        (listed.GetProperty("works").GetBoolean(), listed.GetProperty("lastUsedAt").GetDateTimeOffset()).Should().Be((true, portal.App.Time.GetUtcNow()));

        portal.App.Time.Advance(TimeSpan.FromSeconds(1));
        await admin.PostAsync($"/tokens/{Id(token)}/revoke");

        await IsOutAsync(program);
        (await ListedAsync(token)).GetProperty("works").GetBoolean().Should().BeFalse();
        var lines = (await admin.GetAsync("/audit?action=token&search=Nightly")).GetProperty("items").EnumerateArray().Select(line => line.GetProperty("action").GetString());
        lines.Should().Equal("token.revoked", "token.created");
    }

    [Fact]
    public async Task What_a_token_does_names_the_token_in_the_audit_log()
    {
        var (_, program) = await portal.TokenAsync("Catalogue keeper", days: null, "read", "write:catalogue");

        await program.PostAsync("/catalogue/areas", new { name = "Made by a program", colour = "#5B5BD6" });

        var line = (await admin.GetAsync("/audit?search=Made by a program")).GetProperty("items")[0];
        (line.GetProperty("origin").GetString(), line.GetProperty("by").GetProperty("name").GetString()).Should().Be(("token:Catalogue keeper", "Alex Kim"));
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_nowhere()
    {
        var key = "11111111-0000-7000-8000-000000000001";
        var body = new { name = "Shown once", scopes = new[] { "read" }, days = 1 };

        var secret = (await admin.PostAsync("/tokens", body, key: key)).GetProperty("secret").GetString()!;
        var again = await admin.PostAsync("/tokens", body, key: key);

        secret.Should().StartWith("impactpilot_").And.HaveLength(55);
        again.GetProperty("secret").ValueKind.Should().Be(JsonValueKind.Null);
        await using var database = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var search = database.CreateCommand("select count(*) from (select t::text as row from api_tokens t union all select h::text from handled_requests h union all select a::text from audit a) kept where position($1 in row) > 0");
        search.Parameters.AddWithValue(secret["impactpilot_".Length..]);
        (await search.ExecuteScalarAsync(Cancel)).Should().Be(0L);
    }

    [Fact]
    public async Task A_token_expires_and_stops_with_who_made_it()
    {
        var (_, short_) = await portal.TokenAsync("Expires", days: 1, "read");
        var (_, lasting) = await portal.TokenAsync("Stays", days: null, "read");

        portal.App.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await short_.GetAsync("/session");
        portal.App.Time.Advance(TimeSpan.FromSeconds(1));
        await IsOutAsync(short_);

        await SetActiveAsync(false);
        await IsOutAsync(lasting);
        await SetActiveAsync(true);
        await lasting.GetAsync("/session");
        await SetRoleAsync("Csm");
        (await lasting.GetAsync("/session")).GetProperty("user").GetProperty("role").GetString().Should().Be("csm", "it may no more than who made it");
        await SetRoleAsync("Admin");
    }

    [Fact]
    public async Task What_is_no_token_is_refused_as_one()
    {
        foreach (var secret in new[] { "impactpilot_", "impactpilot_" + new string('A', 43), "hunter2" })
            await IsOutAsync(portal.Program(secret));
    }

    [Fact]
    public async Task Other_sites_pages_are_no_danger_to_a_program()
    {
        var (_, program) = await portal.TokenAsync("From elsewhere", days: null, "write:catalogue");
        program.Http.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        admin.Http.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        await program.PostAsync("/catalogue/areas", new { name = "From elsewhere", colour = "#5B5BD6" });
        await admin.PostAsync("/catalogue/areas", new { name = "By a cookie", colour = "#5B5BD6" }, HttpStatusCode.Forbidden);

        admin.Http.DefaultRequestHeaders.Remove("Origin");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words_and_only_admins_come_in()
    {
        await portal.TokenAsync("Taken", days: null, "read");

        (await RefusedAsync(new { name = "Wide", scopes = new[] { "everything" } }, HttpStatusCode.BadRequest)).Should().Be("tokens.scope_unknown");
        (await RefusedAsync(new { name = "taken", scopes = new[] { "read" } }, HttpStatusCode.Conflict)).Should().Be("tokens.name_taken");
        await admin.PostAsync("/tokens", new { name = "No scope", scopes = Array.Empty<string>() }, HttpStatusCode.BadRequest);
        (await admin.PostAsync($"/tokens/{Guid.Empty}/revoke", expect: HttpStatusCode.NotFound)).GetProperty("code").GetString().Should().Be("tokens.not_found");
        var manager = await portal.App.SignInAsync(ImpactPilotApp.Manager);
        (await manager.PostAsync("/tokens", new { name = "Mine", scopes = new[] { "read" } }, HttpStatusCode.Forbidden)).GetProperty("code").GetString().Should().Be("tokens.admins_only");
    }

    [Fact]
    public async Task A_token_learns_how_much_it_may_still_ask()
    {
        var (_, program) = await portal.TokenAsync("Counted", days: null, "read");

        using var first = await program.Http.GetAsync(Session, Cancel);
        using var second = await program.Http.GetAsync(Session, Cancel);
        using var person = await admin.Http.GetAsync(Session, Cancel);

        first.Headers.GetValues("RateLimit-Policy").Should().Equal("\"token\";q=600;w=60");
        (first.Headers.GetValues("RateLimit").Single(), second.Headers.GetValues("RateLimit").Single()).Should().Be(("\"token\";r=599", "\"token\";r=598"));
        person.Headers.Contains("RateLimit").Should().BeFalse();
    }

    private static string Id(JsonElement token) => token.GetProperty("id").GetString()!;

    private async Task<string?> RefusedAsync(object body, HttpStatusCode expect) => (await admin.PostAsync("/tokens", body, expect)).GetProperty("code").GetString();

    private async Task<JsonElement> ListedAsync(JsonElement token) => (await admin.GetAsync("/tokens")).EnumerateArray().Single(one => Id(one) == Id(token));

    private static async Task IsOutAsync(ApiClient program)
    {
        using var answer = await program.Http.GetAsync(Session, Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync(Cancel)).Should().Contain("tokens.refused");
    }

    private Task SetActiveAsync(bool active) => UpdateAdminAsync($"active = {active}");

    private Task SetRoleAsync(string role) => UpdateAdminAsync($"role = '{role}'");

    private async Task UpdateAdminAsync(string set)
    {
        await using var database = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var update = database.CreateCommand($"update users set {set} where email = '{ImpactPilotApp.Admin}'");
        await update.ExecuteNonQueryAsync(Cancel);
    }
}
