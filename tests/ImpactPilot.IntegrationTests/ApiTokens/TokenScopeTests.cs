using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using ImpactPilot.Features.ApiTokens;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.ApiTokens;

/// <summary>Every endpoint there is, also those of later days: a token comes in with its scope, and nowhere without.</summary>
public sealed partial class TokenScopeTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_without_the_scope_of_an_endpoint_is_refused_everywhere()
    {
        Dictionary<string, ApiClient> without = [];
        foreach (var scope in TokenScopes.All)
            without[scope] = (await portal.TokenAsync($"All but {scope}", days: null, [.. TokenScopes.All.Except([scope])])).Program;
        var everything = (await portal.TokenAsync("Everything", days: null, [.. TokenScopes.All])).Program;
        var endpoints = Endpoints();
        endpoints.Should().HaveCountGreaterThan(90);

        foreach (var (method, path, scope) in endpoints)
        {
            var program = scope is null ? everything : without[scope];
            using var answer = await program.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancel);
            var body = await answer.Content.ReadAsStringAsync(Cancel);
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, $"{method} {path} asks for {scope ?? "a person"}, and answered {body}");
            body.Should().Contain(scope is null ? "tokens.people_only" : "tokens.scope_missing", $"{method} {path} says why");
        }
    }

    [Fact]
    public async Task Reading_and_asking_needs_no_more_than_the_scope_to_read()
    {
        var (_, reader) = await portal.TokenAsync("Reader", days: null, TokenScopes.Read);

        await reader.GetAsync("/catalogue");
        await reader.PostAsync("/conditions/check", new { text = "company.name is known" });
        await reader.PostAsync("/catalogue/areas", new { name = "No", colour = "#5B5BD6" }, HttpStatusCode.Forbidden);
        using var events = await reader.Http.GetAsync(new Uri("/api/v1/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
        events.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public void Nothing_that_makes_tokens_or_ends_sessions_is_for_tokens() =>
        Endpoints().Where(endpoint => endpoint.Path.StartsWith("/api/v1/tokens", StringComparison.Ordinal) || endpoint.Path.EndsWith("/sign-out", StringComparison.Ordinal))
            .Should().HaveCount(4).And.OnlyContain(endpoint => endpoint.Scope == null);

    // Those that anybody may call, and those of the card, which no token opens, are left out.
    private List<(string Method, string Path, string? Scope)> Endpoints() =>
    [
        .. portal.App.WebServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method =>
                (method, Parameter().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), parameter => parameter.Value.Contains(":int", StringComparison.Ordinal) ? "1" : Guid.Empty.ToString()), endpoint.Metadata.GetMetadata<ScopeOfEndpoint>()?.For(method)))),
    ];

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
