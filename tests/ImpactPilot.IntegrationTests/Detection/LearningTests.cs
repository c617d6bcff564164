using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>What people decide on findings in texts teaches the detector, in their portal alone; nothing wins by itself that they have not found right often enough.</summary>
public sealed class LearningTests(LearningRig rig) : IClassFixture<LearningRig>
{
    private const string Realized = LearningRig.Realized;
    private const string Met = "Five was our target for the year, so that objective is met.";
    private const string Reached = "We have met the goal we set for this year: approval time is down from nine days to four.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ApiClient Admin => rig.Portal.Admin;

    private ImpactPilotApp App => rig.Portal.App;

    [Fact]
    public async Task What_was_marked_incorrect_is_not_suggested_again_in_other_words_until_the_example_is_taken_away()
    {
        await rig.BeginAsync();
        var found = (await rig.FoundInAsync(Met)).Single();
        await Admin.PostAsync($"/suggestions/{Id(found)}/incorrect", new { reason = "It is not true" });

        var lessons = await LessonsAsync();
        var example = lessons.GetProperty("examples").EnumerateArray().Should().ContainSingle().Subject;
        (example.GetProperty("text").GetString(), example.GetProperty("right").GetBoolean()).Should().Be((Met, false));
        (lessons.GetProperty("right").GetInt32(), lessons.GetProperty("wrong").GetInt32()).Should().Be((0, 1));
        const string Again = "Seven was our target for the year, so that objective is met!";
        (await rig.FoundInAsync(Again)).Should().BeEmpty();
        (await rig.FoundInAsync($"{Again}\n\n{Reached}")).Single().GetProperty("evidence").GetProperty("quote").GetProperty("text").GetString().Should().Be(Reached);

        var tried = await TriedAsync(Again);
        tried.GetProperty("found").GetBoolean().Should().BeFalse();
        tried.GetProperty("lesson").GetString().Should().Contain("very like").And.Contain("marked incorrect");
        tried.GetProperty("rules").GetProperty("words").GetString().Should().Be("not suggested");

        var kept = await Admin.PutAsync($"/transitions/{rig.Transition}/lessons/examples/{Id(found)}", new { kept = false }, version: null);
        kept.GetProperty("examples").EnumerateArray().Should().BeEmpty();
        kept.GetProperty("wrong").GetInt32().Should().Be(1, "the decision still counts");
        (await TriedAsync(Again)).GetProperty("found").GetBoolean().Should().BeTrue();
        (await Admin.PutAsync($"/transitions/{rig.Transition}/lessons/examples/{Id(found)}", new { kept = true }, version: null)).GetProperty("examples").GetArrayLength().Should().Be(1);

        await Admin.PostAsync($"/suggestions/{Id(found)}/undo");
        var undone = await LessonsAsync();
        (undone.GetProperty("wrong").GetInt32(), undone.GetProperty("examples").GetArrayLength()).Should().Be((0, 0));
        (await rig.FoundInAsync(Again)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_confirmed_sentence_makes_the_like_of_it_surer_and_says_so()
    {
        await rig.BeginAsync();
        var before = (await TriedAsync(Reached)).GetProperty("rules").GetProperty("confidence").GetDouble();
        await Admin.PostAsync($"/suggestions/{Id((await rig.FoundInAsync(Reached)).Single())}/confirm");

        var after = await TriedAsync("We have met the goal we set for this year: approval time is down from nine days to six.");

        after.GetProperty("rules").GetProperty("confidence").GetDouble().Should().BeGreaterThan(before);
        after.GetProperty("lesson").GetString().Should().Contain("which was confirmed");
    }

    [Fact]
    public async Task Findings_that_were_wrong_too_often_raise_what_it_takes_until_they_are_forgotten()
    {
        await rig.BeginAsync();
        var confidence = (await TriedAsync(Reached)).GetProperty("rules").GetProperty("confidence").GetDouble();
        confidence.Should().BeInRange(0.7, 0.94, "the threshold can rise above it");
        await rig.DecidedAsync(confirmed: 2, incorrect: 8, confidence: confidence);

        var threshold = (await LessonsAsync()).GetProperty("threshold");
        threshold.GetProperty("value").GetDouble().Should().BeGreaterThan(confidence);
        threshold.GetProperty("why").GetString().Should().Contain("of 10 findings below it 8 were wrong");
        (await rig.FoundInAsync(Reached)).Should().BeEmpty();
        (await TriedAsync(Reached)).GetProperty("lesson").GetString().Should().Be(threshold.GetProperty("why").GetString());

        App.Time.Advance(TimeSpan.FromMinutes(1));
        var version = await rig.VersionAsync();
        var forgotten = await Admin.PutAsync($"/transitions/{rig.Transition}/lessons/since", new { now = true }, version);
        (forgotten.GetProperty("wrong").GetInt32(), forgotten.GetProperty("threshold").GetProperty("value").GetDouble()).Should().Be((0, 0.7));
        (await rig.FoundInAsync(Reached)).Should().ContainSingle();
        (await Admin.PutAsync($"/transitions/{rig.Transition}/lessons/since", new { now = true }, version, HttpStatusCode.PreconditionFailed)).GetProperty("code").GetString().Should().Be("transitions.stale");
        (await Admin.PutAsync($"/transitions/{rig.Transition}/lessons/since", new { now = false, since = App.Time.GetUtcNow().AddDays(1) }, version + 1, HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("lessons.since_in_future");

        (await Admin.PutAsync($"/transitions/{rig.Transition}/lessons/since", new { now = false }, version + 1)).GetProperty("wrong").GetInt32().Should().Be(8, "nothing was lost");
    }

    [Fact]
    public async Task Reasons_that_say_nothing_of_the_detector_are_set_aside()
    {
        await rig.BeginAsync();
        await rig.DecidedAsync(confirmed: 1, incorrect: 9, confidence: 0.72, reason: "It is another account");

        var lessons = await LessonsAsync();

        (lessons.GetProperty("right").GetInt32(), lessons.GetProperty("wrong").GetInt32(), lessons.GetProperty("setAside").GetInt32()).Should().Be((1, 0, 9));
        lessons.GetProperty("threshold").GetProperty("value").GetDouble().Should().Be(0.7);
        lessons.GetProperty("automatic").GetProperty("asFound").GetInt32().Should().Be(1);
        lessons.GetProperty("automatic").GetProperty("decided").GetInt32().Should().Be(10, "by itself it would have been booked");
    }

    [Fact]
    public async Task Automatic_mode_is_earned_wins_by_itself_and_is_withdrawn_when_people_disagree()
    {
        await rig.BeginAsync();
        await rig.DecidedAsync(confirmed: 29, incorrect: 0, confidence: 0.8);
        var refused = await rig.SetModeAsync("automatic", HttpStatusCode.BadRequest);
        refused.GetProperty("code").GetString().Should().Be("transitions.automatic_unearned");
        refused.GetProperty("detail").GetString().Should().Contain("29 of 30 decisions");
        refused.GetProperty("lackingDecisions").GetInt32().Should().Be(1);

        await Admin.PostAsync($"/suggestions/{Id((await rig.FoundInAsync(Met)).Single())}/confirm");
        (await LessonsAsync()).GetProperty("automatic").GetProperty("earned").GetBoolean().Should().BeTrue();
        (await rig.SetModeAsync("automatic", HttpStatusCode.OK)).GetProperty("mode").GetString().Should().Be("automatic");

        var won = await rig.DetectedAtAsync(Met);
        won.Status.Should().Be("Confirmed");
        var second = await rig.DetectedAtAsync(Reached);
        second.Status.Should().Be("Confirmed");
        (await LessonsAsync()).GetProperty("automatic").GetProperty("decided").GetInt32().Should().Be(30, "what won by itself nobody has judged");

        await DisagreeAsync(won.Id);
        (await rig.TransitionAsync()).GetProperty("mode").GetString().Should().Be("automatic", "30 of 31 are 96 %");
        await DisagreeAsync(second.Id);

        var withdrawn = await rig.TransitionAsync();
        withdrawn.GetProperty("mode").GetString().Should().Be("suggest");
        withdrawn.GetProperty("withdrawnBecause").GetString().Should().Contain("30 of 32").And.Contain("93.7 %");
        (await rig.DetectedAtAsync(Met)).Status.Should().Be("Pending");
        (await rig.CountAsync("audit where action = 'transition.withdrawn'")).Should().Be(1);
        await App.RunDueWorkAsync();
        (await Admin.GetAsync("/notices")).GetProperty("items").EnumerateArray().Should().ContainSingle(notice => notice.GetProperty("kind").GetString() == "automatic.withdrawn")
            .Which.GetProperty("title").GetString().Should().Be($"{Realized} suggests again instead of winning by itself");
        (await rig.SetModeAsync("suggest", HttpStatusCode.OK)).GetProperty("withdrawnBecause").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_people_won_by_hand_with_nothing_suggested_was_not_noticed()
    {
        await rig.BeginAsync();
        await Admin.PostAsync($"/suggestions/{Id((await rig.FoundInAsync(Met)).Single())}/confirm");
        await rig.FoundInAsync(Reached);
        await Admin.PostAsync($"/accounts/{Id(rig.Here)}/drivers/{rig.Driver}/win", new { note = "They told me." });
        await Admin.PostAsync($"/accounts/{Id(await rig.NextAccountAsync())}/drivers/{rig.Driver}/win", new { note = "Over lunch." });

        var lessons = await LessonsAsync();

        (lessons.GetProperty("suggested").GetInt32(), lessons.GetProperty("byHand").GetInt32()).Should().Be((2, 1), "the second had been suggested when it was won by hand");
        lessons.GetProperty("recall").GetProperty("high").GetDouble().Should().BeLessThan(1);
    }

    [Fact]
    public async Task Another_portals_decisions_teach_nothing_here()
    {
        await rig.BeginAsync();
        await rig.InAnotherPortalAsync(incorrect: 40, Met);

        (await LessonsAsync()).GetProperty("wrong").GetInt32().Should().Be(0);
        (await rig.FoundInAsync(Met)).Should().ContainSingle();
    }

    [Fact]
    public async Task Only_an_admin_changes_it_managers_read_it_and_what_reads_no_texts_learns_nothing()
    {
        await rig.BeginAsync();
        var (csm, manager) = (await App.SignInAsync(ImpactPilotApp.Csm), await App.SignInAsync(ImpactPilotApp.Manager));
        await manager.GetAsync($"/transitions/{rig.Transition}/lessons");
        (await StatusAsync(csm, $"/transitions/{rig.Transition}/lessons")).Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync(Admin, $"/transitions/{Guid.Empty}/lessons")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(Admin, $"/transitions/{await rig.PropertyTransitionAsync()}/lessons")).Should().Be(HttpStatusCode.NotFound);
        foreach (var person in new[] { csm, manager })
        {
            (await person.PutAsync($"/transitions/{rig.Transition}/lessons/since", new { now = true }, 1, HttpStatusCode.Forbidden)).GetProperty("code").GetString().Should().Be("lessons.admins_only");
            await person.PutAsync($"/transitions/{rig.Transition}/lessons/examples/{Guid.Empty}", new { kept = false }, version: null, HttpStatusCode.Forbidden);
        }

        (await Admin.PutAsync($"/transitions/{rig.Transition}/lessons/examples/{Guid.Empty}", new { kept = false }, version: null, HttpStatusCode.NotFound)).GetProperty("code").GetString().Should().Be("lessons.example_not_found");
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiClient person, string path)
    {
        using var answer = await person.Http.GetAsync($"/api/v1{path}", Cancel);
        return answer.StatusCode;
    }

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    /// <summary>Takes back what won by itself, and says that it is wrong.</summary>
    private async Task DisagreeAsync(string suggestion)
    {
        await Admin.PostAsync($"/suggestions/{suggestion}/undo");
        await Admin.PostAsync($"/suggestions/{suggestion}/incorrect", new { reason = "It is not true" });
    }

    private Task<JsonElement> LessonsAsync() => Admin.GetAsync($"/transitions/{rig.Transition}/lessons");

    private async Task<JsonElement> TriedAsync(string text) => (await Admin.PostAsync("/detection/try", new
    {
        kind = "email", incoming = true, done = true, title = "Approvals", text = LearningRig.Mail(text), askModel = false,
        people = new object[] { new { name = "Kim Berg", email = "kim@customer.example", side = "customer", knownDepartment = true }, new { name = "Ana Ruiz", email = "ana.ruiz@brightpath.example", side = "internal", knownDepartment = true } },
    })).GetProperty("drivers").EnumerateArray().Single(driver => driver.GetProperty("name").GetString() == Realized);
}
