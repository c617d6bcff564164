using System.Net;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Teams;

/// <summary>Teams are made, led, filled and put away; nobody is in two.</summary>
public sealed class TeamTests(TeamPortal portal) : IClassFixture<TeamPortal>
{
    private readonly ApiClient admin = portal.Admin;

    [Fact]
    public async Task A_team_has_a_name_of_its_own_and_is_led_by_a_manager()
    {
        var view = await admin.GetAsync("/teams");
        var lead = view.GetProperty("leads")[0].Id();

        var team = await admin.MakeTeamAsync(" Northern accounts ", lead);

        (team.Text("name"), team.GetProperty("lead").Id(), team.GetProperty("leadFits").GetBoolean()).Should().Be(("Northern accounts", lead, true));
        (await admin.MakeTeamAsync("NORTHERN accounts", expect: HttpStatusCode.Conflict)).Code().Should().Be("teams.name_taken");
        (await admin.MakeTeamAsync("Led by a CSM", (await admin.CsmsAsync())[0], HttpStatusCode.BadRequest)).Code().Should().Be("teams.lead");
        await admin.MakeTeamAsync("", expect: HttpStatusCode.BadRequest);
        await admin.MakeTeamAsync(new string('x', 81), expect: HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_team_is_renamed_by_who_saw_it_last_and_the_audit_log_says_so()
    {
        var team = await admin.MakeTeamAsync("Before");

        portal.NextMoment();
        var renamed = await admin.PutAsync($"/teams/{team.Id()}", new { name = "After" }, team.Version());

        renamed.Text("name").Should().Be("After");
        (await admin.PutAsync($"/teams/{team.Id()}", new { name = "Mine" }, team.Version(), HttpStatusCode.PreconditionFailed)).Code().Should().Be("teams.stale");
        (await admin.PutAsync($"/teams/{Guid.Empty}", new { name = "Mine" }, 0, HttpStatusCode.NotFound)).Code().Should().Be("teams.not_found");
        (await admin.GetAsync("/audit?action=team.changed")).GetProperty("items")[0].GetProperty("changes")[0].GetRawText().Should().Be("""{"field":"name","before":"Before","after":"After"}""");
    }

    [Fact]
    public async Task A_person_is_in_one_team_and_moves_from_where_they_were_seen()
    {
        var (one, other) = ((await admin.MakeTeamAsync("One")).Id(), (await admin.MakeTeamAsync("Other")).Id());
        var person = (await admin.CsmsAsync())[0];

        await admin.JoinAsync(person, one);
        var moved = await admin.MoveAsync(person, one, other);

        moved.GetProperty("teams").EnumerateArray().Where(team => team.People().Contains(person)).Select(team => team.Id()).Should().Equal(other);
        (await admin.MoveAsync(person, one, null, HttpStatusCode.PreconditionFailed)).Code().Should().Be("teams.moved");
        (await admin.MoveAsync(person, other, Guid.Empty.ToString(), HttpStatusCode.NotFound)).Code().Should().Be("teams.not_found");
        (await admin.MoveAsync(Guid.Empty.ToString(), null, one, HttpStatusCode.NotFound)).Code().Should().Be("people.not_found");
        portal.NextMoment();
        (await admin.MoveAsync(person, other, null)).GetProperty("without").EnumerateArray().Should().Contain(free => free.Id() == person);
        (await admin.GetAsync("/audit?action=team.person_moved")).GetProperty("items")[0].GetProperty("changes")[0].GetRawText().Should().Be("""{"field":"team","before":"Other","after":null}""");
    }

    [Fact]
    public async Task A_team_is_put_away_once_nobody_is_in_it_and_comes_back()
    {
        var team = await admin.MakeTeamAsync("Short-lived");
        var person = (await admin.CsmsAsync())[1];
        await admin.JoinAsync(person, team.Id());

        (await admin.PostMatchingAsync($"/teams/{team.Id()}/archive", new { }, "0", HttpStatusCode.Conflict)).Code().Should().Be("teams.not_empty");
        await admin.JoinAsync(person, null);
        var archived = await admin.PostMatchingAsync($"/teams/{team.Id()}/archive", new { }, "0");
        (await admin.MoveAsync(person, null, team.Id(), HttpStatusCode.Conflict)).Code().Should().Be("teams.archived");
        var namesake = await admin.MakeTeamAsync("Short-lived");
        (await admin.PostMatchingAsync($"/teams/{team.Id()}/restore", new { }, $"{archived.Version()}", HttpStatusCode.Conflict)).Code().Should().Be("teams.name_taken");
        await admin.PutAsync($"/teams/{namesake.Id()}", new { name = "Another" }, namesake.Version());

        (await admin.PostMatchingAsync($"/teams/{team.Id()}/restore", new { }, $"{archived.Version()}")).GetProperty("archivedAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task The_database_itself_keeps_an_archived_team_empty()
    {
        var team = await admin.MakeTeamAsync("Guarded");
        var person = (await admin.CsmsAsync())[2];
        await admin.JoinAsync(person, team.Id());

        await RefusesAsync("update teams set archived_at = now() where id = $1", team.Id(), "teams_archived_empty");
        await admin.JoinAsync(person, null);
        await admin.PostMatchingAsync($"/teams/{team.Id()}/archive", new { }, "0");
        await RefusesAsync($"insert into team_members (portal_id, user_id, team_id) select portal_id, '{person}', id from teams where id = $1", team.Id(), "team_members_team_in_use");
    }

    [Fact]
    public async Task Admins_write_managers_read_and_a_csm_does_neither()
    {
        var team = await admin.MakeTeamAsync("Whose");
        (await portal.Manager.TeamsAsync()).Should().Contain(one => one.Id() == team.Id());
        (await portal.Csm.Http.GetAsync(new Uri("/api/v1/teams", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        foreach (var person in new[] { portal.Manager, portal.Csm })
        {
            (await person.MakeTeamAsync("No", expect: HttpStatusCode.Forbidden)).Code().Should().Be("teams.admins_only");
            (await person.PutAsync($"/teams/{team.Id()}", new { name = "No" }, 0, HttpStatusCode.Forbidden)).Code().Should().Be("teams.admins_only");
            (await person.PostMatchingAsync($"/teams/{team.Id()}/archive", new { }, "0", HttpStatusCode.Forbidden)).Code().Should().Be("teams.admins_only");
            (await person.MoveAsync((await admin.CsmsAsync())[0], null, team.Id(), HttpStatusCode.Forbidden)).Code().Should().Be("teams.admins_only");
        }
    }

    private async Task RefusesAsync(string sql, string team, string constraint)
    {
        await using var owner = new NpgsqlConnection(portal.App.OwnerConnectionString);
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, owner) { Parameters = { new() { Value = Guid.Parse(team) } } };
        var refused = await FluentActions.Awaiting(() => command.ExecuteNonQueryAsync()).Should().ThrowAsync<PostgresException>();
        refused.Which.ConstraintName.Should().Be(constraint);
    }
}
