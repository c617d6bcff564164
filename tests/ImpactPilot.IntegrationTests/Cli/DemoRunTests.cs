using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using FluentAssertions;
using ImpactPilot.Cli;
using ImpactPilot.Cli.Demo;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Cli;

public sealed class DemoRunTests(PostgresCluster cluster)
{
    private static readonly DemoPlan Nothing = new([], (_, _) => []);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_that_ends_by_itself_ends_the_run_with_its_last_words()
    {
        var settings = await SettingsAsync("demo-death");
        using var console = new DemoConsole(settings.InData("up.log"));
        await using var run = new DemoRun(settings, console, verbose: false);

        var start = () => run.StartAsync(new DemoPlan([], (_, _) => [Shell("echo first; echo cannot go on >&2; exit 3")]), Cancel);

        await start.Should().ThrowAsync<OperationFailedException>().WithMessage("The stand-in ended by itself with exit code 3.*cannot go on*");
    }

    [Fact]
    public async Task A_second_run_says_that_one_runs_already()
    {
        var settings = await SettingsAsync("demo-twice");
        using var console = new DemoConsole(settings.InData("up.log"));
        await using var first = new DemoRun(settings, console, verbose: false);
        await first.StartAsync(Nothing, Cancel);
        await using var second = new DemoRun(settings, console, verbose: false);

        var start = () => second.StartAsync(Nothing, Cancel);

        await start.Should().ThrowAsync<OperationFailedException>().WithMessage("The demo of * runs already*");
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_the_variable_that_changes_it()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;
        var settings = await SettingsAsync("demo-port") with { Web = new DemoPort("IMPACTPILOT_PORT", taken) };
        using var console = new DemoConsole(settings.InData("up.log"));
        await using var run = new DemoRun(settings, console, verbose: false);

        var start = () => run.StartAsync(Nothing, Cancel);

        await start.Should().ThrowAsync<OperationFailedException>().WithMessage($"Port {taken}, which the app needs, is in use.*IMPACTPILOT_PORT*");
    }

    [Fact]
    public async Task What_a_killed_run_left_running_is_stopped_first()
    {
        var settings = await SettingsAsync("demo-leftover");
        using var leftover = Process.Start("sleep", ["600"]);
        using var dead = Process.Start("true");
        var deadSupervisor = RunningProcess.Current() with { Id = dead.Id };
        await dead.WaitForExitAsync(Cancel);
        new DemoState(deadSupervisor, [new DemoPartState("web", RunningProcess.Of(leftover), settings.Web.Address, "/")], Ready: true).Write(settings);
        using var console = new DemoConsole(settings.InData("up.log"));

        await using (var run = new DemoRun(settings, console, verbose: false))
        {
            await run.StartAsync(Nothing, Cancel);

            leftover.HasExited.Should().BeTrue();
            DemoState.ReadRunning(settings)!.Ready.Should().BeTrue();
        }

        DemoState.Read(settings).Should().BeNull();
    }

    private static DemoPart Shell(string script) =>
        new("stand-in", new Uri("http://localhost:1"), "/", Path.GetTempPath(), ["/bin/sh", "-c", script], new Dictionary<string, string>());

    private async Task<DemoSettings> SettingsAsync(string name)
    {
        var server = new NpgsqlConnectionStringBuilder(await cluster.ConnectionStringAsync()) { Database = name.Replace('-', '_') };
        return DemoSettings.From(variable => variable == "IMPACTPILOT_DB" ? server.ConnectionString : null) with
        {
            // The role belongs to the server, which other tests use too: its password must stay.
            AppPassword = PostgresCluster.AppPassword,
            DataFolder = await cluster.NewFolderAsync(name),
            Web = FreePort(),
            Simulator = FreePort(),
            Worker = FreePort(),
        };
    }

    // Below the range from which the system gives ports to outgoing connections, one of which may come between choosing and using.
    private static DemoPort FreePort() => new("TEST_PORT", RandomNumberGenerator.GetInt32(10_000, 30_000));
}
