using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Setup;

/// <summary>A new portal on its way to the first win, by the API alone.</summary>
public sealed class SetupTests(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly string[] Order = ["connect", "mapNames", "pickDrivers", "switchOn", "startCycle", "invite", "firstWin"];

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartAsync(cluster);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Each_step_is_done_once_its_act_was_done_and_the_next_one_is_named()
    {
        var fresh = await admin.GetAsync("/setup");
        fresh.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("step").GetString()).Should().Equal(Order);
        Note(fresh, "connect").Should().Be("The import begins in a moment.");
        State(fresh, "mapNames").Should().Be("waiting");
        Next(fresh).Should().Be("pickDrivers");

        await ImportAsync();
        var imported = await admin.GetAsync("/setup");
        State(imported, "connect").Should().Be("done");
        Next(imported).Should().Be("mapNames");
        var waiting = (await admin.GetAsync("/mapping/aliases")).EnumerateArray().Where(alias => !alias.GetProperty("reads").GetBoolean()).ToList();
        Note(imported, "mapNames").Should().StartWith($"{waiting.Count} names in rules stand", "the mapping page shows the same names as waiting");

        foreach (var (mapped, alias) in waiting.Index())
        {
            Note(await admin.GetAsync("/setup"), "mapNames").Should().StartWith($"{waiting.Count - mapped} name");
            var target = alias.GetProperty("guesses").EnumerateArray().Select(guess => guess.GetProperty("target").GetString()).FirstOrDefault() ?? "company.customer_tier";
            await admin.PutAsync($"/mapping/aliases/{alias.GetProperty("name").GetString()}", new { target }, null);
        }

        Next(await admin.GetAsync("/setup")).Should().Be("pickDrivers");
        await admin.PostAsync("/catalogue/library", new { keys = new[] { await KeyAsync() } });
        var driver = (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Single();
        Next(await admin.GetAsync("/setup")).Should().Be("switchOn");
        var rule = driver.GetProperty("transition");
        await admin.PutAsync($"/transitions/{rule.GetProperty("id").GetString()}", new { condition = "company.sso_enabled = true", mode = "suggest" }, rule.GetProperty("version").GetInt32());

        Next(await admin.GetAsync("/setup")).Should().Be("startCycle");
        var proposal = await admin.GetAsync("/cycles/proposal");
        var cycle = await admin.PostAsync("/cycles", new { name = "First", startsOn = proposal.GetProperty("startsOn").GetString(), endsOn = proposal.GetProperty("endsOn").GetString() });
        Note(await admin.GetAsync("/setup"), "startCycle").Should().StartWith("A cycle is planned");
        await admin.PostMatchingAsync($"/cycles/{cycle.GetProperty("id").GetString()}/start", new { }, cycle.GetProperty("version").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture));

        Next(await admin.GetAsync("/setup")).Should().Be("invite");
        await admin.PostAsync("/people/invitations", new { role = "csm" });
        Next(await admin.GetAsync("/setup")).Should().Be("firstWin");
        var account = (await admin.GetAsync("/accounts?limit=1")).GetProperty("items")[0].GetProperty("id").GetString();
        await admin.PostAsync($"/accounts/{account}/drivers/{driver.GetProperty("id").GetString()}/win");

        var finished = await admin.GetAsync("/setup");
        finished.GetProperty("finished").GetBoolean().Should().BeTrue(finished.GetRawText());
        finished.GetProperty("settled").GetInt32().Should().Be(Order.Length);
    }

    [Fact]
    public async Task Admins_set_steps_aside_and_dismiss_the_list_and_bring_it_back_and_others_see_who_can()
    {
        var fresh = await admin.GetAsync("/setup");
        await ImportAsync();

        var changed = await admin.PutAsync("/setup", new { dismissed = true, skipped = new[] { "invite", "mapNames" } }, Version(fresh));

        changed.GetProperty("dismissed").GetBoolean().Should().BeTrue();
        State(changed, "mapNames").Should().Be("skipped");
        Next(changed).Should().Be("pickDrivers");
        Code(await admin.PutAsync("/setup", new { dismissed = false, skipped = Array.Empty<string>() }, Version(fresh), HttpStatusCode.PreconditionFailed)).Should().Be("setup.stale");
        Code(await admin.PutAsync("/setup", new { dismissed = false, skipped = new[] { "connect" } }, Version(changed), HttpStatusCode.BadRequest)).Should().Be("setup.needed");
        var back = await admin.PutAsync("/setup", new { dismissed = false, skipped = Array.Empty<string>() }, Version(changed));
        State(back, "mapNames").Should().Be("next");
        (await admin.GetAsync("/audit?action=setup")).GetProperty("items").GetArrayLength().Should().Be(2);

        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        var seen = await csm.GetAsync("/setup");
        seen.GetProperty("admins").EnumerateArray().Select(name => name.GetString()).Should().Equal("Alex Kim");
        Code(await csm.PutAsync("/setup", new { dismissed = true, skipped = Array.Empty<string>() }, Version(back), HttpStatusCode.Forbidden)).Should().Be("setup.admins_only");
    }

    private async Task ImportAsync()
    {
        for (var tries = 0; State(await admin.GetAsync("/setup"), "connect") != "done"; tries++)
        {
            tries.Should().BeLessThan(20, "the import ends");
            await app.PollAsync();
        }
    }

    private async Task<string> KeyAsync() =>
        (await admin.GetAsync("/catalogue/library")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .First(driver => driver.GetProperty("type").GetString() == "property").GetProperty("key").GetString()!;

    private static JsonElement Step(JsonElement setup, string step) => setup.GetProperty("steps").EnumerateArray().Single(one => one.GetProperty("step").GetString() == step);

    private static string? State(JsonElement setup, string step) => Step(setup, step).GetProperty("state").GetString();

    private static string? Note(JsonElement setup, string step) => Step(setup, step).GetProperty("note").GetString();

    private static string? Next(JsonElement setup) =>
        setup.GetProperty("steps").EnumerateArray().Where(step => step.GetProperty("state").GetString() == "next").Select(step => step.GetProperty("step").GetString()).SingleOrDefault();

    private static int Version(JsonElement setup) => setup.GetProperty("version").GetInt32();

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();
}
