using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Http;

/// <summary>Who asks wrongly is told where; what we did wrong is told to us.</summary>
public sealed class RefusedRequestTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Unhandled = "unhandled exception";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/accounts?limit=many", null, "in its address")]
    [InlineData("/accounts/views", "{", "see $, line 1, character 2")]
    [InlineData("/accounts/views", """{"name": 5}""", "see $.name, line 1, character 11")]
    [InlineData("/accounts/views", "{\n\"name\": \"\\ud83d\"}", "see $.name, line 2")]
    [InlineData("/accounts/views", """{"name": "a\u0000b", "query": "?segment=Enterprise", "shared": false}""", "U+0000")]
    [InlineData("/accounts?search=%00", null, "U+0000")]
    public async Task What_can_not_be_read_is_named_with_its_place_and_changes_nothing(string path, string? body, string named)
    {
        portal.Log.Forget();

        var (status, problem) = await AskAsync(path, body);

        (status, problem["code"]!.GetValue<string>()).Should().Be((HttpStatusCode.BadRequest, "request.unreadable"));
        problem["detail"]!.GetValue<string>().Should().Contain(named);
        portal.Log.Errors.Should().NotContain(error => error.Contains(Unhandled, StringComparison.Ordinal));
        (await portal.Admin.GetAsync("/accounts/views")).GetRawText().Should().NotContain("Enterprise");
    }

    [Fact]
    public async Task A_bug_is_logged_with_its_cause_which_the_caller_is_not_told()
    {
        portal.Log.Forget();
        await ExecuteAsync("alter table saved_views rename to lost_views");

        var (status, problem) = await AskAsync("/accounts/views");

        await ExecuteAsync("alter table lost_views rename to saved_views");
        (status, problem["code"]!.GetValue<string>()).Should().Be((HttpStatusCode.InternalServerError, "unexpected"));
        problem.ToJsonString().Should().NotContain("saved_views");
        portal.Log.Errors.Should().ContainSingle(error => error.Contains(Unhandled, StringComparison.Ordinal)).Which.Should().Contain("saved_views");
    }

    private async Task<(HttpStatusCode Status, JsonNode Problem)> AskAsync(string path, string? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/api/v1{path}") { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await portal.Admin.Http.SendAsync(request, Cancel);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(portal.App.OwnerConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
