using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace ImpactPilot.IntegrationTests.Chaos;

/// <summary>
/// Twenty minutes with a HubSpot in trouble, on a clock that runs thirty times as fast: failures, time-outs, refusals for haste,
/// tokens that end early, webhooks late, twice and in disorder, a search that lags, a merge, a deletion. When the trouble is over, the
/// mirror is HubSpot's truth, and what was found is what a person who watched every change would have found: no more, no less.
/// </summary>
public sealed class ChaosTests(PostgresCluster cluster)
{
    private const int Companies = 40;
    private const double Speed = 30;
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_minutes_of_trouble_end_with_HubSpots_truth_and_every_finding_once()
    {
        await using var portal = await MirroredPortal.ConnectAsync(cluster, Companies, Speed);
        foreach (var condition in ChaosLife.Conditions)
            await portal.WatchAsync(condition);
        var worker = portal.App.NewWorker(settings: Settings);
        await UntilAsync(portal, worker, async () => (await portal.QueryAsync<int>("select 1 from sync_cursors where object_type = 'meetings' and imported_at is not null")).Count > 0);

        var life = new ChaosLife(portal, seed: 20261122);
        var trouble = new Trouble(portal);
        await trouble.BeginAsync();
        var end = portal.App.Time.GetUtcNow() + Length;
        for (var step = 0; portal.App.Time.GetUtcNow() < end; step++)
        {
            await life.StepAsync(step);
            await trouble.StepAsync(step);
            await RunAsync(portal, worker, portal.App.Time.GetUtcNow() + Step);
        }

        await trouble.EndAsync();
        await QuietAsync(portal, worker);

        var truth = await HubSpotTruth.ReadAsync(portal);
        (await truth.CompaniesInMirrorAsync()).Should().Equal(truth.Companies);
        (await truth.MeetingsInMirrorAsync()).Should().Equal(truth.Meetings);
        (await life.FoundAsync()).Should().BeEquivalentTo(life.Expected);
        var requests = await trouble.RequestsAsync();
        requests.Total.Should().BeGreaterThan(500);
        ((double)requests.RateLimited / requests.Total).Should().BeLessThan(0.01);
        requests.Failed.Should().BeGreaterThan(requests.Total / 50, "there must have been trouble");
        TestContext.Current.SendDiagnosticMessage($"{requests}, {life.Expected.Count} findings, {life.Changes} changes");
    }

    // The limits of HubSpot's marketplace apps; time-outs are short on this clock, and what fails is tried again by the work queue.
    private static readonly string[] Settings =
    [
        "--HubSpot:Limits:BurstPerTenSeconds", "110", "--HubSpot:Limits:SearchPerSecond", "4", "--HubSpot:Retries", "1", "--Sync:PollSeconds", "15", "--Sync:SweepMinutes", "3",
    ];

    private static async Task RunAsync(MirroredPortal portal, WebApplication worker, DateTimeOffset until)
    {
        do
        {
            await portal.App.RunDueWorkAsync(worker);
            await Task.Delay(TimeSpan.FromSeconds(1), portal.App.Time, Cancel);
        }
        while (portal.App.Time.GetUtcNow() < until);
    }

    private static async Task UntilAsync(MirroredPortal portal, WebApplication worker, Func<Task<bool>> isDone)
    {
        for (var look = 0; look < 200; look++)
        {
            if (await isDone())
                return;
            await RunAsync(portal, worker, portal.App.Time.GetUtcNow() + TimeSpan.FromSeconds(2));
        }

        var errors = await portal.QueryAsync<string>("select row::text from sync_cursors row union all select row::text from pending_work row union all select row::text from transitions row");
        throw new InvalidOperationException($"It was not reached in time. {string.Join(' ', errors)}");
    }

    /// <summary>Past every pause and overlap, and two walks through all records.</summary>
    private static async Task QuietAsync(MirroredPortal portal, WebApplication worker)
    {
        for (var look = 0; look < 6; look++)
        {
            portal.App.Time.Advance(TimeSpan.FromMinutes(11));
            await RunAsync(portal, worker, portal.App.Time.GetUtcNow() + Step);
        }
    }
}
