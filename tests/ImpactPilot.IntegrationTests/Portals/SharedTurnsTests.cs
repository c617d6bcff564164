using FluentAssertions;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.HubSpot;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Portals;

/// <summary>Several processes that call for one portal keep HubSpot's limits together.</summary>
public sealed class SharedTurnsTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Portal = "0199f000-0000-7000-8000-000000000001";
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);

    private readonly ManualTime time = new(new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero));
    private DatabaseTemplate template = null!;
    private string owner = null!;
    private NpgsqlDataSource first = null!;
    private NpgsqlDataSource second = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        template = await cluster.MigratedAsync();
        owner = await template.CloneAsync(Cancel);
        (first, second) = (Connect(), Connect());
    }

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
        await template.DropAsync(owner, CancellationToken.None);
    }

    [Fact]
    public async Task Two_processes_that_ask_at_once_get_the_permits_once()
    {
        SharedTurns[] processes = [new(first, time), new(second, time)];

        var waits = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => TakeAsync(processes[i % 2], permits: 20))));

        waits.CountBy(wait => wait).Should().BeEquivalentTo(new Dictionary<TimeSpan, int> { [TimeSpan.Zero] = 20, [Stretch] = 20, [2 * Stretch] = 20 });
    }

    [Fact]
    public async Task What_one_process_was_refused_holds_the_other_and_no_other_lane_or_portal()
    {
        SharedTurns one = new(first, time), other = new(second, time);

        await one.HoldAsync(Portal, RequestLane.Burst, TimeSpan.FromSeconds(7), Cancel);
        await one.HoldAsync(Portal, RequestLane.Burst, TimeSpan.FromSeconds(3), Cancel);

        (await TakeAsync(other)).Should().Be(TimeSpan.FromSeconds(7), "a shorter hold does not shorten a longer one");
        (await TakeAsync(other, permits: 0)).Should().Be(TimeSpan.FromSeconds(7), "a hold holds without a limit too");
        (await other.TakeAsync(Portal, RequestLane.Search, 1, Stretch, Stretch, Cancel)).Should().Be(TimeSpan.Zero);
        (await other.TakeAsync("another portal", RequestLane.Burst, 1, Stretch, Stretch, Cancel)).Should().Be(TimeSpan.Zero);
        time.Advance(TimeSpan.FromSeconds(7));
        (await TakeAsync(other)).Should().Be(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task They_give_the_same_turns_as_a_single_process_does(int seed)
    {
        var (shared, alone) = (new SharedTurns(first, time), new TurnsOfProcess(time));
        var draw = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(draw.Next(0, 3_000)));
            var (permits, longest) = (draw.Next(0, 6), TimeSpan.FromSeconds(draw.Next(1, 30)));
            if (draw.Next(12) == 0)
            {
                var hold = TimeSpan.FromMilliseconds(draw.Next(1, 8_000));
                await shared.HoldAsync(Portal, RequestLane.Burst, hold, Cancel);
                await alone.HoldAsync(Portal, RequestLane.Burst, hold, Cancel);
            }

            var expected = await alone.TakeAsync(Portal, RequestLane.Burst, permits, Stretch, longest, Cancel);
            (await shared.TakeAsync(Portal, RequestLane.Burst, permits, Stretch, longest, Cancel)).Should().Be(expected, $"of step {i}");
        }
    }

    [Fact]
    public async Task The_application_reaches_the_turns_through_their_doors_only()
    {
        await TakeAsync(new(first, time));

        await using var read = first.CreateCommand("select count(*) from request_turns");
        await using var help = first.CreateCommand("select lock_request_turns('x', 'burst')");
        await using var budgets = first.CreateCommand("select count(*) from request_budgets(now())");

        (await read.Invoking(command => command.ExecuteScalarAsync(Cancel)).Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        (await help.Invoking(command => command.ExecuteScalarAsync(Cancel)).Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        (await budgets.ExecuteScalarAsync(Cancel)).Should().Be(0L, "no portal is set");
    }

    private NpgsqlDataSource Connect() => NpgsqlDataSource.Create(DatabaseSetup.AppConnectionString(owner, PostgresCluster.AppPassword));

    private static Task<TimeSpan> TakeAsync(SharedTurns turns, int permits = 20) =>
        turns.TakeAsync(Portal, RequestLane.Burst, permits, Stretch, longest: TimeSpan.FromMinutes(1), Cancel).AsTask();
}
