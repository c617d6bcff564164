using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Teams;

/// <summary>The teams that HubSpot has are looked at, taken over and given back.</summary>
public sealed class HubSpotTeamTests(TeamPortal portal) : IClassFixture<TeamPortal>
{
    private readonly ApiClient admin = portal.Admin;

    [Fact]
    public async Task HubSpots_teams_are_taken_over_with_who_is_in_them_and_taken_back()
    {
        var offered = await admin.GetAsync("/teams/hubspot");
        offered.GetProperty("teams").EnumerateArray().Select(team => team.Text("name")).Should().Equal("Benelux", "CS Leadership", "DACH & Nordics", "UK & Ireland");
        var everybody = offered.GetProperty("teams").EnumerateArray().SelectMany(Joining).ToList();
        offered.Int("moving").Should().Be(everybody.Count);

        var taken = await admin.PostAsync("/teams/hubspot", new { people = everybody });

        var teams = await admin.TeamsAsync();
        teams.Single(team => team.Text("name") == "Benelux").GetProperty("people").EnumerateArray().Select(person => person.Text("name")).Should().Equal("Ana Ruiz", "Chloé Marchand", "Lotte Vermeulen");
        taken.GetProperty("made").GetArrayLength().Should().Be(4);
        (await admin.GetAsync("/teams/hubspot")).Int("moving").Should().Be(0);
        (await admin.GetAsync("/audit?action=team.person_moved")).GetProperty("items").GetArrayLength().Should().BeGreaterThanOrEqualTo(everybody.Count);

        await admin.PostAsync("/teams/hubspot/undo", new { made = taken.GetProperty("made"), moves = taken.GetProperty("moves") });

        (await admin.TeamsAsync()).Should().NotContain(team => team.Text("name") == "Benelux");
        (await admin.GetAsync("/teams/hubspot")).Int("moving").Should().Be(everybody.Count);
    }

    [Fact]
    public async Task A_team_of_the_same_name_is_joined_and_only_who_is_named_goes_there()
    {
        var ours = await admin.MakeTeamAsync("uk & IRELAND");
        var offered = (await admin.GetAsync("/teams/hubspot")).GetProperty("teams").EnumerateArray().Single(team => team.Text("name") == "UK & Ireland");
        offered.Text("team").Should().Be(ours.Id());
        var one = Joining(offered).First();

        var taken = await admin.PostAsync("/teams/hubspot", new { people = new[] { one } });

        taken.GetProperty("made").GetArrayLength().Should().Be(0);
        (await admin.TeamAsync(ours.Id())).People().Should().Equal(one.Person);
        (await admin.PostAsync("/teams/hubspot", new { people = new[] { one } }, HttpStatusCode.PreconditionFailed)).Code().Should().Be("teams.moved");
        await admin.MoveAsync(one.Person, ours.Id(), null);
        (await admin.PostAsync("/teams/hubspot/undo", new { made = taken.GetProperty("made"), moves = taken.GetProperty("moves") }, HttpStatusCode.PreconditionFailed)).Code().Should().Be("teams.moved");
        await admin.PostMatchingAsync($"/teams/{ours.Id()}/archive", new { }, "0");
    }

    [Fact]
    public async Task What_HubSpot_does_not_say_or_not_any_more_is_refused_and_moves_nobody()
    {
        var offered = (await admin.GetAsync("/teams/hubspot")).GetProperty("teams").EnumerateArray().First(team => team.Text("name") == "DACH & Nordics");
        var (one, other) = (Joining(offered).First(), Joining(offered).Last());

        (await admin.PostAsync("/teams/hubspot", new { people = new[] { one, other with { HubSpotTeam = "3310" } } }, HttpStatusCode.PreconditionFailed)).Code().Should().Be("teams.hubspot_differs");
        (await admin.PostAsync("/teams/hubspot", new { people = new[] { one, one } }, HttpStatusCode.BadRequest)).Code().Should().Be("teams.named_twice");
        (await admin.PostAsync("/teams/hubspot", new { people = new[] { one with { Person = Guid.Empty.ToString() } } }, HttpStatusCode.NotFound)).Code().Should().Be("people.not_found");

        (await admin.TeamsAsync()).Should().NotContain(team => team.People().Contains(one.Person));
        foreach (var person in new[] { portal.Manager, portal.Csm })
            (await person.PostAsync("/teams/hubspot", new { people = new[] { one } }, HttpStatusCode.Forbidden)).Code().Should().Be("teams.admins_only");
    }

    [Fact]
    public async Task A_team_that_is_used_otherwise_meanwhile_stays_when_the_rest_is_taken_back()
    {
        var offered = (await admin.GetAsync("/teams/hubspot")).GetProperty("teams").EnumerateArray().Single(team => team.Text("name") == "CS Leadership");
        var taken = await admin.PostAsync("/teams/hubspot", new { people = Joining(offered) });
        var made = taken.GetProperty("made")[0].GetString()!;
        var guest = (await admin.CsmsAsync())[0];
        await admin.JoinAsync(guest, made);

        await admin.PostAsync("/teams/hubspot/undo", new { made = taken.GetProperty("made"), moves = taken.GetProperty("moves") });

        (await admin.TeamAsync(made)).People().Should().Equal(guest);
        await admin.JoinAsync(guest, null);
        await admin.PostMatchingAsync($"/teams/{made}/archive", new { }, "0");
    }

    private sealed record Joiner(string Person, string? From, string HubSpotTeam);

    private static IEnumerable<Joiner> Joining(JsonElement team) =>
        team.GetProperty("people").EnumerateArray().Where(person => person.GetProperty("moves").GetBoolean()).Select(person => new Joiner(person.Id(), person.Text("from"), team.Text("id")!));
}
