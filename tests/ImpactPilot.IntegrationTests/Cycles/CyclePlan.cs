using System.Net;
using System.Text.Json;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Cycles;

/// <summary>Cycles as an admin plans them.</summary>
public static class CyclePlan
{
    public static async Task<JsonElement> ActiveCycleAsync(this ApiClient person) =>
        (await person.GetAsync("/cycles")).EnumerateArray().Single(cycle => cycle.Is("active"));

    public static async Task<JsonElement> CycleAsync(this ApiClient person, string id) =>
        (await person.GetAsync("/cycles")).EnumerateArray().Single(cycle => cycle.Id() == id);

    public static Task<JsonElement> DraftAsync(this ApiClient admin, string startsOn = "2027-01-01", string endsOn = "2027-03-31", HttpStatusCode expect = HttpStatusCode.OK) =>
        admin.PostAsync("/cycles", new { name = $"From {startsOn}", startsOn, endsOn }, expect);

    public static Task<JsonElement> EndAsync(this ApiClient admin, string id, string pending = "carryOver", bool startNext = false, HttpStatusCode expect = HttpStatusCode.OK) =>
        admin.PostAsync($"/cycles/{id}/end", new { pending, startNext }, expect);

    public static async Task<JsonElement> ChangeAsync(this ApiClient admin, JsonElement cycle, string? name = null, string? startsOn = null, string? endsOn = null, bool? restarts = null, HttpStatusCode expect = HttpStatusCode.OK) =>
        await admin.PutAsync(
            $"/cycles/{cycle.Id()}",
            new
            {
                name = name ?? cycle.Text("name"),
                startsOn = startsOn ?? cycle.Text("startsOn"),
                endsOn = endsOn ?? cycle.Text("endsOn"),
                restartsAutomatically = restarts ?? cycle.GetProperty("restartsAutomatically").GetBoolean(),
            },
            cycle.Version(),
            expect);

    public static string Id(this JsonElement row) => row.Text("id");

    public static string Code(this JsonElement problem) => problem.Text("code");

    public static int Version(this JsonElement cycle) => cycle.GetProperty("version").GetInt32();

    public static bool Is(this JsonElement cycle, string status) => cycle.Text("status") == status;

    public static string Text(this JsonElement row, string property) => row.GetProperty(property).GetString()!;

    public static int Total(this JsonElement cycle, string what) => cycle.GetProperty("totals").GetProperty(what).GetInt32();
}
