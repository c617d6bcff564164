using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.People;

public sealed class PeopleTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Everybody_is_listed_with_role_owner_accounts_and_last_sign_in()
    {
        var csm = await PersonAsync(ImpactPilotApp.Csm);
        csm.GetProperty("role").GetString().Should().Be("csm");
        csm.GetProperty("hubSpotOwnerId").GetString().Should().NotBeNullOrEmpty();
        csm.GetProperty("lastSignInAt").ValueKind.Should().Be(JsonValueKind.Null);

        var busiest = (await admin.GetAsync("/people?limit=200")).GetProperty("items").EnumerateArray().MaxBy(person => person.GetProperty("accounts").GetInt32());
        busiest.GetProperty("accounts").GetInt32().Should().BePositive()
            .And.Be((await admin.GetAsync($"/accounts?csm={busiest.GetProperty("id").GetString()}")).GetProperty("total").GetInt32());

        app.Time.Advance(TimeSpan.FromHours(1));
        await app.SignInAsync(ImpactPilotApp.Csm);

        (await PersonAsync(ImpactPilotApp.Csm)).GetProperty("lastSignInAt").GetDateTimeOffset().Should().Be(app.Time.GetUtcNow());
    }

    [Fact]
    public async Task Managers_read_who_is_there_and_change_nobody_and_a_csm_does_neither()
    {
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        var person = await PersonAsync(ImpactPilotApp.Csm);

        (await manager.GetAsync("/people")).GetProperty("total").GetInt32().Should().BePositive();
        (await csm.Http.GetAsync(new Uri("/api/v1/people", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        foreach (var refused in new[] { manager, csm })
            Code(await ChangeAsync(refused, person, new { role = "admin", active = true }, HttpStatusCode.Forbidden)).Should().Be("people.admins_only");
    }

    [Fact]
    public async Task A_new_role_counts_from_the_next_request_and_is_in_the_audit_log()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);

        var changed = await ChangeAsync(admin, await PersonAsync(ImpactPilotApp.Csm), new { role = "manager", active = true });

        changed.GetProperty("role").GetString().Should().Be("manager");
        (await csm.GetAsync("/session")).GetProperty("user").GetProperty("role").GetString().Should().Be("manager");
        var line = (await admin.GetAsync("/audit?action=person.changed")).GetProperty("items")[0];
        line.GetProperty("subject").GetString().Should().Be(changed.GetProperty("name").GetString());
        line.GetProperty("changes")[0].GetRawText().Should().Be("""{"field":"role","before":"csm","after":"manager"}""");
    }

    [Fact]
    public async Task Who_is_deactivated_is_out_at_once_and_stays_out_until_reactivated()
    {
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);

        var gone = await ChangeAsync(admin, await PersonAsync(ImpactPilotApp.Csm), new { role = "csm", active = false });

        gone.GetProperty("deactivated").GetBoolean().Should().BeTrue();
        await IsOutAsync(csm);
        await ShouldNotSignInAsync(ImpactPilotApp.Csm);
        app.Time.Advance(TimeSpan.FromHours(2));
        await app.PollAsync();
        (await PersonAsync(ImpactPilotApp.Csm)).GetProperty("active").GetBoolean().Should().BeFalse("HubSpot's owners do not lift what an admin decided here");

        await ChangeAsync(admin, await PersonAsync(ImpactPilotApp.Csm), new { role = "csm", active = true });

        await IsOutAsync(csm);
        await (await app.SignInAsync(ImpactPilotApp.Csm)).GetAsync("/session");
    }

    [Fact]
    public async Task The_last_active_admin_stays_one()
    {
        var self = await PersonAsync(ImpactPilotApp.Admin);

        Code(await ChangeAsync(admin, self, new { role = "manager", active = true }, HttpStatusCode.Conflict)).Should().Be("people.last_admin");
        Code(await ChangeAsync(admin, self, new { role = "admin", active = false }, HttpStatusCode.Conflict)).Should().Be("people.self");
        (await PersonAsync(ImpactPilotApp.Admin)).GetProperty("version").GetInt32().Should().Be(self.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Two_admins_who_demote_each_other_at_once_leave_one_of_them()
    {
        await ChangeAsync(admin, await PersonAsync(ImpactPilotApp.Manager), new { role = "admin", active = true });
        var second = await app.SignInAsync(ImpactPilotApp.Manager);
        var (one, other) = (await PersonAsync(ImpactPilotApp.Admin), await PersonAsync(ImpactPilotApp.Manager));

        var answers = await Task.WhenAll(SendAsync(admin, other, new { role = "csm", active = true }), SendAsync(second, one, new { role = "csm", active = true }));

        answers.Count(status => status == HttpStatusCode.OK).Should().Be(1);
        answers.Should().Contain(status => status == HttpStatusCode.Forbidden || status == HttpStatusCode.Conflict);
        var left = answers[0] == HttpStatusCode.OK ? admin : second;
        (await left.GetAsync("/people?limit=200")).GetProperty("items").EnumerateArray().Count(person => person.GetProperty("role").GetString() == "admin").Should().Be(1);
    }

    [Fact]
    public async Task A_change_over_an_unseen_one_or_of_nobody_is_refused()
    {
        var person = await PersonAsync(ImpactPilotApp.Csm);
        await ChangeAsync(admin, person, new { role = "manager", active = true });

        Code(await ChangeAsync(admin, person, new { role = "admin", active = true }, HttpStatusCode.PreconditionFailed)).Should().Be("people.stale");
        Code(await admin.PutAsync($"/people/{Guid.Empty}", new { role = "csm", active = true }, 0, HttpStatusCode.NotFound)).Should().Be("people.not_found");
        await admin.PutAsync($"/people/{person.GetProperty("id").GetString()}", new { role = "owner", active = true }, 1, HttpStatusCode.BadRequest);
    }

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();

    private static Task<JsonElement> ChangeAsync(ApiClient by, JsonElement person, object change, HttpStatusCode expect = HttpStatusCode.OK) =>
        by.PutAsync($"/people/{person.GetProperty("id").GetString()}", change, person.GetProperty("version").GetInt32(), expect);

    private static async Task<HttpStatusCode> SendAsync(ApiClient by, JsonElement person, object change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/people/{person.GetProperty("id").GetString()}") { Content = System.Net.Http.Json.JsonContent.Create(change) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{person.GetProperty("version").GetInt32()}\"");
        using var response = await by.Http.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task IsOutAsync(ApiClient person)
    {
        using var answer = await person.Http.GetAsync(new Uri("/api/v1/session", UriKind.Relative));
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private async Task ShouldNotSignInAsync(string email) =>
        (await FluentActions.Awaiting(() => app.SignInAsync(email)).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*sign-in=inactive*");

    private async Task<JsonElement> PersonAsync(string email) =>
        (await admin.GetAsync("/people?limit=200")).GetProperty("items").EnumerateArray().Single(person => person.GetProperty("email").GetString() == email);
}
