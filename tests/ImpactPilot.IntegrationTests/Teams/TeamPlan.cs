using System.Net;
using System.Text.Json;
using ImpactPilot.IntegrationTests.Cycles;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Teams;

/// <summary>Teams as an admin makes them.</summary>
public static class TeamPlan
{
    public static Task<JsonElement> MakeTeamAsync(this ApiClient admin, string name, string? lead = null, HttpStatusCode expect = HttpStatusCode.OK) =>
        admin.PostAsync("/teams", new { name, lead }, expect);

    public static Task<JsonElement> MoveAsync(this ApiClient admin, string person, string? from, string? to, HttpStatusCode expect = HttpStatusCode.OK) =>
        admin.PutAsync($"/teams/people/{person}", new { from, to }, version: null, expect);

    /// <summary>Puts a person into a team, wherever they are.</summary>
    public static async Task JoinAsync(this ApiClient admin, string person, string? team)
    {
        var from = (await admin.TeamsAsync()).SingleOrDefault(one => one.People().Contains(person));
        await admin.MoveAsync(person, from.ValueKind is JsonValueKind.Undefined ? null : from.Id(), team);
    }

    public static async Task<JsonElement[]> TeamsAsync(this ApiClient person) => [.. (await person.GetAsync("/teams")).GetProperty("teams").EnumerateArray()];

    public static async Task<JsonElement> TeamAsync(this ApiClient person, string id) => (await person.TeamsAsync()).Single(team => team.Id() == id);

    public static string[] People(this JsonElement team) => [.. team.GetProperty("people").EnumerateArray().Select(person => person.Id())];

    /// <summary>The portal's CSMs by points in the active cycle, the most first.</summary>
    public static async Task<string[]> CsmsAsync(this ApiClient person) =>
        [.. (await person.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("user").ValueKind is JsonValueKind.Object).Select(row => row.GetProperty("user").Id())];

    /// <summary>The line of a team on a cycle's board.</summary>
    public static async Task<JsonElement> OnBoardAsync(this ApiClient person, string team, string? cycle = null) =>
        (await person.GetAsync($"/leaderboard{(cycle is null ? "" : $"?cycle={cycle}")}")).GetProperty("teams").EnumerateArray()
            .Single(row => row.GetProperty("team").ValueKind is JsonValueKind.Object && row.GetProperty("team").Id() == team);

    public static int Int(this JsonElement row, string property) => row.GetProperty(property).GetInt32();

    public static int? IntOrNull(this JsonElement row, string property) => row.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}

/// <summary>One demo portal for all tests of a class; each makes its own teams.</summary>
public sealed class TeamPortal(PostgresCluster cluster) : IAsyncLifetime
{
    public PostgresCluster Cluster => cluster;

    public ImpactPilotApp App { get; private set; } = null!;

    public ApiClient Admin { get; private set; } = null!;

    public ApiClient Manager { get; private set; } = null!;

    public ApiClient Csm { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        App.Time.Advance(TimeSpan.FromMinutes(1));
        (Admin, Manager, Csm) = (await App.SignInAsync(ImpactPilotApp.Admin), await App.SignInAsync(ImpactPilotApp.Manager), await App.SignInAsync(ImpactPilotApp.Csm));
    }

    /// <summary>The next act is the last line of the audit log: lines of one instant have no order.</summary>
    public void NextMoment() => App.Time.Advance(TimeSpan.FromSeconds(1));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
