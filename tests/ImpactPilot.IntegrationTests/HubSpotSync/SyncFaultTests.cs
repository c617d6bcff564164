using System.Data.Common;
using FluentAssertions;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>Troubles of HubSpot, of the database and of the worker itself: told in words, over by themselves, nothing lost, nothing doubled.</summary>
public sealed class SyncFaultTests(PostgresCluster cluster)
{
    private const string Sso = "company.sso_enabled = true";
    private const string Search = "/crm/objects/2026-03/companies/search";
    private const string BatchRead = "/crm/objects/2026-03/companies/batch/read";

    [Theory]
    [InlineData(Search, "status", 500, "HubSpot is not available right now (500)*")]
    [InlineData(Search, "status", 429, "HubSpot allows this portal no more requests for 10 s*")]
    [InlineData(BatchRead, "status", 503, "HubSpot is not available right now (503)*")]
    [InlineData(BatchRead, "invalidJson", 0, "HubSpot's answer to POST * cannot be read*")]
    [InlineData(Search, "disconnect", 0, "HubSpot cannot be reached*")]
    public async Task Trouble_is_told_and_over_by_itself(string path, string kind, int status, string words)
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var before = await portal.ChangesAsync(company, "sso_enabled");
        await portal.ChangeAsync(company, "sso_enabled", "true");
        await portal.FailAsync(new { path, kind, status });

        await portal.App.PollAsync();
        (await portal.CursorAsync("companies")).LastError.Should().Match(words);
        (await portal.ChangesAsync(company, "sso_enabled")).Should().HaveCount(before.Count);

        portal.App.Time.Advance(TimeSpan.FromSeconds(10));
        await portal.App.RunDueWorkAsync();
        (await portal.CursorAsync("companies")).LastError.Should().BeNull();
        (await portal.ChangesAsync(company, "sso_enabled")).Should().HaveCount(before.Count + 1);
        (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(1);
    }

    [Fact]
    public async Task A_broken_import_goes_on_where_it_stopped()
    {
        await using var portal = await MirroredPortal.ConnectAsync(cluster, companies: 120);
        await portal.WatchAsync(Sso);
        await portal.FailAsync(new { path = "/crm/objects/2026-03/companies", method = "GET", status = 200, kind = "invalidJson", afterEffect = true });
        await portal.App.RunDueWorkAsync();
        (await portal.CursorAsync("companies")).ImportedAt.Should().BeNull();

        portal.App.Time.Advance(TimeSpan.FromSeconds(10));
        await portal.App.RunDueWorkAsync();

        (await portal.CursorAsync("companies")).Imported.Should().Be(120);
        (await portal.ScalarAsync<long>("select count(*) from accounts")).Should().Be(120);
    }

    [Fact]
    public async Task A_revoked_connection_is_left_alone_until_somebody_connects_again_and_then_catches_up()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        await portal.RevokeAsync();
        await portal.App.PollAsync();
        (await portal.ScalarAsync<string>("select state from hubspot_connections")).Should().Be("Disconnected");
        var calls = await portal.CallsAsync("/crm/");

        await portal.ChangeAsync(company, "sso_enabled", "true");
        portal.App.Time.Advance(TimeSpan.FromHours(3));
        await portal.App.PollAsync();
        (await portal.CallsAsync("/crm/")).Should().Be(calls + 1, "only the test itself called");

        await portal.SignInAsync();
        await portal.App.PollAsync();
        (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(1);
        (await portal.CursorAsync("companies")).LastError.Should().BeNull();
    }

    [Fact]
    public async Task What_HubSpot_does_not_let_us_read_is_not_asked_for_again_until_somebody_connects_again()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso, "any deal where dealname contains 'x'");
        await portal.FailAsync(new { path = "/crm/objects/2026-03/deals", kind = "status", status = 403, times = 1000 });
        await portal.App.PollAsync();
        var calls = await portal.CallsAsync("/crm/objects/2026-03/deals");

        portal.App.Time.Advance(TimeSpan.FromDays(3));
        await portal.App.PollAsync();
        await portal.App.PollAsync();
        (await portal.CallsAsync("/crm/objects/2026-03/deals")).Should().Be(calls);
        (await portal.CursorAsync("companies")).LastError.Should().BeNull("the others go on");
        (await portal.CursorAsync("deals")).LastError.Should().Contain("did not grant us the permission");

        using (await portal.App.HubSpot.DeleteAsync(new Uri("/_sim/faults", UriKind.Relative), TestContext.Current.CancellationToken))
            await portal.SignInAsync();
        await portal.App.PollAsync();
        (await portal.CallsAsync("/crm/objects/2026-03/deals")).Should().BeGreaterThan(calls);
        (await portal.CursorAsync("deals")).LastError.Should().BeNull();
    }

    [Fact]
    public async Task No_call_is_made_with_a_token_that_has_ended()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);
        for (var i = 0; i < 30; i++)
        {
            portal.App.Time.Advance(TimeSpan.FromMinutes(7));
            await portal.App.RunDueWorkAsync();
        }

        (await portal.RefusedAsync(401)).Should().Be(0);
        (await portal.CallsAsync("/oauth/")).Should().BeGreaterThan(7, "tokens live half an hour");
    }

    [Fact]
    public async Task Two_workers_importing_at_once_make_one_mirror()
    {
        await using var portal = await MirroredPortal.ConnectAsync(cluster, companies: 120);
        await portal.WatchAsync(Sso);
        await portal.QueryAsync<int>("update pending_work set due_at = due_at - interval '1 minute'");
        var work = await portal.App.NewWorker().Services.GetRequiredService<WorkQueue>().ClaimAsync("poll-portal", 1, TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var scope = portal.App.NewWorker().Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<Features.HubSpotSync.PollPortal>().RunAsync(work[0], TestContext.Current.CancellationToken);
        }));

        (await portal.ScalarAsync<long>("select count(*) from accounts")).Should().Be(120);
        var cursor = await portal.CursorAsync("companies");
        (cursor.Imported, cursor.LastError).Should().Be((120, null));
        (await portal.ScalarAsync<long>("select count(*) from property_changes where not evaluated")).Should().Be(0);
    }

    [Fact]
    public async Task A_worker_killed_between_any_two_steps_loses_nothing_and_doubles_nothing()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, Sso);
        var company = await portal.CompanyWithoutAsync("sso_enabled");
        var value = "";
        var kills = 0;
        while (true)
        {
            value = value == "true" ? "false" : "true";
            var changes = (await portal.ChangesAsync(company, "sso_enabled")).Count;
            var suggestions = await portal.ScalarAsync<long>("select count(*) from suggestions");
            await portal.ChangeAsync(company, "sso_enabled", value);

            var killer = new Killer(after: kills);
            portal.App.Time.Advance(TimeSpan.FromSeconds(3));
            await KilledAsync(portal.App.RunDueWorkAsync(portal.App.NewWorker(services => services.AddSingleton<IInterceptor>(killer))));
            portal.App.Time.Advance(WorkQueue.Lease + TimeSpan.FromSeconds(1));
            await portal.App.RunDueWorkAsync(portal.App.NewWorker());

            (await portal.ChangesAsync(company, "sso_enabled")).Should().HaveCount(changes + 1, "after kill {0}", kills);
            (await portal.ScalarAsync<long>("select count(*) from suggestions")).Should().Be(suggestions + (value == "true" ? 1 : 0), "after kill {0}", kills);
            if (!killer.Killed)
                break;
            kills++;
        }

        kills.Should().BeGreaterThan(10);
    }

    private static async Task KilledAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (KilledException)
        {
            // That is what happened to the worker.
        }
    }

    private sealed class KilledException() : Exception("Killed.");

    /// <summary>Ends a worker before or after one of its commits: from then on it can begin nothing.</summary>
    private sealed class Killer(int after) : DbTransactionInterceptor
    {
        private int steps;

        public bool Killed => steps > after;

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            Killed ? throw new KilledException() : ValueTask.FromResult(result);

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Step();
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Step();
            return Task.CompletedTask;
        }

        private void Step()
        {
            steps++;
            if (Killed)
                throw new KilledException();
        }
    }
}
