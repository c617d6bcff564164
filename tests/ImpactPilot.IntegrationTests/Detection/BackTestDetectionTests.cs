using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>What a prompt would have found in the mirrored texts: what the live path finds in them, and nothing is written.</summary>
public sealed class BackTestDetectionTests(LearningRig rig) : IClassFixture<LearningRig>
{
    private const string Path = "/detection/back-test";
    private const string Met = "Five was our target for the year, so that objective is met.";
    private const string Reached = "We have met the goal we set for this year: approval time is down from nine days to four.";
    private const string Written = "select coalesce(md5(string_agg(t.row::text, ',' order by t.row::text)), '') from (select row(s.*) from suggestions s union all select row(l.*) from record_accounts l union all select row(w.*) from pending_work w union all select row(a.*) from audit a union all select row(o.*) from outbox o) t(row)";

    private ApiClient Admin => rig.Portal.Admin;

    private ImpactPilotApp App => rig.Portal.App;

    [Fact]
    public async Task It_finds_what_the_live_rule_finds_when_it_looks_back_as_surely_and_writes_nothing()
    {
        await rig.BeginAsync();
        await rig.SetModeAsync("off", HttpStatusCode.OK);
        var (begun, accounts) = (App.Time.GetUtcNow(), new List<Guid>());
        foreach (var sentence in new[] { Met, Reached, "The weather was fine." })
        {
            (await rig.FoundInAsync(sentence)).Should().BeEmpty("the rule is off");
            accounts.Add(rig.Here.GetProperty("id").GetGuid());
        }

        var before = await rig.TextAsync(Written);
        var answered = await AskAsync(new { days = 1, limit = 200 }, key: "back-test-1");
        (await rig.TextAsync(Written)).Should().Be(before);
        (answered.GetProperty("learnt").GetBoolean(), answered.GetProperty("mirrored").GetBoolean(), answered.GetProperty("unread").GetInt32()).Should().Be((true, true, 0));
        (await AskAsync(new { days = 1, limit = 200 }, key: "back-test-1")).GetProperty("findings").GetArrayLength().Should().Be(0, "no text is kept for a repeated request");

        await LookBackAsync(days: 1);
        var live = await LiveAsync(begun);
        live.Should().HaveCount(2);
        Findings(answered).Select(Told).Where(finding => finding.At > begun).Should().BeEquivalentTo(live);
        Findings(answered).Select(Account).Should().Contain(accounts[..2]).And.NotContain(accounts[2]);
        var met = Findings(answered).Single(finding => Account(finding) == accounts[0]);
        (met.GetProperty("quote").GetString(), met.GetProperty("speaker").GetString(), met.GetProperty("kind").GetString(), met.GetProperty("title").GetString()).Should().Be((Met, "customer", "email", "Approvals"));
        met.GetProperty("words").GetString().Should().BeOneOf("likely", "worth a look");
    }

    [Fact]
    public async Task It_goes_on_page_by_page_each_activity_once()
    {
        await rig.BeginAsync();
        await rig.FoundInAsync(Met);
        await rig.FoundInAsync(Reached);
        var all = await AskAsync(new { days = 365, limit = 200 });
        for (var page = all; page.GetProperty("progress").GetProperty("next").GetString() is { } after;)
            page = await AskAsync(new { days = 365, limit = 200, after });
        var total = all.GetProperty("progress").GetProperty("total").GetInt32();
        total.Should().BeGreaterThan(25, "one page does not hold it all");

        var (found, looked, pages, cursor) = (new List<(Guid, DateTimeOffset)>(), 0, 0, (string?)null);
        do
        {
            var page = await AskAsync(new { days = 365, limit = 1, after = cursor });
            found.AddRange(Findings(page).Select(finding => (Account(finding), finding.GetProperty("at").GetDateTimeOffset())));
            looked += page.GetProperty("progress").GetProperty("looked").GetInt32();
            cursor = page.GetProperty("progress").GetProperty("next").GetString();
            pages++;
        }
        while (cursor is not null);

        (looked, pages).Should().Match<(int Looked, int Pages)>(walk => walk.Looked == total && walk.Pages > 1);
        found.Should().OnlyHaveUniqueItems().And.BeInDescendingOrder(finding => finding.Item2).And.HaveCountGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task What_was_learnt_counts_for_the_prompt_that_it_was_learnt_of()
    {
        await rig.BeginAsync();
        (await rig.FoundInAsync(Reached)).Should().ContainSingle();
        var confidence = Findings(await AskAsync(new { days = 1 }))[0].GetProperty("confidence").GetDouble();
        await rig.DecidedAsync(confirmed: 2, incorrect: 8, confidence: confidence);

        var raised = await AskAsync(new { days = 1 });
        raised.GetProperty("threshold").GetDouble().Should().BeGreaterThan(confidence);
        Findings(raised).Should().NotContain(finding => finding.GetProperty("confidence").GetDouble() <= confidence);

        var reworded = await AskAsync(new { days = 1, prompt = "Somebody of the customer says that a goal was reached." });
        reworded.GetProperty("threshold").GetDouble().Should().Be(0.7, "nobody has decided on what these words found");
        Findings(reworded).Select(Account).Should().Contain(rig.Here.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_driver_of_the_teams_own_is_found_by_the_words_that_stand_in_the_editor()
    {
        await rig.BeginAsync();
        await rig.FoundInAsync("Last Thursday our auditors have praised the traceability export of the ledger, and they said it was the best that they had ever seen in all the years.");
        var area = (await Admin.GetAsync("/catalogue")).GetProperty("areas")[0].GetProperty("id").GetString();
        await Admin.PostAsync("/catalogue/drivers", new { area, name = "Traceability", definition = "", points = 5, cadence = "once", transitionType = "contextual" });
        var driver = await DriverAsync("Traceability");

        var own = await AskAsync(new { driver, days = 1, prompt = "Auditors praised the traceability export of the ledger." });
        own.GetProperty("learnt").GetBoolean().Should().BeFalse();
        Findings(own).Should().ContainSingle().Which.GetProperty("quote").GetString().Should().Contain("traceability export");

        Findings(await AskAsync(new { driver, days = 1, prompt = "Somebody thanks us for the goodies." })).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_accounts_that_may_win_it_count_and_what_is_won_is_marked()
    {
        await rig.BeginAsync();
        var suggestion = (await rig.FoundInAsync(Met)).Single().GetProperty("id").GetString();
        var here = rig.Here.GetProperty("id").GetGuid();
        (await MineAsync()).Single().GetProperty("won").GetBoolean().Should().BeFalse();
        await Admin.PostAsync($"/suggestions/{suggestion}/confirm");
        (await MineAsync()).Single().GetProperty("won").GetBoolean().Should().BeTrue();

        await rig.ExecuteAsync("update drivers set segments = array['Nobody'] where id = @driver");
        (await MineAsync()).Should().BeEmpty();
        await rig.ExecuteAsync("update drivers set segments = array[]::text[] where id = @driver");

        async Task<JsonElement[]> MineAsync() => [.. Findings(await AskAsync(new { days = 1, limit = 200 })).Where(finding => Account(finding) == here)];
    }

    [Fact]
    public async Task Texts_that_are_not_mirrored_yet_are_told_apart_from_texts_in_which_nothing_is()
    {
        await rig.BeginAsync();
        await rig.FoundInAsync(Met);
        await rig.ExecuteAsync($"update mirrored_records r set properties = properties - 'hs_email_text' from record_accounts l where l.object_type = 'email' and r.object_type = 'email' and l.object_id = r.object_id and l.account_id = '{rig.Here.GetProperty("id").GetString()}' and r.properties ->> 'hs_email_text' like '%objective is met%'");
        var on = await rig.TextAsync("select string_agg(id::text, ',') from transitions where type = 'Contextual' and mode = 'Suggest'");
        await rig.ExecuteAsync("update transitions set mode = 'Off' where type = 'Contextual'");

        var blind = await AskAsync(new { days = 1, limit = 200 });

        (blind.GetProperty("mirrored").GetBoolean(), blind.GetProperty("unread").GetInt32()).Should().Be((false, 1));
        Findings(blind).Select(Account).Should().NotContain(rig.Here.GetProperty("id").GetGuid());
        await rig.ExecuteAsync("update mirrored_records set archived = true where object_type = 'email' and not properties ? 'hs_email_text'");

        // Other tests of the class need texts to be read, whichever comes first.
        await rig.ExecuteAsync($"update transitions set mode = 'Suggest' where id = any(string_to_array('{on}', ',')::uuid[])");
    }

    [Fact]
    public async Task Only_admins_ask_about_a_driver_of_their_own_portal_that_reads_texts_within_the_limits()
    {
        var csm = await App.SignInAsync(ImpactPilotApp.Csm);
        (await csm.PostAsync(Path, Question(new { }), HttpStatusCode.Forbidden)).GetProperty("code").GetString().Should().Be("judge.admins_only");
        (await CodeAsync(new { driver = Guid.Empty }, HttpStatusCode.NotFound)).Should().Be("drivers.not_found");
        (await CodeAsync(new { driver = await DriverAsync("SSO enabled") }, HttpStatusCode.BadRequest)).Should().Be("transitions.prompt.not_contextual");
        (await CodeAsync(new { after = "5_stone_1" }, HttpStatusCode.BadRequest)).Should().Be("detection.cursor");
        foreach (var (part, field) in new (object, string)[] { (new { prompt = new string('x', 2_001) }, "Prompt"), (new { prompt = " " }, "Prompt"), (new { days = 0 }, "Days"), (new { days = 366 }, "Days"), (new { limit = 0 }, "Limit") })
            (await Admin.PostAsync(Path, Question(part), HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(field);

        async Task<string?> CodeAsync(object part, HttpStatusCode expect) => (await Admin.PostAsync(Path, Question(part), expect)).GetProperty("code").GetString();
    }

    [Fact]
    public async Task No_other_portals_texts_are_read()
    {
        await rig.BeginAsync();
        await rig.FoundInAsync(Met);
        var before = (await AskAsync(new { days = 1, limit = 200 })).GetProperty("progress").GetProperty("total").GetInt32();
        await rig.InAnotherPortalAsync(incorrect: 12, quote: Met);
        await rig.ExecuteAsync(
            """
            insert into mirrored_records (portal_id, object_type, object_id, properties, contact_ids, occurred_at, created_at, hub_spot_modified_at, archived, stale)
            select a.portal_id, 'email', 'theirs', r.properties, '{}', @now, @now, @now, false, false
            from accounts a, (select properties from mirrored_records where object_type = 'email' and properties ->> 'hs_email_text' like '%objective is met%' limit 1) r where a.name = 'Theirs';
            insert into record_accounts (portal_id, object_type, object_id, account_id, labels, through_contact) select portal_id, 'email', 'theirs', id, '{}', false from accounts where name = 'Theirs';
            """);
        (await rig.CountAsync("record_accounts where object_id = 'theirs'")).Should().Be(1);

        var here = await AskAsync(new { days = 1, limit = 200 });

        here.GetProperty("progress").GetProperty("total").GetInt32().Should().Be(before);
        here.GetProperty("threshold").GetDouble().Should().Be(0.7, "their decisions teach nothing here");
        Findings(here).Should().NotBeEmpty().And.NotContain(finding => finding.GetProperty("name").GetString() == "Theirs");
    }

    private async Task<string?> DriverAsync(string name) => (await Admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray()
        .SelectMany(area => area.GetProperty("drivers").EnumerateArray()).Single(driver => driver.GetProperty("name").GetString() == name).GetProperty("id").GetString();

    private async Task<JsonElement> AskAsync(object part, string? key = null)
    {
        var saved = (await rig.TransitionAsync()).GetProperty("prompt").GetString();
        return await Admin.PostAsync(Path, Question(part, saved!), key: key);
    }

    private Dictionary<string, object?> Question(object part, string prompt = "They say it.")
    {
        var question = new Dictionary<string, object?> { ["driver"] = rig.Driver, ["prompt"] = prompt, ["days"] = 90 };
        foreach (var property in part.GetType().GetProperties())
            question[property.Name] = property.GetValue(part);
        return question;
    }

    private async Task LookBackAsync(int days)
    {
        await Admin.PutAsync($"/transitions/{rig.Transition}", new { mode = "suggest", lookBackDays = days }, await rig.VersionAsync());
        await App.RunDueWorkAsync();
    }

    /// <summary>What the rule suggested of what was written since.</summary>
    private async Task<IEnumerable<(Guid Account, DateTimeOffset At, double Confidence, string? Quote, string? Reason)>> LiveAsync(DateTimeOffset since)
    {
        var rows = JsonDocument.Parse(await rig.TextAsync(
            """
            select coalesce(json_agg(json_build_object('accountId', s.account_id, 'at', s.occurred_at, 'confidence', s.confidence, 'quote', s.evidence -> 'quote' ->> 'text', 'reason', s.explanation)), '[]')::text
            from suggestions s where s.driver_id = @driver and s.status = 'Pending'
            """)).RootElement;
        return rows.EnumerateArray().Select(Told).Where(found => found.At > since);
    }

    private static (Guid Account, DateTimeOffset At, double Confidence, string? Quote, string? Reason) Told(JsonElement finding) =>
        (Account(finding), finding.GetProperty("at").GetDateTimeOffset().ToUniversalTime(), finding.GetProperty("confidence").GetDouble(), finding.GetProperty("quote").GetString(), finding.GetProperty("reason").GetString());

    private static Guid Account(JsonElement finding) => finding.GetProperty("accountId").GetGuid();

    private static JsonElement[] Findings(JsonElement answer) => [.. answer.GetProperty("findings").EnumerateArray()];
}
