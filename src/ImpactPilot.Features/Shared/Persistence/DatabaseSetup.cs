using System.Reflection;
using ImpactPilot.Features.Shared.Jobs;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>Brings a database to today's schema. Runs as the owner; the hosts never do.</summary>
public static class DatabaseSetup
{
    public const string AppRole = "impactpilot_app";

    private const int MostAttempts = 10;

    /// <summary>
    /// Migrates, creates the scheduler's tables and lets the application's role sign in with the password.
    /// Safe to repeat and to run twice at once (a lock in the database lets them take turns), also for two databases of one server.
    /// </summary>
    /// <returns>The connection string for the application's role.</returns>
    public static async Task<string> MigrateAsync(string ownerConnectionString, string appPassword, CancellationToken ct = default)
    {
        var options = new DbContextOptionsBuilder<ImpactPilotDb>().UseNpgsql(ownerConnectionString).Options;
        await using var db = new ImpactPilotDb(options, new CurrentPortal());
        await EnsureExistsAsync(db, ct);
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(ct);
        await using (var turn = await connection.BeginTransactionAsync(ct))
        {
            await WaitForOthersAsync(connection, ct);
            await db.Database.MigrateAsync(ct);
            await Schedule.CreateTablesAsync(ownerConnectionString, ct);
            await GrantSchedulerTablesAsync(connection, ct);
            await turn.CommitAsync(ct);
        }

        await LetAppSignInAsync(ownerConnectionString, appPassword, ct);
        return AppConnectionString(ownerConnectionString, appPassword);
    }

    /// <summary>The same server and database under the application's role.</summary>
    public static string AppConnectionString(string ownerConnectionString, string appPassword) =>
        new NpgsqlConnectionStringBuilder(ownerConnectionString) { Username = AppRole, Password = appPassword }.ConnectionString;

    /// <summary>The text of an SQL file that lies beside the migrations.</summary>
    internal static string SqlFile(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ImpactPilot.Features.Shared.Persistence.Sql.{name}")
            ?? throw new InvalidOperationException($"The SQL file {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task EnsureExistsAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(ct))
            return;
        try
        {
            await creator.CreateAsync(ct);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another set-up was faster.
        }
    }

    // EF's own lock ends with each migration; this one ends with the transaction, when all is done.
    private static async Task WaitForOthersAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var turn = new NpgsqlCommand("select pg_advisory_xact_lock(hashtext('impactpilot set-up'))", connection);
        await turn.ExecuteNonQueryAsync(ct);
    }

    private static async Task GrantSchedulerTablesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var grant = new NpgsqlCommand(
            """
            do $$
            declare scheduler_table text;
            begin
                for scheduler_table in select tablename from pg_tables where schemaname = 'public' and tablename like 'qrtz%' loop
                    execute format('grant select, insert, update, delete on %I to impactpilot_app', scheduler_table);
                end loop;
            end $$
            """, connection);
        await grant.ExecuteNonQueryAsync(ct);
    }

    // Roles belong to the server, out of reach of EF's lock: of two set-ups at once, PostgreSQL tells one "tuple concurrently updated".
    private static async Task LetAppSignInAsync(string ownerConnectionString, string password, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SetPasswordAsync(ownerConnectionString, password, ct);
                return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InternalError && attempt < MostAttempts)
            {
            }
        }
    }

    private static async Task SetPasswordAsync(string ownerConnectionString, string password, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(ct);

        // DDL takes no parameters: PostgreSQL itself quotes the password.
        await using var quote = new NpgsqlCommand("select format('alter role impactpilot_app login password %L', $1)", connection)
        {
            Parameters = { new() { Value = password } },
        };
        await using var alter = new NpgsqlCommand((string)(await quote.ExecuteScalarAsync(ct))!, connection);
        await alter.ExecuteNonQueryAsync(ct);
    }
}
