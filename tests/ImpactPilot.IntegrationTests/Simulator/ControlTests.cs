using System.Net;
using System.Text.Json;
using FluentAssertions;
using static ImpactPilot.IntegrationTests.Simulator.SimulatorRun;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>Clock, faults, limits and counters; each test has a simulator of its own because it changes how it behaves.</summary>
public sealed class ControlTests : IAsyncLifetime
{
    private const string Companies = "/crm/objects/2026-03/companies";

    private readonly SimulatorRun _run = new("--Simulator:Limits:Burst=5", "--Simulator:Limits:SearchPerSecond=2");

    public ValueTask InitializeAsync() => _run.InitializeAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task The_clock_moves_by_seconds_or_to_an_instant()
    {
        var advanced = await _run.Http.PostJsonAsync("/_sim/clock", new { advanceSeconds = 864000 });
        var set = await _run.Http.PostJsonAsync("/_sim/clock", new { now = "2027-01-01T00:00:00Z" });

        advanced["now"]!.ToString().Should().Be("2026-11-30T09:00:00Z");
        set["now"]!.ToString().Should().Be("2027-01-01T00:00:00Z");
        (await _run.Http.GetJsonAsync("/_sim/clock"))["offsetSeconds"]!.GetValue<double>().Should().BePositive();
    }

    [Fact]
    public async Task The_burst_limit_is_announced_and_then_refused_until_ten_seconds_have_rolled_by()
    {
        var remaining = new List<string>();
        for (var call = 0; call < 5; call++)
            remaining.Add((await _run.App.GetAsync(Companies)).Headers.GetValues("X-HubSpot-RateLimit-Remaining").Single());

        var refused = await _run.App.GetAsync(Companies);
        _run.Time.Advance(TimeSpan.FromSeconds(10));
        var after = await _run.App.GetAsync(Companies);

        remaining.Should().Equal("4", "3", "2", "1", "0");
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("X-HubSpot-RateLimit-Max").Should().Equal("5");
        refused.Headers.GetValues("X-HubSpot-RateLimit-Interval-Milliseconds").Should().Equal("10000");
        var body = await ReadAsync(refused);
        body["errorType"]!.ToString().Should().Be("RATE_LIMIT");
        body["policyName"]!.ToString().Should().Be("TEN_SECONDLY_ROLLING");
        after.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Searches_have_a_limit_of_their_own_and_no_headers()
    {
        await _run.SearchAsync("companies", new { });
        await _run.SearchAsync("companies", new { });

        var refused = await _run.App.PostAsync($"{Companies}/search", Json("{}"));

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.Contains("X-HubSpot-RateLimit-Max").Should().BeFalse();
        (await ReadAsync(refused))["policyName"]!.ToString().Should().Be("SECONDLY");
        (await _run.App.GetAsync(Companies)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_app_of_the_account_uses_up_searches()
    {
        await _run.Http.PostJsonAsync("/_sim/limits", new { searchPerSecond = 4, othersSearchPerSecond = 2.5 });

        var answered = 0;
        for (var quarter = 0; quarter < 40; quarter++)
        {
            answered += (await _run.App.PostAsync($"{Companies}/search", Json("{}"))).IsSuccessStatusCode ? 1 : 0;
            _run.Time.Advance(TimeSpan.FromSeconds(0.25));
        }

        answered.Should().BeInRange(13, 18);
    }

    [Fact]
    public async Task Association_requests_have_a_days_limit_that_ends_at_midnight_of_the_portal()
    {
        await _run.Http.PostJsonAsync("/_sim/limits", new { associationsPerDay = 2, burst = 0 });
        const string Associated = $"{Companies}/10000001001/associations/contacts";
        await _run.App.GetAsync(Associated);
        await _run.App.GetAsync(Associated);

        var refused = await _run.App.GetAsync(Associated);
        var other = await _run.App.GetAsync(Companies);

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await ReadAsync(refused))["policyName"]!.ToString().Should().Be("DAILY");
        other.StatusCode.Should().Be(HttpStatusCode.OK);

        // Nine in the morning in London is an hour later in Brussels.
        _run.Time.Advance(TimeSpan.FromHours(14));
        using var again = new TestHttp(_run.Address, (await _run.SignInAsync(AllScopes))["access_token"]);
        (await again.GetAsync(Associated)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_daily_limit_is_announced_where_there_is_one()
    {
        (await _run.App.GetAsync(Companies)).Headers.Contains("X-HubSpot-RateLimit-Daily").Should().BeFalse();
        await _run.Http.PostJsonAsync("/_sim/limits", new { perDay = 1 });

        var last = await _run.App.GetAsync(Companies);
        var refused = await _run.App.GetAsync(Companies);

        last.Headers.GetValues("X-HubSpot-RateLimit-Daily-Remaining").Should().Equal("0");
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task What_a_person_does_on_HubSpots_screens_counts_against_no_limit()
    {
        using var ana = await _run.AsPersonAsync("ana.ruiz@brightpath.example");
        for (var call = 0; call < 8; call++)
            (await ana.GetAsync(Companies)).StatusCode.Should().Be(HttpStatusCode.OK);

        (await _run.App.GetAsync(Companies)).Headers.GetValues("X-HubSpot-RateLimit-Remaining").Should().Equal("4");
    }

    [Fact]
    public async Task Limits_can_be_set_while_it_runs()
    {
        await _run.Http.PostJsonAsync("/_sim/limits", new { burst = 1 });

        (await _run.App.GetAsync(Companies)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _run.App.GetAsync(Companies)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData(429, HttpStatusCode.TooManyRequests)]
    [InlineData(500, HttpStatusCode.InternalServerError)]
    [InlineData(423, HttpStatusCode.Locked)]
    public async Task A_status_fault_strikes_as_often_as_told(int status, HttpStatusCode expected)
    {
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = Companies, status, times = 2, retryAfterSeconds = 7 });

        var first = await _run.App.GetAsync(Companies);
        var second = await _run.App.GetAsync($"{Companies}/10000001001");
        var third = await _run.App.GetAsync(Companies);

        first.StatusCode.Should().Be(expected);
        first.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(7));
        (await ReadAsync(first))["status"]!.ToString().Should().Be("error");
        second.StatusCode.Should().Be(expected);
        third.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answers_can_be_broken_late_or_missing()
    {
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = Companies, kind = "invalidJson" });
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = Companies, kind = "disconnect" });
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = Companies, kind = "timeout" });

        var broken = await _run.App.GetTextAsync(Companies);
        var disconnected = () => _run.App.GetAsync(Companies);
        var late = () => _run.App.GetWithinAsync(TimeSpan.FromMilliseconds(200), Companies);

        FluentActions.Invoking(() => JsonDocument.Parse(broken)).Should().Throw<JsonException>();
        await disconnected.Should().ThrowAsync<HttpRequestException>();
        await late.Should().ThrowAsync<OperationCanceledException>();
        (await _run.App.GetAsync(Companies)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_can_be_lost_after_the_work_was_done()
    {
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = Companies, method = "PATCH", kind = "disconnect", afterEffect = true });

        var lost = () => _run.App.PatchAsync($"{Companies}/10000001001", """{"properties":{"city":"Dinant"}}""");

        await lost.Should().ThrowAsync<HttpRequestException>();
        var read = await _run.App.GetJsonAsync($"{Companies}/10000001001?properties=city");
        read["properties"]!["city"]!.ToString().Should().Be("Dinant");
    }

    [Fact]
    public async Task Waiting_faults_can_be_called_off()
    {
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = "/crm", status = 503, times = 9 });

        await _run.Http.DeleteAsync("/_sim/faults");

        (await _run.App.GetAsync(Companies)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_share_of_the_calls_fails_until_it_is_called_off_and_the_seed_says_which()
    {
        await _run.Http.PostJsonAsync("/_sim/limits", new { burst = 0 });
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = Companies, chance = 0.2, status = 503 });
        await using var again = new SimulatorRun();
        await again.InitializeAsync();
        await again.Http.PostJsonAsync("/_sim/faults", new { path = Companies, chance = 0.2, status = 503 });

        var first = await StatusesAsync(_run, 100);
        var second = await StatusesAsync(again, 100);
        await _run.Http.DeleteAsync("/_sim/faults");

        second.Should().Equal(first);
        first.Distinct().Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        first.Count(status => status == HttpStatusCode.ServiceUnavailable).Should().BeInRange(10, 35);
        (await StatusesAsync(_run, 40)).Should().AllBeEquivalentTo(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_can_be_called_expired_and_a_limit_reached_with_or_without_a_time_to_wait()
    {
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = Companies, kind = "expiredToken" });
        await _run.Http.PostJsonAsync("/_sim/faults", new { path = Companies, status = 429, policyName = "DAILY" });

        var expired = await _run.App.GetAsync(Companies);
        var limited = await _run.App.GetAsync(Companies);

        expired.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await ReadAsync(expired))["category"]!.ToString().Should().Be("EXPIRED_AUTHENTICATION");
        limited.Headers.RetryAfter.Should().BeNull();
        (await ReadAsync(limited))["policyName"]!.ToString().Should().Be("DAILY");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    public async Task A_share_outside_its_bounds_is_refused(double chance) =>
        (await _run.Http.PostAsync("/_sim/faults", new { path = Companies, chance })).StatusCode.Should().Be(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Requests_are_counted_by_method_path_and_status()
    {
        await _run.Http.DeleteAsync("/_sim/requests");
        await _run.App.GetAsync($"{Companies}/10000001001");
        await _run.App.GetAsync($"{Companies}/10000001002");
        await _run.App.GetAsync($"{Companies}/42");

        var counted = (await _run.Http.GetJsonAsync("/_sim/requests"));

        counted["total"]!.GetValue<int>().Should().Be(3);
        counted["rateLimited"]!.GetValue<int>().Should().Be(0);
        counted["requests"]!.AsArray().Select(count => $"{count!["method"]} {count["path"]} {count["status"]} {count["count"]}").Should().BeEquivalentTo(
            "GET /crm/objects/2026-03/companies/{objectId} 200 2",
            "GET /crm/objects/2026-03/companies/{objectId} 404 1");
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(SimulatorRun run, int calls)
    {
        var statuses = new List<HttpStatusCode>();
        for (var call = 0; call < calls; call++)
            statuses.Add((await run.App.GetAsync($"{Companies}/10000001001")).StatusCode);
        return statuses;
    }
}
