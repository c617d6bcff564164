using FluentAssertions;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.Persistence;

/// <summary>What PostgreSQL itself guarantees, whatever the application does.</summary>
public sealed class RowLevelSecurityTests(PostgresCluster cluster) : IAsyncLifetime
{
    private static readonly Guid Ours = Guid.Parse("0199f000-0000-7000-8000-000000000001");
    private static readonly Guid Theirs = Guid.Parse("0199f000-0000-7000-8000-000000000002");

    private DatabaseTemplate template = null!;
    private string owner = null!;
    private NpgsqlDataSource app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        template = await cluster.MigratedAsync();
        owner = await template.CloneAsync(Cancel);
        app = NpgsqlDataSource.Create(DatabaseSetup.AppConnectionString(owner, PostgresCluster.AppPassword));
        foreach (var (portal, hub) in new[] { (Ours, "1"), (Theirs, "2") })
        {
            await InPortalAsync(portal, $"""
                insert into portals (portal_id, hub_id, name, time_zone, fiscal_start_month, ui_domain, csm_property, snooze_days, own_accounts_only, impacted_from_points, created_at)
                values ('{portal}', '{hub}', 'Portal {hub}', 'UTC', 1, 'app.hubspot.com', 'hubspot_owner_id', 10, true, 1, now());
                insert into areas (portal_id, id, name, colour, position) values ('{portal}', '{portal}', 'Adoption', '#000000', 0);
                insert into drivers (portal_id, id, area_id, name, definition, points, cadence, segments, position) values ('{portal}', '{portal}', '{portal}', 'SSO', '', 2, 'Once', array[]::text[], 0);
                insert into accounts (portal_id, id, hub_spot_id, name, properties, hub_spot_modified_at, archived) values ('{portal}', '{portal}', '{hub}', 'Brightwater', '{"{}"}', now(), false);
                insert into cycles (portal_id, id, name, starts_on, ends_on, status) values ('{portal}', '{portal}', 'Q4', '2026-10-01', '2026-12-31', 'Active');
                insert into impacts (portal_id, id, account_id, driver_id, window_key, status, wins, entry_id, changed_at) values ('{portal}', '{portal}', '{portal}', '{portal}', 'once', 'Won', 1, '{portal}', now());
                insert into points_entries (portal_id, id, account_id, impact_id, win, driver_id, driver_name, area_name, csm_name, cycle_id, points, occurred_at, booked_at, late)
                values ('{portal}', '{portal}', '{portal}', '{portal}', 1, '{portal}', 'SSO', 'Adoption', 'Ana', '{portal}', 2, now(), now(), false)
                """);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await template.DropAsync(owner, CancellationToken.None);
    }

    [Fact]
    public async Task Every_table_with_a_portal_hides_everything_until_a_portal_is_set()
    {
        var tables = await TenantTablesAsync();

        tables.Should().HaveCountGreaterThan(15);
        foreach (var table in tables)
            (await CountAsync(null, table)).Should().Be(0, $"{table} must show nothing without a portal");
    }

    [Fact]
    public async Task Every_table_with_a_portal_has_its_policy_also_those_of_later_migrations()
    {
        var guarded = (string)(await ScalarAsync(owner, "select string_agg(c.relname, ',') from pg_class c join pg_policy p on p.polrelid = c.oid where c.relrowsecurity and p.polname = 'portal'"))!;

        guarded.Split(',').Should().BeEquivalentTo(await TenantTablesAsync()).And.Contain(["mirrored_records", "record_accounts", "role_settings", "internal_groups"]);
    }

    [Fact]
    public async Task A_portal_sees_its_own_rows_only()
    {
        (await CountAsync(Ours, "points_entries")).Should().Be(1);
        (await CountAsync(Ours, $"points_entries where portal_id = '{Theirs}'")).Should().Be(0);
    }

    [Fact]
    public async Task A_row_cannot_be_written_into_another_portal()
    {
        var act = () => InPortalAsync(Ours, $"insert into areas (portal_id, id, name, colour, position) values ('{Theirs}', '{Ours}', 'Foreign', '#000000', 0)");

        (await act.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_applications_role_owns_nothing_and_cannot_lift_a_policy()
    {
        (await ScalarAsync(owner, "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'impactpilot_app'")).Should().Be(0L);
        var act = () => InPortalAsync(Ours, "alter table points_entries disable row level security");

        await act.Should().ThrowAsync<PostgresException>();
    }

    [Fact]
    public async Task Every_tenant_tables_primary_and_foreign_keys_begin_with_the_portal()
    {
        var strays = await ScalarAsync(owner,
            """
            select string_agg(con.conname, ', ') from pg_constraint con
            join pg_class rel on rel.oid = con.conrelid
            join pg_attribute first on first.attrelid = con.conrelid and first.attnum = con.conkey[1]
            where con.contype in ('p', 'f') and first.attname <> 'portal_id'
              and exists (select 1 from pg_attribute a where a.attrelid = rel.oid and a.attname = 'portal_id')
            """);

        strays.Should().Be(DBNull.Value);
    }

    [Theory]
    [InlineData("update points_entries set points = 3")]
    [InlineData("delete from points_entries")]
    [InlineData("truncate points_entries cascade")]
    public async Task The_ledger_is_never_rewritten_not_even_by_the_owner(string sql)
    {
        var byOwner = () => ScalarAsync(owner, sql);
        var byApp = () => InPortalAsync(Ours, sql);

        (await byOwner.Should().ThrowAsync<PostgresException>()).Which.MessageText.Should().Contain("never changed or deleted");
        await byApp.Should().ThrowAsync<PostgresException>();
    }

    [Theory]
    [InlineData("a win booked twice", "insert into points_entries (portal_id, id, account_id, impact_id, win, driver_id, driver_name, area_name, csm_name, cycle_id, points, occurred_at, booked_at, late) select portal_id, gen_random_uuid(), account_id, impact_id, win, driver_id, driver_name, area_name, csm_name, cycle_id, points, occurred_at, booked_at, late from points_entries")]
    [InlineData("a reversal of other points", "insert into points_entries (portal_id, id, account_id, impact_id, win, driver_id, driver_name, area_name, csm_name, cycle_id, points, occurred_at, booked_at, late, reverses) select portal_id, gen_random_uuid(), account_id, impact_id, win, driver_id, driver_name, area_name, csm_name, cycle_id, -1, occurred_at, booked_at, late, id from points_entries")]
    [InlineData("a second impact in the window", "insert into impacts (portal_id, id, account_id, driver_id, window_key, status, wins, changed_at) select portal_id, gen_random_uuid(), account_id, driver_id, window_key, 'None', 0, now() from impacts")]
    [InlineData("a second active cycle", "insert into cycles (portal_id, id, name, starts_on, ends_on, status) values (current_portal(), gen_random_uuid(), 'Q1', '2027-01-01', '2027-03-31', 'Active')")]
    [InlineData("overlapping cycles", "insert into cycles (portal_id, id, name, starts_on, ends_on, status) values (current_portal(), gen_random_uuid(), 'Q4 again', '2026-12-31', '2027-01-31', 'Ended')")]
    [InlineData("a booking into an ended cycle", "update cycles set status = 'Ended'; insert into points_entries (portal_id, id, account_id, impact_id, win, driver_id, driver_name, area_name, csm_name, cycle_id, points, occurred_at, booked_at, late) select portal_id, gen_random_uuid(), account_id, impact_id, 2, driver_id, driver_name, area_name, csm_name, cycle_id, points, occurred_at, booked_at, late from points_entries")]
    public async Task The_database_refuses(string what, string sql)
    {
        var act = () => InPortalAsync(Ours, sql);

        (await act.Should().ThrowAsync<PostgresException>(what)).Which.SqlState.Should().StartWith("23");
    }

    [Theory]
    [InlineData("a share of nothing", "ck_points_entries_share", "1, 1, 'ana', 0, null")]
    [InlineData("a share for nobody", "ck_points_entries_share", "1, 1, null, 1, null")]
    [InlineData("an eleventh person", "ck_points_entries_share", "1, 10, 'ana', 1, null")]
    [InlineData("a share of a win that was never booked", "points_entries_shares_stand", "7, 1, 'ana', 1, null")]
    [InlineData("a share for whom the win counts for", "points_entries_shares_stand", "2, 0, 'mia', 5, null; 2, 1, 'mia', 1, null")]
    [InlineData("two shares of one person", "ix_points_entries_shared_once", "1, 1, 'ana', 1, null; 1, 2, 'ana', 2, null")]
    [InlineData("a part booked twice", "ix_points_entries_win_booked_once", "1, 1, 'ana', 1, null; 1, 1, 'mia', 2, null")]
    [InlineData("a share whose win is taken back", "points_entries_shares_stand", "1, 1, 'ana', 1, null; 1, 0, null, -2, 'main'")]
    [InlineData("a share taken back in place of its win", "fk_points_entries_reverses", "1, 1, 'ana', 2, null; 1, 1, 'ana', -2, 'main'")]
    public async Task The_database_refuses_shares_that_do_not_stand_on_their_win(string what, string constraint, string lines)
    {
        var act = () => BookAsync(lines);

        (await act.Should().ThrowAsync<PostgresException>(what)).Which.ConstraintName.Should().Be(constraint, what);
    }

    [Fact]
    public async Task Shares_are_booked_and_taken_back_with_their_win_and_are_no_wins_themselves()
    {
        await BookAsync("1, 1, 'ana', 1, null; 1, 2, 'mia', 2, null");
        (await ScalarAsync(owner, $"select concat_ws('|', sum(wins), sum(points)) from points_entries where portal_id = '{Ours}'")).Should().Be("1|5");

        var back = (string)(await ScalarAsync(owner, $"select string_agg(format('1, %s, %L, %s, %L', part, csm_id, -points, id), ';' order by part) from points_entries where portal_id = '{Ours}'"))!;
        await BookAsync(back);
        (await ScalarAsync(owner, $"select concat_ws('|', sum(wins), sum(points)) from points_entries where portal_id = '{Ours}'")).Should().Be("0|0");
    }

    [Fact]
    public async Task Who_shares_a_win_and_who_takes_it_back_at_the_same_instant_do_not_pass_each_other()
    {
        var both = await Task.WhenAll(new[] { "1, 1, 'ana', 1, null", "1, 0, null, -2, 'main'" }.Select(async lines =>
        {
            try
            {
                await BookAsync(lines);
                return null;
            }
            catch (PostgresException refused)
            {
                return refused.ConstraintName;
            }
        }));

        both.Should().BeEquivalentTo([null, "points_entries_shares_stand"]);
    }

    // Each line is its win, part, CSM, points and the line that it takes back; the rest is as on the portal's one line.
    private Task BookAsync(string lines)
    {
        const string ana = "0199f000-0000-7000-8000-00000000000a", mia = "0199f000-0000-7000-8000-00000000000b";
        var values = lines.Replace("'ana'", $"'{ana}'", StringComparison.Ordinal).Replace("'mia'", $"'{mia}'", StringComparison.Ordinal).Replace("'main'", $"'{Ours}'", StringComparison.Ordinal);
        var inserts = values.Split(';').Select(line => $"""
            insert into points_entries (win, part, csm_id, points, reverses, portal_id, id, account_id, impact_id, driver_id, driver_name, area_name, csm_name, cycle_id, occurred_at, booked_at, late)
            select {line}, portal_id, gen_random_uuid(), account_id, impact_id, driver_id, driver_name, area_name, csm_name, cycle_id, occurred_at, booked_at, late from points_entries where id = '{Ours}';
            """);
        return InPortalAsync(Ours, $"""
            insert into users (portal_id, id, email, name, role, active) values ('{Ours}', '{ana}', 'ana@x', 'Ana', 'Csm', true), ('{Ours}', '{mia}', 'mia@x', 'Mia', 'Csm', true) on conflict do nothing;
            {string.Concat(inserts)}
            """);
    }

    private async Task<IReadOnlyList<string>> TenantTablesAsync()
    {
        var names = (string)(await ScalarAsync(owner, "select string_agg(table_name, ',') from information_schema.columns where table_schema = 'public' and column_name = 'portal_id'"))!;
        return names.Split(',');
    }

    private async Task<long> CountAsync(Guid? portal, string from)
    {
        await using var connection = await app.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        if (portal is not null)
            await new NpgsqlCommand($"select set_config('impactpilot.portal_id', '{portal}', true)", connection).ExecuteNonQueryAsync(Cancel);
        return (long)(await new NpgsqlCommand($"select count(*) from {from}", connection).ExecuteScalarAsync(Cancel))!;
    }

    private async Task InPortalAsync(Guid portal, string sql)
    {
        await using var connection = await app.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await new NpgsqlCommand($"select set_config('impactpilot.portal_id', '{portal}', true)", connection).ExecuteNonQueryAsync(Cancel);
        await new NpgsqlCommand(sql, connection).ExecuteNonQueryAsync(Cancel);
        await transaction.CommitAsync(Cancel);
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        return await new NpgsqlCommand(sql, connection).ExecuteScalarAsync(Cancel);
    }
}
