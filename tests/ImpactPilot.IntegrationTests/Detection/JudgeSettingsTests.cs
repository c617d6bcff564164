using System.Net;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>Who may switch the language model on and try it, and what that keeps.</summary>
[Collection(JudgeRig.Collection)]
public sealed class JudgeSettingsTests(JudgeRig rig)
{
    private const string Realized = JudgeRig.Realized;
    private const string Likely = JudgeRig.Likely;
    private const string Doubtful = JudgeRig.Doubtful;
    private const string Secret = JudgeRig.Secret;

    private StubModel Model => rig.Model;

    [Fact]
    public async Task Only_an_admin_sees_sets_or_tries_it_and_nobody_sees_the_key()
    {
        await rig.SwitchOnAsync();
        foreach (var person in new[] { ImpactPilotApp.Csm, ImpactPilotApp.Manager })
        {
            var refused = await rig.Portal.App.SignInAsync(person);
            using var seen = await refused.Http.GetAsync("/api/v1/settings/judge", TestContext.Current.CancellationToken);
            seen.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            foreach (var answer in new[]
            {
                await refused.PutAsync("/settings/judge", rig.Wanted(), 0, HttpStatusCode.Forbidden), await refused.DeleteAsync("/settings/judge", "0", HttpStatusCode.Forbidden),
                await refused.PostAsync("/settings/judge/effects", rig.Wanted(), HttpStatusCode.Forbidden), await refused.PostAsync("/detection/try", JudgeRig.Tried(Doubtful, askModel: true), HttpStatusCode.Forbidden),
            })
                answer.GetProperty("code").GetString().Should().Be("judge.admins_only");
        }

        (await rig.JudgeAsync()).GetRawText().Should().NotContain(Secret);
        (await rig.Portal.Admin.GetAsync("/audit?limit=50")).GetRawText().Should().Contain("judge.changed").And.NotContain(Secret);
        (await rig.CountAsync($"judge_settings where position('{Secret}'::bytea in api_key) > 0")).Should().Be(0);
    }

    [Fact]
    public async Task What_can_not_be_is_refused_with_its_field_and_the_effect_is_said_first()
    {
        await rig.SwitchOnAsync();
        var version = (await rig.JudgeAsync()).GetProperty("version").GetInt32();
        async Task<string?> FieldAsync(object wanted) => (await rig.Portal.Admin.PutAsync("/settings/judge", wanted, version, HttpStatusCode.BadRequest)).GetProperty("field").GetString();

        (await FieldAsync(rig.Wanted(endpoint: "https://10.0.0.1/v1"))).Should().Be("endpoint");
        (await FieldAsync(rig.Wanted(endpoint: "http://model.example/v1"))).Should().Be("endpoint");
        (await FieldAsync(rig.Wanted(own: false))).Should().Be("endpoint");
        (await FieldAsync(rig.Wanted(model: " "))).Should().Be("model");
        (await FieldAsync(rig.Wanted(endpoint: "https://other.example/v1", key: null))).Should().Be("apiKey");
        (await FieldAsync(rig.Wanted(price: 0, dailyCost: 5))).Should().Be("inputPrice");
        (await rig.Portal.Admin.PutAsync("/settings/judge", rig.Wanted(), version - 1, HttpStatusCode.PreconditionFailed)).GetProperty("code").GetString().Should().Be("judge.stale");

        var effects = (await rig.Portal.Admin.PostAsync("/settings/judge/effects", rig.Wanted(maskNames: true))).EnumerateArray().Select(line => line.GetString()).ToList();
        effects[0].Should().Contain("127.0.0.1").And.Contain("stub-model").And.Contain("without quoted mails and signatures").And.Contain("replaced by marks");
        (await rig.Portal.Admin.PostAsync("/settings/judge/effects", rig.Wanted(on: false)))[0].GetString().Should().Contain("nothing is sent");
    }

    [Fact]
    public async Task A_tried_text_is_judged_by_both_with_reasons_and_kept_nowhere()
    {
        const string Trace = "Zanzibar protocol";
        await rig.SwitchOnAsync();
        Model.Proves(Realized, Doubtful);

        var tried = await rig.Portal.Admin.PostAsync("/detection/try", JudgeRig.Tried($"{Doubtful} {Trace}.", askModel: true), key: "try-1");

        var driver = tried.GetProperty("drivers")[0];
        (driver.GetProperty("name").GetString(), driver.GetProperty("foundBy").GetString()).Should().Be((Realized, "model"));
        driver.GetProperty("rules").GetProperty("proven").GetBoolean().Should().BeFalse();
        driver.GetProperty("model").GetProperty("quote").GetProperty("text").GetString().Should().Be(Doubtful);
        tried.GetProperty("drivers").EnumerateArray().Should().Contain(row => row.GetProperty("rules").GetProperty("refusal").ValueKind == JsonValueKind.String, "some kinds of record prove nothing of some drivers");
        tried.GetProperty("model").GetProperty("tokens").GetInt32().Should().Be(1_000);
        (await rig.CountAsync($"handled_requests where body like '%{Trace}%' or body like '%set out%'")).Should().Be(0);

        var alone = await rig.Portal.Admin.PostAsync("/detection/try", JudgeRig.Tried(Likely, askModel: false));
        alone.GetProperty("model").ValueKind.Should().Be(JsonValueKind.Null);
        alone.GetProperty("drivers")[0].GetProperty("foundBy").GetString().Should().Be("rules");
        Model.Asked.Should().ContainSingle();
    }
}
