using System.Text.Json;
using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>Whatever happens to the language model, nothing is lost and nothing costs more than was allowed.</summary>
[Collection(JudgeRig.Collection)]
public sealed class JudgeEndpointTests(JudgeRig rig)
{
    private const string Realized = JudgeRig.Realized;
    private const string Likely = JudgeRig.Likely;
    private const string Doubtful = JudgeRig.Doubtful;
    private const string Secret = JudgeRig.Secret;

    private StubModel Model => rig.Model;

    [Fact]
    public async Task A_busy_endpoint_is_left_in_peace_as_long_as_it_wishes_and_asked_once_more()
    {
        await rig.SwitchOnAsync();
        Model.Fails(429, retryAfter: "40");
        (await rig.FoundInAsync(Doubtful)).Should().BeEmpty();
        Model.Asked.Should().ContainSingle();

        Model.Proves(Realized, Doubtful);
        await rig.AfterAsync(seconds: 39);
        Model.Asked.Should().ContainSingle();
        (await rig.JudgeAsync()).GetProperty("lastError").GetString().Should().Contain("429").And.NotContain("Secret");
        await rig.AfterAsync(seconds: 12);

        (await rig.HereAsync()).Should().ContainSingle();
        Model.Asked.Should().HaveCount(2);
        (await rig.JudgeAsync()).GetProperty("lastError").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_endpoint_out_of_order_is_asked_three_times_at_most_for_one_activity()
    {
        await rig.SwitchOnAsync();
        Model.Fails(500);

        (await rig.FoundInAsync(Likely)).Should().BeEmpty();
        await rig.AfterAsync(seconds: 10);
        await rig.AfterAsync(seconds: 20);
        await rig.AfterAsync(seconds: 60);

        (await rig.HereAsync()).Single().GetProperty("evidence").GetProperty("quote").GetProperty("instead").GetString().Should().Contain("500");
        Model.Asked.Should().HaveCount(3);
    }

    [Fact]
    public async Task While_an_endpoint_is_out_of_order_many_activities_are_no_storm()
    {
        await rig.SwitchOnAsync();
        Model.Fails(503);
        for (var mails = 0; mails < 5; mails++)
            await rig.WriteAsync(await rig.Customers.NextAsync(Realized), Doubtful);

        await rig.Portal.App.PollAsync();
        await rig.Portal.App.RunDueWorkAsync();

        Model.Asked.Should().ContainSingle();
        (await rig.JudgeAsync()).GetProperty("today").GetProperty("waiting").GetInt32().Should().Be(5);
        await rig.AfterAsync(seconds: 3_600);
    }

    [Fact]
    public async Task A_slow_answer_is_not_waited_for()
    {
        await rig.SwitchOnAsync();
        Model.Answer = async (_, http) => await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        (await rig.FoundInAsync(Likely)).Single().GetProperty("evidence").GetProperty("quote").GetProperty("instead").GetString().Should().Contain("did not answer within 3 seconds");
        Model.Asked.Should().ContainSingle();
    }

    [Fact]
    public async Task The_budget_may_end_in_the_middle_and_the_rest_is_judged_by_the_rules()
    {
        rig.Portal.App.Time.Advance(TimeSpan.FromHours(25));
        await rig.SwitchOnAsync(dailyTokens: 20_000);
        Model.Proves(Realized, Likely, tokens: 9_000);
        var accounts = new List<JsonElement>();
        for (var mails = 0; mails < 4; mails++)
        {
            accounts.Add(await rig.Customers.NextAsync(Realized));
            await rig.WriteAsync(accounts[^1], Likely);
        }

        await rig.Portal.App.PollAsync();

        var origins = new List<string?>();
        foreach (var account in accounts)
            origins.Add((await rig.Customers.FoundAsync(account, Realized)).Single().GetProperty("evidence").GetProperty("quote").GetProperty("instead").GetString());
        origins.Count(origin => origin is null).Should().Be(2);
        origins.Count(origin => origin is not null && origin.Contains("budget")).Should().Be(2);
        Model.Asked.Should().HaveCount(2);
        var today = (await rig.JudgeAsync()).GetProperty("today");
        (today.GetProperty("inputTokens").GetInt64() + today.GetProperty("outputTokens").GetInt64()).Should().BeLessThanOrEqualTo(20_000);
    }

    [Fact]
    public async Task What_waits_when_it_is_switched_off_is_judged_by_the_rules_at_once()
    {
        await rig.SwitchOnAsync();
        Model.Fails(503);
        (await rig.FoundInAsync(Likely)).Should().BeEmpty();

        await rig.Portal.Admin.DeleteAsync("/settings/judge", (await rig.JudgeAsync()).GetProperty("version").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture));
        await rig.Portal.App.RunDueWorkAsync();

        (await rig.HereAsync()).Single().GetProperty("evidence").GetProperty("quote").GetProperty("instead").GetString().Should().Contain("switched off");
        (await rig.JudgeAsync()).GetProperty("hasKey").GetBoolean().Should().BeFalse();
    }
}
