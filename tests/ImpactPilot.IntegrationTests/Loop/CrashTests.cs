using FluentAssertions;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Loop;

/// <summary>A worker that dies between any two steps loses nothing and doubles nothing.</summary>
public sealed class CrashTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;
    private ApiClient admin = null!;
    private Target target = null!;

    public async ValueTask InitializeAsync()
    {
        app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 3);
        admin = await app.SignInAsync(ImpactPilotApp.Admin);
        target = await Target.FindAsync(app, admin, "sso_enabled", "SSO enabled");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_change_is_suggested_once_whatever_the_step_the_worker_dies_at()
    {
        var steps = await ForEveryStepAsync(async step =>
            (await CountAsync("suggestions")).Should().Be(1, "the worker died at step {0}", step));

        steps.Should().BeGreaterThan(20);
    }

    [Fact]
    public async Task A_change_is_won_once_whatever_the_step_the_worker_dies_at()
    {
        await target.ChooseModeAsync("automatic");

        var steps = await ForEveryStepAsync(async step =>
        {
            (await CountAsync("points_entries")).Should().Be(1, "the worker died at step {0}", step);
            (await target.StandingAsync()).Account.Should().Be(target.DriverPoints + target.AccountPointsBefore);
        });

        steps.Should().BeGreaterThan(20);
    }

    /// <summary>Lets a worker die at its first step, then at its second, and so on until it gets through.</summary>
    private async Task<int> ForEveryStepAsync(Func<int, Task> holds)
    {
        for (var step = 1; ; step++)
        {
            await target.SwitchOnAsync();
            var database = new CrashingDatabase(step);
            var doomed = app.NewWorker(services => services.AddSingleton<IInterceptor>(database));
            await DieAsync(doomed);
            await doomed.DisposeAsync();

            app.Time.Advance(WorkQueue.Lease);
            await app.PollAsync();
            await holds(step);
            await ForgetAsync();
            if (!database.HasCrashed)
                return step;
        }
    }

    private async Task DieAsync(Microsoft.AspNetCore.Builder.WebApplication doomed)
    {
        try
        {
            await app.PollAsync(doomed);
        }
        catch (CrashException)
        {
            // That is what it was for.
        }
    }

    /// <summary>Takes the win back, marks the finding incorrect and switches the property off again, for the next round.</summary>
    private async Task ForgetAsync()
    {
        await target.SettleAsync();
        await app.ChangeCompanyAsync(target.HubSpotId, ("sso_enabled", "false"));
        await app.PollAsync();
    }

    // Rows that stand for this account and driver: live findings, and wins that were not taken back.
    private async Task<long> CountAsync(string table)
    {
        var standing = table == "suggestions"
            ? "from suggestions row where row.status = 'Pending'"
            : "from points_entries row where row.reverses is null and not exists (select 1 from points_entries back where back.reverses = row.id)";
        await using var connection = new NpgsqlConnection(app.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"select count(*) {standing} and row.account_id = '{target.AccountId}' and row.driver_id = '{target.DriverId}'", connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
