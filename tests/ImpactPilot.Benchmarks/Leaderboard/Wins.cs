using System.Diagnostics;
using Npgsql;

namespace ImpactPilot.Benchmarks.Leaderboard;

/// <summary>Wins that arrive all the while, each booked in a transaction of its own as the product books them: the impact, then its line.</summary>
internal sealed class Wins(string database)
{
    private const string Win =
        """
        select set_config('impactpilot.portal_id', portal_id::text, true) from portals;
        with chosen as materialized (
            select a.portal_id, a.id as account_id, d.id as driver_id, d.name as driver, area.name as area, d.points, a.csm_id, u.name as csm, c.id as cycle_id, gen_random_uuid() as impact, gen_random_uuid() as line
            from (select * from accounts where hub_spot_id = (900000000000 + @account)::text) a
            join users u on u.portal_id = a.portal_id and u.id = a.csm_id
            cross join lateral (select * from drivers order by id offset @driver limit 1) d
            join areas area on area.portal_id = d.portal_id and area.id = d.area_id
            join cycles c on c.portal_id = a.portal_id and c.status = 'Active'
        ), impact as (
            insert into impacts (portal_id, id, account_id, driver_id, window_key, status, wins, entry_id, occurred_at, changed_at, version)
            select portal_id, impact, account_id, driver_id, 'bench:' || impact, 'Won', 1, line, now(), now(), 1 from chosen
        )
        insert into points_entries (portal_id, id, account_id, impact_id, win, driver_id, driver_name, area_name, csm_id, csm_name, cycle_id, points, occurred_at, booked_at, late)
        select portal_id, line, account_id, impact, 1, driver_id, driver, area, csm_id, csm, cycle_id, points, now(), now(), false from chosen;
        """;

    /// <summary>How many were booked until now.</summary>
    public int Booked { get; private set; }

    /// <summary>So many a second until it is stopped.</summary>
    public async Task ArriveAsync(int perSecond, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var clock = Stopwatch.StartNew();
        var dice = new Random(1);
        while (!cancellationToken.IsCancellationRequested)
        {
            if (Booked >= clock.Elapsed.TotalSeconds * perSecond)
            {
                await Task.Delay(5, CancellationToken.None);
                continue;
            }

            await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            await using var command = new NpgsqlCommand(Win, connection, transaction);
            command.Parameters.AddWithValue("account", dice.Next(LeaderboardBench.Accounts));
            command.Parameters.AddWithValue("driver", dice.Next(30));
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            Booked++;
        }
    }
}
