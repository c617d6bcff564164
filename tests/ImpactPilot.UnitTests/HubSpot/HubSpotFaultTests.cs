using System.Net;
using FluentAssertions;
using ImpactPilot.HubSpot;
using Xunit;

namespace ImpactPilot.UnitTests.HubSpot;

public sealed class HubSpotFaultTests : IDisposable
{
    private const string Account = """{"portalId":62515,"timeZone":"Europe/Brussels"}""";

    private static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(14);

    private readonly HubSpotStub _hubSpot = new();

    public void Dispose() => _hubSpot.Dispose();

    [Theory]
    [InlineData(400, HubSpotErrorKind.Invalid)]
    [InlineData(403, HubSpotErrorKind.MissingScopes)]
    [InlineData(404, HubSpotErrorKind.NotFound)]
    [InlineData(409, HubSpotErrorKind.Invalid)]
    [InlineData(414, HubSpotErrorKind.Invalid)]
    [InlineData(415, HubSpotErrorKind.Invalid)]
    public async Task A_refusal_is_told_at_once_and_never_tried_again(int status, HubSpotErrorKind kind)
    {
        _hubSpot.Answers("""{"status":"error","message":"no","category":"SOME_CATEGORY","correlationId":"c033cdaa"}""", (HttpStatusCode)status);

        var error = await FailureAsync();

        error.Kind.Should().Be(kind);
        error.StatusCode.Should().Be((HttpStatusCode)status);
        error.Category.Should().Be("SOME_CATEGORY");
        error.CorrelationId.Should().Be("c033cdaa");
        error.IsTransient.Should().BeFalse();
        _hubSpot.Sent.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(423)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(521)]
    [InlineData(524)]
    public async Task A_passing_trouble_is_tried_again(int status)
    {
        _hubSpot.Answers("<html>Bad gateway</html>", (HttpStatusCode)status).Answers(Account);

        var call = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
        await _hubSpot.Time.NextDelayAsync(LongestRetryDelay);

        (await call).TimeZone.Should().Be("Europe/Brussels");
        _hubSpot.Sent.Should().HaveCount(2);
    }

    [Fact]
    public async Task After_the_last_try_the_trouble_is_told()
    {
        for (var i = 0; i < 5; i++) _hubSpot.Answers(HttpStatusCode.ServiceUnavailable);

        var failure = FailureAsync();
        for (var i = 0; i < 4; i++) await _hubSpot.Time.NextDelayAsync(LongestRetryDelay);

        var error = await failure;
        error.Kind.Should().Be(HubSpotErrorKind.Unavailable);
        error.Message.Should().Be("HubSpot is not available right now (503). We try again by ourselves.");
        error.IsTransient.Should().BeTrue();
        _hubSpot.Sent.Should().HaveCount(5);
    }

    [Theory]
    [InlineData("{\"portalId\":62515,", "cut off")]
    [InlineData("<html></html>", "not JSON")]
    [InlineData("{}", "without what must be there")]
    [InlineData("null", "nothing")]
    [InlineData("", "empty")]
    public async Task An_answer_that_cannot_be_read_is_asked_for_again(string answer, string because)
    {
        _hubSpot.Answers(answer).Answers(Account);

        var call = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
        await _hubSpot.Time.NextDelayAsync(LongestRetryDelay);

        (await call).PortalId.Should().Be("62515", because);
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again()
    {
        _hubSpot.Fails(new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely.")).Answers(Account);

        var call = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
        await _hubSpot.Time.NextDelayAsync(LongestRetryDelay);

        (await call).PortalId.Should().Be("62515");
    }

    [Fact]
    public async Task A_silent_HubSpot_is_given_up_after_the_time_of_one_try_and_then_asked_again()
    {
        _hubSpot.Hangs().Answers(Account);

        var call = _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
        (await _hubSpot.Time.NextDelayAsync(TimeSpan.FromSeconds(15))).Should().Be(TimeSpan.FromSeconds(15));
        await _hubSpot.Time.NextDelayAsync(LongestRetryDelay);

        (await call).PortalId.Should().Be("62515");
    }

    [Fact]
    public async Task All_tries_together_end_with_the_total_time()
    {
        using var hubSpot = new HubSpotStub(("Retries", "10"), ("TotalTimeout", "00:00:20"));
        for (var i = 0; i < 11; i++) hubSpot.Hangs();
        var started = hubSpot.Time.GetUtcNow();

        var call = hubSpot.Client.AccountDetailsAsync(CancellationToken.None);
        while (!call.IsCompleted && hubSpot.Time.GetUtcNow() - started < TimeSpan.FromSeconds(20))
            await hubSpot.Time.NextDelayAsync(TimeSpan.FromSeconds(20));

        (await call.Invoking(task => task).Should().ThrowAsync<HubSpotException>()).Which.Kind.Should().Be(HubSpotErrorKind.TimedOut);
    }

    [Fact]
    public async Task Giving_up_as_a_caller_is_not_an_error_of_HubSpot()
    {
        using var giveUp = new CancellationTokenSource();
        _hubSpot.Hangs();
        var call = _hubSpot.Client.AccountDetailsAsync(giveUp.Token);

        await giveUp.CancelAsync();

        await call.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_call_goes_on()
    {
        _hubSpot.Answers(HttpStatusCode.Unauthorized).Answers(Account);

        await _hubSpot.Client.AccountDetailsAsync(CancellationToken.None);

        _hubSpot.TokenRequests.Should().Equal(null, "token-1");
        _hubSpot.Sent.Select(sent => sent.Token).Should().Equal("token-1", "token-2");
    }

    [Fact]
    public async Task A_token_refused_twice_ends_the_call()
    {
        _hubSpot.Answers(HttpStatusCode.Unauthorized).Answers(HttpStatusCode.Unauthorized);

        var error = await FailureAsync();

        error.Kind.Should().Be(HubSpotErrorKind.Unauthorized);
        _hubSpot.TokenRequests.Should().Equal(null, "token-1");
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        _hubSpot.Answers("""
            {"status":"error","message":"This app hasn't been granted all required scopes.","category":"MISSING_SCOPES",
             "errors":[{"message":"One or more of the following scopes are required.","context":{"requiredGranularScopes":["crm.objects.deals.read"]}}]}
            """, HttpStatusCode.Forbidden);

        var error = await FailureAsync();

        error.Message.Should().Be("HubSpot did not grant us the permission for this (crm.objects.deals.read). "
            + "Let an administrator of the portal connect HubSpot again and grant it.");
    }

    [Fact]
    public async Task Creating_is_not_tried_again_when_it_may_have_happened()
    {
        _hubSpot.Answers(HttpStatusCode.BadGateway);

        var create = () => _hubSpot.Client.CreateAsync("notes", new Dictionary<string, string> { ["hs_note_body"] = "Won" }, [], CancellationToken.None);

        (await create.Should().ThrowAsync<HubSpotException>()).Which.Kind.Should().Be(HubSpotErrorKind.Unavailable);
        _hubSpot.Sent.Should().HaveCount(1);
    }

    [Fact]
    public async Task Creating_is_tried_again_when_it_surely_did_not_happen()
    {
        _hubSpot.Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "2"))
            .Fails(new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused"))
            .Answers("""{"id":"7","properties":{},"createdAt":"2026-11-22T09:00:00Z","updatedAt":"2026-11-22T09:00:00Z"}""", HttpStatusCode.Created);

        var create = _hubSpot.Client.CreateAsync("notes", new Dictionary<string, string> { ["hs_note_body"] = "Won" }, [], CancellationToken.None);
        await _hubSpot.Time.NextDelayAsync(LongestRetryDelay);
        await _hubSpot.Time.NextDelayAsync(LongestRetryDelay);

        (await create).Id.Should().Be("7");
    }

    [Fact]
    public async Task No_message_shows_a_token()
    {
        _hubSpot.Answers(HttpStatusCode.Unauthorized).Answers(HttpStatusCode.Unauthorized);

        (await FailureAsync()).ToString().Should().NotContain("token-");
    }

    private async Task<HubSpotException> FailureAsync() =>
        (await _hubSpot.Client.Invoking(client => client.AccountDetailsAsync(CancellationToken.None)).Should().ThrowAsync<HubSpotException>()).Which;
}
