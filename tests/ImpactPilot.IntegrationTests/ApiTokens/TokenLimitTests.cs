using System.Net;
using FluentAssertions;
using ImpactPilot.Features.ApiTokens;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImpactPilot.IntegrationTests.ApiTokens;

public sealed class TokenLimitTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_others_go_on()
    {
        var most = portal.App.WebServices.GetRequiredService<IOptions<TokenOptions>>().Value.RequestsPerMinute;
        var (_, busy) = await portal.TokenAsync("Busy", days: null, "read");
        var (_, calm) = await portal.TokenAsync("Calm", days: null, "read");

        using var refused = await AskUntilRefusedAsync(busy, most);

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.Should().BeInRange(1, 60);
        refused.Headers.GetValues("RateLimit").Should().Equal("\"token\";r=0");
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("tokens.too_many_requests");
        await calm.GetAsync("/session");
    }

    // What is not known answers quickly, and counts all the same. A minute may end meanwhile, so twice as many are enough.
    private static async Task<HttpResponseMessage> AskUntilRefusedAsync(ApiClient program, int most)
    {
        HttpResponseMessage? answer = null;
        for (var asked = 0; asked <= 2 * most && answer?.StatusCode is not HttpStatusCode.TooManyRequests; asked++)
        {
            answer?.Dispose();
            answer = await program.Http.GetAsync(new Uri("/api/v1/nothing", UriKind.Relative));
        }

        return answer!;
    }
}
