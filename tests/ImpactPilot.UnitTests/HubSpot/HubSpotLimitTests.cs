using System.Net;
using FluentAssertions;
using ImpactPilot.HubSpot;
using Xunit;

namespace ImpactPilot.UnitTests.HubSpot;

public sealed class HubSpotLimitTests : IDisposable
{
    private const string Account = """{"portalId":62515,"timeZone":"Europe/Brussels"}""";

    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(14);

    private readonly HubSpotStub _hubSpot = new();

    public void Dispose() => _hubSpot.Dispose();

    [Theory]
    [InlineData("TEN_SECONDLY_ROLLING", 10)]
    [InlineData("SECONDLY", 1)]
    public async Task A_rate_limit_without_a_time_is_waited_for_as_long_as_its_kind_lasts(string policy, int seconds)
    {
        _hubSpot.Answers($$"""{"status":"error","message":"You have reached your limit.","errorType":"RATE_LIMIT","policyName":"{{policy}}"}""", HttpStatusCode.TooManyRequests)
            .Answers(Account);

        var call = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        (await _hubSpot.Time.NextDelayAsync(LongestRetryDelay)).Should().Be(TimeSpan.FromSeconds(seconds));
        await call;
    }

    [Fact]
    public async Task A_rate_limit_with_a_time_is_waited_for_exactly_that_long_and_by_every_call_of_the_portal()
    {
        _hubSpot.Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "7")).Answers(Account).Answers(Account);

        var refused = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
        var other = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
        _hubSpot.Sent.Should().HaveCount(1, "the second call waits with the first");

        (await _hubSpot.Time.NextDelayAsync(LongestRetryDelay)).Should().Be(TimeSpan.FromSeconds(7));
        await Task.WhenAll(refused, other);
    }

    [Fact]
    public async Task Another_portal_does_not_wait()
    {
        _hubSpot.Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "7")).Answers(Account).Answers(Account);
        var refused = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        await _hubSpot.ClientOf("99").AccountDetailsAsync(CancellationToken.None);

        refused.IsCompleted.Should().BeFalse();
        await _hubSpot.Time.NextDelayAsync(LongestRetryDelay);
        await refused;
    }

    [Theory]
    [InlineData("Retry-After", "3600", """{"policyName":"TEN_SECONDLY_ROLLING"}""")]
    [InlineData("X-Other", "0", """{"policyName":"DAILY"}""")]
    public async Task A_rate_limit_longer_than_a_call_may_take_is_left_to_the_caller(string header, string value, string body)
    {
        _hubSpot.Answers(body, HttpStatusCode.TooManyRequests, (header, value));

        var error = await FailureAsync();

        error.Kind.Should().Be(HubSpotErrorKind.RateLimited);
        error.RetryAfter.Should().Be(TimeSpan.FromHours(1));
        _hubSpot.Sent.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_date_says_when_too()
    {
        var at = _hubSpot.Time.GetUtcNow().AddSeconds(5);
        _hubSpot.Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", at.ToString("R", System.Globalization.CultureInfo.InvariantCulture))).Answers(Account);

        var call = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        (await _hubSpot.Time.NextDelayAsync(LongestRetryDelay)).Should().Be(TimeSpan.FromSeconds(5));
        await call;
    }

    [Fact]
    public async Task When_nothing_remains_the_next_call_slows_down_before_HubSpot_must_refuse()
    {
        _hubSpot.Answers(Account, HttpStatusCode.OK, ("X-HubSpot-RateLimit-Remaining", "0"), ("X-HubSpot-RateLimit-Interval-Milliseconds", "10000"))
            .Answers(Account);
        await _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        var next = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        next.IsCompleted.Should().BeFalse();
        (await _hubSpot.Time.NextDelayAsync(LongestRetryDelay)).Should().Be(TimeSpan.FromSeconds(1));
        await next;
    }

    [Fact]
    public async Task The_last_tenth_of_a_day_is_left_to_the_portals_other_apps()
    {
        _hubSpot.Answers(Account, HttpStatusCode.OK, ("X-HubSpot-RateLimit-Daily", "250000"), ("X-HubSpot-RateLimit-Daily-Remaining", "25000"));
        await _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        var error = await FailureAsync();

        (error.Kind, error.RetryAfter).Should().Be((HubSpotErrorKind.RateLimited, TimeSpan.FromHours(1)));
        var search = () => _hubSpot.Client.SearchAsync("companies", new HubSpotSearch(), CancellationToken.None);
        (await search.Should().ThrowAsync<HubSpotException>()).Which.Message.Should().Contain("left to its other apps");
        _hubSpot.Sent.Should().HaveCount(1, "we refuse ourselves, HubSpot is not asked");
    }

    [Fact]
    public async Task A_day_with_more_than_a_tenth_left_goes_on()
    {
        _hubSpot.Answers(Account, HttpStatusCode.OK, ("X-HubSpot-RateLimit-Daily", "250000"), ("X-HubSpot-RateLimit-Daily-Remaining", "25001")).Answers(Account);
        await _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        await _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_HubSpot_allows_the_portal_is_taken_over_from_its_answers()
    {
        using var hubSpot = new HubSpotStub(("Limits:BurstPerTenSeconds", "1"));
        hubSpot.Answers(Account, HttpStatusCode.OK, ("X-HubSpot-RateLimit-Max", "3")).Answers(Account).Answers(Account).Answers(Account);
        for (var i = 0; i < 3; i++) await hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        var fourth = hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        (await hubSpot.Time.NextDelayAsync(LongestRetryDelay)).Should().Be(TimeSpan.FromSeconds(10));
        await fourth;
    }

    [Fact]
    public async Task A_HubSpot_that_fails_again_and_again_is_left_alone_for_longer_and_longer()
    {
        using var hubSpot = new HubSpotStub(("Retries", "0"));
        for (var i = 0; i < 10; i++) hubSpot.Answers(HttpStatusCode.BadGateway);
        for (var i = 0; i < 10; i++) await FailureAsync(hubSpot);

        (await FailureAsync(hubSpot)).RetryAfter.Should().Be(TimeSpan.FromSeconds(15));
        hubSpot.Sent.Should().HaveCount(10, "the eleventh was not sent");

        hubSpot.Time.Advance(TimeSpan.FromSeconds(15));
        hubSpot.Answers(HttpStatusCode.BadGateway);
        await FailureAsync(hubSpot);
        (await FailureAsync(hubSpot)).RetryAfter.Should().Be(TimeSpan.FromSeconds(30));

        hubSpot.Time.Advance(TimeSpan.FromSeconds(30));
        hubSpot.Answers(Account).Answers(Account);
        await hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
        await hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_portal_in_trouble_does_not_pause_another_one_and_refusals_do_not_count()
    {
        using var hubSpot = new HubSpotStub(("Retries", "0"));
        for (var i = 0; i < 10; i++) hubSpot.Answers(HttpStatusCode.BadGateway);
        for (var i = 0; i < 10; i++) await FailureAsync(hubSpot);

        for (var i = 0; i < 20; i++) hubSpot.Answers(HttpStatusCode.BadRequest);
        hubSpot.Answers(Account);
        var other = hubSpot.ClientOf("99");
        for (var i = 0; i < 20; i++)
            await other.Invoking(client => client.AccountDetailsAsync(CancellationToken.None)).Should().ThrowAsync<HubSpotException>();
        await other.AccountDetailsAsync(CancellationToken.None);
    }

    private Task<HubSpotException> FailureAsync() => FailureAsync(_hubSpot);

    private static async Task<HubSpotException> FailureAsync(HubSpotStub hubSpot) =>
        (await hubSpot.Client.Invoking(client => client.AccountDetailsAsync(CancellationToken.None)).Should().ThrowAsync<HubSpotException>()).Which;
}
