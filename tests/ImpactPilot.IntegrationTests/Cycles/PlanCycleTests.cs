using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Cycles;

/// <summary>Drafts, their days and targets, and the start.</summary>
public sealed class PlanCycleTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 6);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_draft_is_the_next_fiscal_quarter_unless_days_are_said()
    {
        var proposal = await admin.GetAsync("/cycles/proposal");

        var draft = await admin.PostAsync("/cycles");

        (draft.Text("name"), draft.Text("startsOn"), draft.Text("endsOn")).Should().Be(("Q1 2027", "2027-01-01", "2027-03-31"));
        (proposal.Text("name"), proposal.Text("startsOn"), proposal.Text("endsOn")).Should().Be(("Q1 2027", "2027-01-01", "2027-03-31"));
        draft.Is("draft").Should().BeTrue();
        (await admin.PostAsync("/cycles", new { startsOn = "2027-05-01" }, HttpStatusCode.BadRequest)).Code().Should().Be("cycles.one_day");
    }

    [Fact]
    public async Task A_draft_is_changed_and_deleted_by_who_saw_it_last()
    {
        var draft = await admin.DraftAsync();

        var changed = await admin.ChangeAsync(draft, name: " Spring ", endsOn: "2027-02-28");

        (changed.Text("name"), changed.Text("endsOn")).Should().Be(("Spring", "2027-02-28"));
        (await admin.ChangeAsync(draft, name: "Mine", expect: HttpStatusCode.PreconditionFailed)).Code().Should().Be("cycles.stale");
        (await admin.DeleteAsync($"/cycles/{draft.Id()}", $"{draft.Version()}", HttpStatusCode.PreconditionFailed)).Code().Should().Be("cycles.stale");
        await admin.DeleteAsync($"/cycles/{draft.Id()}", $"{changed.Version()}", HttpStatusCode.NoContent);
        (await admin.GetAsync("/cycles")).EnumerateArray().Should().NotContain(cycle => cycle.Id() == draft.Id());
    }

    [Fact]
    public async Task Cycles_never_overlap_drafts_included()
    {
        var first = await admin.DraftAsync();

        (await admin.DraftAsync("2026-12-31", "2026-12-31", HttpStatusCode.Conflict)).Code().Should().Be("cycles.overlap");
        (await admin.DraftAsync("2027-03-31", "2027-06-30", HttpStatusCode.Conflict)).Text("detail").Should().Contain("From 2027-01-01");
        var second = await admin.DraftAsync("2027-04-01", "2027-06-30");
        (await admin.ChangeAsync(second, startsOn: "2027-03-31", expect: HttpStatusCode.Conflict)).Code().Should().Be("cycles.overlap");
        (await admin.ChangeAsync(first, endsOn: "2026-01-01", expect: HttpStatusCode.BadRequest)).Code().Should().Be("cycles.days_reversed");
    }

    [Fact]
    public async Task Of_two_admins_who_plan_the_same_days_at_once_one_is_refused()
    {
        var other = await app.SignInAsync(ImpactPilotApp.Admin);

        var answers = await Task.WhenAll(new[] { admin, other }.Select(person => CodeAsync(person)));

        answers.Should().BeEquivalentTo(["", "cycles.overlap"]);

        static async Task<string> CodeAsync(ApiClient person)
        {
            using var answer = await person.Http.PostAsJsonAsync("/api/v1/cycles", new { startsOn = "2027-01-01", endsOn = "2027-03-31" }, TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode ? "" : (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).Code();
        }
    }

    [Fact]
    public async Task The_active_cycle_keeps_its_days_but_not_its_name()
    {
        var active = await admin.ActiveCycleAsync();

        (await admin.ChangeAsync(active, endsOn: "2026-12-30", expect: HttpStatusCode.Conflict)).Code().Should().Be("cycles.days_fixed");
        (await admin.ChangeAsync(active, name: "Autumn", restarts: true)).Text("name").Should().Be("Autumn");
        (await admin.DeleteAsync($"/cycles/{active.Id()}", $"{active.Version() + 1}", HttpStatusCode.Conflict)).Code().Should().Be("cycles.not_draft");
    }

    [Fact]
    public async Task Targets_are_kept_per_person_and_for_the_team()
    {
        var draft = await admin.DraftAsync();
        var people = (await admin.GetAsync($"/cycles/{draft.Id()}")).GetProperty("people").EnumerateArray().Select(person => person.GetProperty("user").Id()).ToArray();

        var details = await ChangeTargetsAsync(draft.Id(), draft.Version(), [new { userId = people[0], points = 40, accounts = (int?)null, weight = 80 }, new { userId = people[1], points = (int?)null, accounts = 3, weight = 100 }]);

        var cycle = details.GetProperty("cycle");
        (cycle.GetProperty("targetPoints").GetInt32(), cycle.GetProperty("targetAccounts").GetInt32()).Should().Be((400, 90));
        var first = (await admin.GetAsync($"/cycles/{draft.Id()}")).GetProperty("people").EnumerateArray().Single(person => person.GetProperty("user").Id() == people[0]);
        (first.GetProperty("points").GetInt32(), first.GetProperty("weight").GetInt32(), first.GetProperty("accounts").ValueKind).Should().Be((40, 80, JsonValueKind.Null));

        var withoutFirst = await ChangeTargetsAsync(draft.Id(), cycle.Version(), [new { userId = people[1], accounts = 3 }]);
        withoutFirst.GetProperty("people").EnumerateArray().Single(person => person.GetProperty("user").Id() == people[0]).GetProperty("weight").GetInt32().Should().Be(100);
    }

    [Fact]
    public async Task The_board_says_what_a_person_aims_at()
    {
        var active = await admin.ActiveCycleAsync();
        var person = (await admin.GetAsync($"/cycles/{active.Id()}")).GetProperty("people")[0].GetProperty("user").Id();

        await ChangeTargetsAsync(active.Id(), active.Version(), [new { userId = person, points = 44 }]);

        var row = (await admin.GetAsync("/leaderboard")).GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("user").Id() == person);
        row.GetProperty("targetPoints").GetInt32().Should().Be(44);
    }

    [Fact]
    public async Task Targets_that_mean_nothing_are_refused_and_change_nothing()
    {
        var draft = await admin.DraftAsync();
        var person = (await admin.GetAsync($"/cycles/{draft.Id()}")).GetProperty("people")[0].GetProperty("user").Id();

        (await ChangeTargetsAsync(draft.Id(), draft.Version(), [new { userId = person, points = 0 }], HttpStatusCode.BadRequest)).Code().Should().Be("cycles.target");
        (await ChangeTargetsAsync(draft.Id(), draft.Version(), [new { userId = person, points = 5, weight = 0 }], HttpStatusCode.BadRequest)).Code().Should().Be("cycles.target_while_away");
        (await ChangeTargetsAsync(draft.Id(), draft.Version(), [new { userId = person }, new { userId = person }], HttpStatusCode.BadRequest)).Code().Should().Be("cycles.target_twice");
        (await ChangeTargetsAsync(draft.Id(), draft.Version(), [new { userId = Guid.Empty }], HttpStatusCode.BadRequest)).Code().Should().Be("cycles.target_of_stranger");
        (await ChangeTargetsAsync(draft.Id(), draft.Version() + 1, [], HttpStatusCode.PreconditionFailed)).Code().Should().Be("cycles.stale");
        (await admin.CycleAsync(draft.Id())).GetRawText().Should().Be(draft.GetRawText());
    }

    [Fact]
    public async Task Targets_are_suggested_from_what_was_reached_with_the_reason()
    {
        var draft = await admin.DraftAsync();

        var suggestions = (await admin.GetAsync($"/cycles/{draft.Id()}/target-suggestions")).EnumerateArray().ToArray();

        suggestions.Should().NotBeEmpty().And.OnlyContain(row => row.Text("reason").Contains("As in Q3 2026"));
        suggestions.Should().Contain(row => row.GetProperty("points").ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public async Task A_draft_starts_once_no_other_is_active_and_before_its_days_on_purpose_only()
    {
        var draft = await admin.DraftAsync();
        var active = await admin.ActiveCycleAsync();

        (await admin.PostAsync($"/cycles/{draft.Id()}/start", new { early = true }, HttpStatusCode.Conflict)).Text("detail").Should().Contain(active.Text("name"));
        await admin.EndAsync(active.Id());
        (await admin.PostAsync($"/cycles/{draft.Id()}/start", expect: HttpStatusCode.Conflict)).Code().Should().Be("cycles.too_early");

        (await admin.PostAsync($"/cycles/{draft.Id()}/start", new { early = true })).Is("active").Should().BeTrue();
        (await admin.PostAsync($"/cycles/{draft.Id()}/start", expect: HttpStatusCode.Conflict)).Code().Should().Be("cycles.not_draft");
    }

    [Fact]
    public async Task Managers_read_and_csms_see_no_plans_and_neither_changes_anything()
    {
        var draft = await admin.DraftAsync();
        var active = await admin.ActiveCycleAsync();
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        var csm = await app.SignInAsync(ImpactPilotApp.Csm);
        foreach (var person in new[] { manager, csm })
        {
            (await person.PostAsync("/cycles", expect: HttpStatusCode.Forbidden)).Code().Should().Be("cycles.admins_only");
            await person.ChangeAsync(draft, name: "Mine", expect: HttpStatusCode.Forbidden);
            await person.DeleteAsync($"/cycles/{draft.Id()}", $"{draft.Version()}", HttpStatusCode.Forbidden);
            await person.PutAsync($"/cycles/{draft.Id()}/targets", new { people = Array.Empty<object>() }, draft.Version(), HttpStatusCode.Forbidden);
            await person.PutAsync("/cycles/impacted-definition", new { fromPoints = 2 }, 1, HttpStatusCode.Forbidden);
            await person.EndAsync(active.Id(), expect: HttpStatusCode.Forbidden);
            foreach (var act in new[] { "start", "reopen" })
                await person.PostAsync($"/cycles/{draft.Id()}/{act}", expect: HttpStatusCode.Forbidden);
            (await person.GetAsync($"/cycles/{draft.Id()}")).GetProperty("cycle").GetRawText().Should().Be(draft.GetRawText());
        }

        await manager.GetAsync($"/cycles/{active.Id()}/end-rehearsal");
        foreach (var plan in new[] { "target-suggestions", "end-rehearsal" })
        {
            using var answer = await csm.Http.GetAsync(new Uri($"/api/v1/cycles/{active.Id()}/{plan}", UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_cycle_that_is_not_there_is_not_found()
    {
        var nowhere = $"/cycles/{Guid.Empty}";

        await admin.PutAsync(nowhere, new { name = "X", startsOn = "2027-01-01", endsOn = "2027-01-02", restartsAutomatically = false }, 0, HttpStatusCode.NotFound);
        await admin.PutAsync(nowhere + "/targets", new { people = Array.Empty<object>() }, 0, HttpStatusCode.NotFound);
        await admin.DeleteAsync(nowhere, "0", HttpStatusCode.NotFound);
        foreach (var act in new[] { "start", "end", "reopen" })
            await admin.PostAsync($"{nowhere}/{act}", expect: HttpStatusCode.NotFound);
        foreach (var look in new[] { "", "/target-suggestions", "/end-rehearsal", "/impacted" })
        {
            using var answer = await admin.Http.GetAsync(new Uri("/api/v1" + nowhere + look, UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        }
    }

    private Task<JsonElement> ChangeTargetsAsync(string cycle, int version, object[] people, HttpStatusCode expect = HttpStatusCode.OK) =>
        admin.PutAsync($"/cycles/{cycle}/targets", new { points = 400, accounts = 90, people }, version, expect);
}
