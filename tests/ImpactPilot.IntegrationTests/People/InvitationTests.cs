using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.People;

/// <summary>HubSpot's owners become users by invitation; the role waits until they come.</summary>
public sealed class InvitationTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        await app.PollAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_role_waits_for_the_first_sign_in_and_is_theirs_from_then_on()
    {
        var person = await PersonAsync(ImpactPilotApp.Csm);
        person.GetProperty("state").GetString().Should().Be("notInvited");

        var answer = await admin.PostAsync("/people/invitations", new { people = new[] { Id(person) }, role = "manager" });

        answer.GetProperty("link").GetString().Should().Be(new Uri(app.WebAddress, "/sign-in?returnTo=%2F").AbsoluteUri);
        answer.GetProperty("expiresAt").GetDateTimeOffset().Should().Be(app.Time.GetUtcNow().AddDays(14));
        answer.GetProperty("mailed").GetBoolean().Should().BeFalse("this installation has no mail server");
        (await admin.GetAsync("/notices/preferences")).GetProperty("mailIsSet").GetBoolean().Should().BeFalse();
        var invited = answer.GetProperty("invited")[0];
        (invited.GetProperty("state").GetString(), invited.GetProperty("role").GetString()).Should().Be(("invited", "manager"));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var manager = await app.SignInAsync(ImpactPilotApp.Csm);
        (await manager.GetAsync("/session")).GetProperty("user").GetProperty("role").GetString().Should().Be("manager");
        (await PersonAsync(ImpactPilotApp.Csm)).GetProperty("state").GetString().Should().Be("active");
        var lines = (await admin.GetAsync("/audit?action=person")).GetProperty("items").EnumerateArray().Select(line => line.GetProperty("action").GetString());
        lines.Should().Equal("person.joined", "person.invited");

        var again = await admin.PostAsync("/people/invitations", new { people = new[] { Id(person) }, role = "csm" });
        again.GetProperty("here").GetInt32().Should().Be(1);
        again.GetProperty("invited").GetArrayLength().Should().Be(0);
        (await manager.GetAsync("/session")).GetProperty("user").GetProperty("role").GetString().Should().Be("manager");
    }

    [Theory]
    [InlineData(-1, "invited", "manager")]
    [InlineData(0, "invitationExpired", "csm")]
    public async Task Who_comes_after_fourteen_days_comes_as_a_csm(int seconds, string state, string role)
    {
        await admin.PostAsync("/people/invitations", new { people = new[] { Id(await PersonAsync(ImpactPilotApp.Csm)) }, role = "manager" });

        app.Time.Advance(TimeSpan.FromDays(14) + TimeSpan.FromSeconds(seconds));

        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        (await PersonAsync(ImpactPilotApp.Csm)).GetProperty("state").GetString().Should().Be(state);
        var person = await app.SignInAsync(ImpactPilotApp.Csm);
        (await person.GetAsync("/session")).GetProperty("user").GetProperty("role").GetString().Should().Be(role);
    }

    [Fact]
    public async Task The_whole_team_is_invited_at_once_and_one_of_them_is_taken_back()
    {
        var deactivated = await PersonAsync(ImpactPilotApp.Csm);
        await admin.PutAsync($"/people/{Id(deactivated)}", new { role = "csm", active = false }, Version(deactivated));
        await ImportAsync();
        var team = (await admin.GetAsync("/people?limit=200")).GetProperty("teamToInvite").GetInt32();
        team.Should().BePositive();

        var answer = await admin.PostAsync("/people/invitations", new { role = "csm" });

        answer.GetProperty("invited").GetArrayLength().Should().Be(team);
        answer.GetProperty("invited").EnumerateArray().Should().OnlyContain(person => person.GetProperty("accounts").GetInt32() > 0 && person.GetProperty("active").GetBoolean());
        (await admin.GetAsync("/people?state=invited")).GetProperty("total").GetInt32().Should().Be(team);
        (await admin.GetAsync("/people")).GetProperty("teamToInvite").GetInt32().Should().Be(0);
        var one = answer.GetProperty("invited")[0];
        Code(await admin.DeleteAsync($"/people/{Id(one)}/invitation", "99", HttpStatusCode.PreconditionFailed)).Should().Be("people.stale");
        var back = await admin.DeleteAsync($"/people/{Id(one)}/invitation", Version(one).ToString(System.Globalization.CultureInfo.InvariantCulture));
        back.GetProperty("state").GetString().Should().Be("notInvited");
        Code(await admin.DeleteAsync($"/people/{Id(one)}/invitation", "1", HttpStatusCode.NotFound)).Should().Be("people.not_invited");
        (await admin.GetAsync("/audit?action=person.invitation_revoked")).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Who_is_invited_can_be_given_another_role_before_they_come_and_deactivating_takes_the_invitation_back()
    {
        var person = await PersonAsync(ImpactPilotApp.Csm);
        person = (await admin.PostAsync("/people/invitations", new { people = new[] { Id(person) }, role = "manager" })).GetProperty("invited")[0];

        person = await admin.PutAsync($"/people/{Id(person)}", new { role = "admin", active = true }, Version(person));
        (person.GetProperty("state").GetString(), person.GetProperty("role").GetString()).Should().Be(("invited", "admin"));
        person = await admin.PutAsync($"/people/{Id(person)}", new { role = "admin", active = false }, Version(person));
        person.GetProperty("state").GetString().Should().Be("deactivated");
        person.GetProperty("invitationExpiresAt").ValueKind.Should().Be(JsonValueKind.Null);
        Code(await admin.PostAsync("/people/invitations", new { people = new[] { Id(person) }, role = "csm" }, HttpStatusCode.Conflict)).Should().Be("people.inactive");
    }

    [Fact]
    public async Task Only_admins_invite_and_only_people_of_their_portal()
    {
        var person = await PersonAsync(ImpactPilotApp.Manager);
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);

        Code(await csm.PostAsync("/people/invitations", new { people = new[] { Id(person) }, role = "admin" }, HttpStatusCode.Forbidden)).Should().Be("people.admins_only");
        Code(await csm.DeleteAsync($"/people/{Id(person)}/invitation", "0", HttpStatusCode.Forbidden)).Should().Be("people.admins_only");
        Code(await admin.PostAsync("/people/invitations", new { people = new[] { Id(person), Guid.Empty.ToString() }, role = "csm" }, HttpStatusCode.NotFound)).Should().Be("people.not_found");
        await admin.PostAsync("/people/invitations", new { people = Array.Empty<string>(), role = "csm" }, HttpStatusCode.BadRequest);
        (await PersonAsync(ImpactPilotApp.Manager)).GetProperty("state").GetString().Should().Be("notInvited");
    }

    [Fact]
    public async Task People_are_found_by_name_or_address_and_read_a_page_at_a_time()
    {
        var first = await admin.GetAsync("/people?limit=3");
        var second = await admin.GetAsync($"/people?limit=3&cursor={first.GetProperty("nextCursor").GetString()}");
        var all = (await admin.GetAsync("/people?limit=200")).GetProperty("items").EnumerateArray().Select(Id).ToList();

        first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(Id).Should().Equal(all.Take(6));
        first.GetProperty("total").GetInt32().Should().Be(all.Count);
        (await admin.GetAsync("/people?search=ANA.RUIZ")).GetProperty("items").EnumerateArray().Single().GetProperty("name").GetString().Should().Be("Ana Ruiz");
        (await admin.GetAsync("/people?search=%25")).GetProperty("total").GetInt32().Should().Be(0);
        using var unknown = await admin.Http.GetAsync(new Uri("/api/v1/people?state=asleep", UriKind.Relative), TestContext.Current.CancellationToken);
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/people?state=active")).GetProperty("items").EnumerateArray().Single().GetProperty("email").GetString().Should().Be(ImpactPilotApp.Admin);
    }

    private async Task ImportAsync()
    {
        for (var tries = 0; (await admin.GetAsync("/accounts")).GetProperty("total").GetInt32() == 0; tries++)
        {
            tries.Should().BeLessThan(20);
            await app.PollAsync();
        }
    }

    private static string Id(JsonElement person) => person.GetProperty("id").GetString()!;

    private static int Version(JsonElement person) => person.GetProperty("version").GetInt32();

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();

    private async Task<JsonElement> PersonAsync(string email) => (await admin.GetAsync($"/people?search={email}")).GetProperty("items").EnumerateArray().Single();
}
