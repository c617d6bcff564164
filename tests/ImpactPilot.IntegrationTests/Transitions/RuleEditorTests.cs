using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Transitions;

/// <summary>What the rule editor stands on: trees and texts, names, previews before automatic mode, prompts.</summary>
public sealed class RuleEditorTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Sso = "company.sso_enabled = true";

    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private ApiClient csm = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        csm = await app.SignInAsync(ImpactPilotApp.Csm);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_check_answers_a_tree_that_is_written_back_as_the_same_condition()
    {
        const string Text = "company.arr>10 AND (any meeting where outcome='COMPLETED' within 30 days or company.arr * 2 > 50)";
        var rule = (await admin.PostAsync("/conditions/check", new { text = Text })).GetProperty("rule");

        rule.GetProperty("terms")[1].GetProperty("terms")[1].GetProperty("kind").GetString().Should().Be("written");
        var written = (await admin.PostAsync("/conditions/write", new { rule })).GetProperty("text").GetString();

        written.Should().Be("company.arr > 10 and (any meeting where outcome = 'COMPLETED' within 30 days or company.arr * 2 > 50)");
        (await admin.PostAsync("/conditions/check", new { text = written })).GetProperty("rule").GetRawText().Should().Be(rule.GetRawText());
    }

    [Fact]
    public async Task A_text_with_an_unknown_name_still_has_its_tree_and_one_that_does_not_read_has_none()
    {
        var unknown = await admin.PostAsync("/conditions/check", new { text = "company.sso_enabeld = true" });
        unknown.GetProperty("ok").GetBoolean().Should().BeFalse();
        unknown.GetProperty("rule").GetProperty("kind").GetString().Should().Be("compare");

        (await admin.PostAsync("/conditions/check", new { text = "company.arr >" })).GetProperty("rule").ValueKind.Should().Be(JsonValueKind.Null);
        await admin.PostAsync("/conditions/check", new { text = new string('x', 1_000_000) }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_tree_that_makes_no_condition_is_refused_in_words()
    {
        var problem = await admin.PostAsync("/conditions/write", new { rule = new { kind = "dance" } }, HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().Should().Be("transitions.rule.invalid");
        problem.GetProperty("detail").GetString().Should().Contain("dance");
    }

    [Fact]
    public async Task Names_come_with_labels_types_choices_and_aliases_for_those_who_write_rules()
    {
        var names = await admin.GetAsync("/conditions/names");

        var company = names.GetProperty("objects").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "company").GetProperty("properties");
        var sso = company.EnumerateArray().Single(one => one.GetProperty("name").GetString() == "sso_enabled");
        sso.GetProperty("label").GetString().Should().NotBe("sso_enabled").And.NotBeNullOrEmpty();
        company.EnumerateArray().Should().Contain(one => one.GetProperty("options").GetArrayLength() > 1);
        names.GetProperty("aliases").EnumerateArray().Should().Contain(alias => alias.GetProperty("name").GetString() == "product.sso_enabled" && alias.GetProperty("property").GetString() == "sso_enabled");
        using var refused = await csm.Http.GetAsync(new Uri("/api/v1/conditions/names", UriKind.Relative), TestContext.Current.CancellationToken);
        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Automatic_mode_needs_a_preview_of_this_very_condition_by_this_very_person()
    {
        var other = await SeenAsync(admin, "company.sso_enabled = false");
        var managers = await SeenAsync(await app.SignInAsync(ImpactPilotApp.Manager), Sso);
        foreach (var wrong in new[] { null, "", "x", other, managers })
            (await ChangeAsync("SSO enabled", new { condition = Sso, mode = "automatic", seen = wrong }, HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("transitions.preview_needed");

        var changed = await ChangeAsync("SSO enabled", new { condition = "company.sso_enabled  =  TRUE", mode = "automatic", seen = await SeenAsync(admin, Sso) });
        changed.GetProperty("mode").GetString().Should().Be("automatic");

        // What is automatic already may be held longer without another look; another condition may not.
        await ChangeAsync("SSO enabled", new { condition = "company.sso_enabled  =  TRUE", mode = "automatic", heldForDays = 2 });
        await ChangeAsync("SSO enabled", new { condition = "company.arr > 5", mode = "automatic" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_contextual_transition_takes_a_prompt_and_starts_over_with_it()
    {
        var before = await TransitionAsync("Value realized");

        var changed = await ChangeAsync("Value realized", new { mode = "suggest", prompt = "  The customer says that a goal was reached.  ", evidenceBy = "activity" });

        changed.GetProperty("prompt").GetString().Should().Be("The customer says that a goal was reached.");
        changed.GetProperty("evidenceBy").GetString().Should().Be("activity");
        changed.GetProperty("version").GetInt32().Should().Be(before.GetProperty("version").GetInt32() + 1);
        (await ChangeAsync("Value realized", new { mode = "suggest" })).GetProperty("prompt").GetString().Should().Be("The customer says that a goal was reached.");
        (await ChangeAsync("Value realized", new { mode = "suggest", prompt = "" }, HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("transitions.condition.missing");
        (await ChangeAsync("Value realized", new { mode = "off", prompt = "" })).GetProperty("prompt").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_prompt_that_is_too_long_or_where_nobody_reads_it_is_refused_and_changes_nothing()
    {
        var before = (await TransitionAsync("SSO enabled")).GetRawText();

        (await ChangeAsync("SSO enabled", new { condition = Sso, mode = "suggest", prompt = "Look for it." }, HttpStatusCode.BadRequest)).GetProperty("code").GetString().Should().Be("transitions.prompt.not_contextual");
        await ChangeAsync("Value realized", new { mode = "suggest", prompt = new string('x', 2_001) }, HttpStatusCode.BadRequest);

        (await TransitionAsync("SSO enabled")).GetRawText().Should().Be(before);
    }

    private static async Task<string?> SeenAsync(ApiClient person, string text) =>
        (await person.PostAsync("/conditions/preview", new { text, limit = 0 })).GetProperty("seen").GetString();

    private async Task<JsonElement> ChangeAsync(string driver, object change, HttpStatusCode expect = HttpStatusCode.OK)
    {
        var transition = await TransitionAsync(driver);
        return await admin.PutAsync($"/transitions/{transition.GetProperty("id").GetString()}", change, transition.GetProperty("version").GetInt32(), expect);
    }

    private async Task<JsonElement> TransitionAsync(string driver) =>
        (await admin.GetAsync("/catalogue")).GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("drivers").EnumerateArray())
            .Single(row => row.GetProperty("name").GetString() == driver).GetProperty("transition");
}
