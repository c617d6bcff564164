using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.EmbeddedPostgres;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Loop;

/// <summary>PostgreSQL stops and starts again while the product runs: it says so, recovers by itself, loses and doubles nothing.</summary>
public sealed class DatabaseOutageTests(PostgresCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_database_stops_during_a_poll_and_comes_back()
    {
        var options = new PostgresServerOptions { DataFolder = await cluster.NewFolderAsync("outage"), Durable = true };
        var server = await PostgresServer.StartOrFindAsync(options, Cancel);
        await using var template = new DatabaseTemplate(server.ConnectionString, (owner, ct) => DatabaseSetup.MigrateAsync(owner, PostgresCluster.AppPassword, ct));
        using var log = new RecordedLog();
        await using var app = await ImpactPilotApp.StartAsync(template, new AppOptions { Companies = 3, Log = log });
        await app.SetUpDemoAsync();
        var manager = await app.SignInAsync(ImpactPilotApp.Manager);
        var target = await Target.FindAsync(app, manager, "sso_enabled", "SSO enabled");
        await target.SwitchOnAsync();

        await server.StopAsync(Cancel);

        var poll = () => app.PollAsync();
        await poll.Should().ThrowAsync<NpgsqlException>();
        using var answer = await manager.Http.GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        problem.GetProperty("code").GetString().Should().Be("database.unavailable");
        problem.GetProperty("detail").GetString().Should().Contain("try again");
        log.Errors.Should().Contain(error => error.Contains("unhandled exception", StringComparison.Ordinal), "whoever runs it is told as well");
        using var ready = await manager.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
        ready.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        await PostgresServer.StartOrFindAsync(options, Cancel);

        // Only the test's own pool needs to hear of it; the product's connections found out by themselves.
        NpgsqlConnection.ClearPool(new NpgsqlConnection(server.ConnectionString));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.PollAsync();

        (await target.WaitingAsync()).Should().ContainSingle();
    }
}
