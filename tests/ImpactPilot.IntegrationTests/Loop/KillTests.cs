using System.Diagnostics;
using FluentAssertions;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.IntegrationTests.Infrastructure;
using ImpactPilot.Worker;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Loop;

/// <summary>
/// A real worker process is killed with SIGKILL while it waits at a step: a lock on the table that the step writes to
/// holds it there, so nothing depends on timing.
/// </summary>
public sealed class KillTests(PostgresCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("property_changes")]
    [InlineData("sync_cursors")]
    [InlineData("transition_states")]
    [InlineData("suggestions")]
    [InlineData("impacts")]
    [InlineData("points_entries")]
    [InlineData("outbox")]
    public async Task A_worker_killed_at_a_step_leaves_exactly_one_win(string table)
    {
        // The process reads the system's clock; ours begins a little before it, so that its change lies in the past there.
        await using var app = await ImpactPilotApp.StartAsync(cluster, companies: 3, start: TimeProvider.System.GetUtcNow().AddMinutes(-20));
        await app.SetUpDemoAsync();
        var admin = await app.SignInAsync(ImpactPilotApp.Admin);
        var target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
        await target.ChooseModeAsync("automatic");
        var before = await target.StandingAsync();
        await target.SwitchOnAsync();

        await using (var barrier = await Barrier.RaiseAsync(app.OwnerConnectionString, table))
        {
            using var worker = StartWorker(app);
            await barrier.SomebodyWaitsAsync(worker);
            worker.Kill();
            await worker.WaitForExitAsync(Cancel);
        }

        app.Time.Advance(TimeSpan.FromMinutes(30) + WorkQueue.Lease);
        await app.PollAsync();

        (await target.StandingAsync()).Should().Be(before.Plus(target.DriverPoints));
        (await target.WaitingAsync()).Should().BeEmpty();
    }

    private static Process StartWorker(ImpactPilotApp app)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkerHost).Assembly.Location, .. app.WorkerArguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var worker = Process.Start(start)!;
        worker.OutputDataReceived += (_, _) => { };
        worker.BeginOutputReadLine();
        return worker;
    }

    /// <summary>Holds a table, so that whoever writes to it next waits.</summary>
    private sealed class Barrier(NpgsqlConnection holder, string table) : IAsyncDisposable
    {
        public static async Task<Barrier> RaiseAsync(string owner, string table)
        {
            var connection = new NpgsqlConnection(owner);
            await connection.OpenAsync(Cancel);
            await using var hold = new NpgsqlCommand($"begin; lock table {table} in exclusive mode", connection);
            await hold.ExecuteNonQueryAsync(Cancel);
            return new Barrier(connection, table);
        }

        public async Task SomebodyWaitsAsync(Process worker)
        {
            await using var waiting = new NpgsqlCommand($"select count(*) from pg_locks where relation = '{table}'::regclass and not granted", holder);
            while (await waiting.ExecuteScalarAsync(Cancel) is 0L)
            {
                if (worker.HasExited)
                    throw new InvalidOperationException($"The worker ended by itself: {await worker.StandardError.ReadToEndAsync(Cancel)}");
                await Task.Yield();
            }
        }

        public async ValueTask DisposeAsync()
        {
            await using (var release = new NpgsqlCommand("rollback", holder))
                await release.ExecuteNonQueryAsync(CancellationToken.None);
            await holder.DisposeAsync();
        }
    }
}
