using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FluentAssertions;
using ImpactPilot.EmbeddedPostgres;
using ImpactPilot.IntegrationTests.Infrastructure;
using Npgsql;

namespace ImpactPilot.IntegrationTests.EmbeddedPostgres;

public sealed class PostgresServerTests(PostgresCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_server_answers_its_owner_on_the_loopback_address_only()
    {
        var server = await StartAsync(await cluster.NewFolderAsync("new"));

        (await ScalarAsync(server, "show listen_addresses")).Should().Be("127.0.0.1");
        (await ScalarAsync(server, "show unix_socket_directories")).Should().Be("");
        (await ScalarAsync(server, "show data_directory")).Should().Be(server.DataFolder);
    }

    [Fact]
    public async Task Nobody_enters_without_the_password_which_only_its_owner_can_read()
    {
        var folder = await cluster.NewFolderAsync("password");
        var server = await StartAsync(folder);

        var guess = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess" };
        await using var connection = new NpgsqlConnection(guess.ConnectionString);
        var enter = () => connection.OpenAsync(Cancel);

        (await enter.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidPassword);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(folder, "password")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_running_server_is_found_again()
    {
        var folder = await cluster.NewFolderAsync("found");
        var first = await StartAsync(folder);

        var second = await StartAsync(folder);

        second.ProcessId.Should().Be(first.ProcessId);
        second.ConnectionString.Should().Be(first.ConnectionString);
        (await PostgresServer.FindAsync(folder, Cancel))!.ProcessId.Should().Be(first.ProcessId);
    }

    [Fact]
    public async Task A_stopped_server_comes_back_on_its_port_with_its_data()
    {
        var folder = await cluster.NewFolderAsync("stopped");
        var first = await StartAsync(folder);
        await ScalarAsync(first, "create table kept as select 42 as answer");

        await first.StopAsync(Cancel);
        await first.StopAsync(Cancel);
        var whileStopped = await PostgresServer.FindAsync(folder, Cancel);
        var second = await StartAsync(folder);

        whileStopped.Should().BeNull();
        second.Port.Should().Be(first.Port);
        (await ScalarAsync(second, "select answer from kept")).Should().Be(42);
    }

    [Fact]
    public async Task A_killed_server_starts_again_with_what_it_had_committed()
    {
        var folder = await cluster.NewFolderAsync("killed");
        var options = new PostgresServerOptions { DataFolder = folder, Durable = true };
        var first = await PostgresServer.StartOrFindAsync(options, Cancel);
        await ScalarAsync(first, "create table kept as select 42 as answer");

        using (var process = Process.GetProcessById(first.ProcessId))
            process.Kill();
        var second = await PostgresServer.StartOrFindAsync(options, Cancel);

        second.ProcessId.Should().NotBe(first.ProcessId);
        (await ScalarAsync(second, "select answer from kept")).Should().Be(42);
    }

    [Fact]
    public async Task Starts_at_once_give_one_server()
    {
        var folder = await cluster.NewFolderAsync("at-once");

        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(folder)));

        servers.Select(server => server.ProcessId).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_lock_file_whose_process_id_now_belongs_to_another_program_is_no_obstacle()
    {
        var folder = await cluster.NewFolderAsync("reused-id");
        var first = await StartAsync(folder);
        var lockFile = Path.Combine(first.DataFolder, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(lockFile, Cancel);
        await first.StopAsync(Cancel);
        lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(lockFile, lines, Cancel);

        var second = await StartAsync(folder);

        second.ProcessId.Should().NotBe(Environment.ProcessId);
        (await ScalarAsync(second, "select 1")).Should().Be(1);
    }

    [Fact]
    public async Task A_creation_that_was_interrupted_is_begun_anew()
    {
        var folder = await cluster.NewFolderAsync("interrupted");
        Directory.CreateDirectory(Path.Combine(folder, "data.unfinished", "base"));
        await File.WriteAllTextAsync(Path.Combine(folder, "data.unfinished", "PG_VERSION"), "15", Cancel);

        var server = await StartAsync(folder);

        (await ScalarAsync(server, "select 1")).Should().Be(1);
        Directory.Exists(Path.Combine(folder, "data.unfinished")).Should().BeFalse();
    }

    [Fact]
    public async Task A_wanted_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var options = new PostgresServerOptions { DataFolder = await cluster.NewFolderAsync("port"), Port = port, Durable = false };

        var start = () => PostgresServer.StartOrFindAsync(options, Cancel);

        await start.Should().ThrowAsync<PostgresServerException>().WithMessage($"Port {port} is in use*");
    }

    [Fact]
    public async Task Data_whose_password_is_gone_is_not_opened_by_guessing()
    {
        var folder = await cluster.NewFolderAsync("no-password");
        await (await StartAsync(folder)).StopAsync(Cancel);
        File.Delete(Path.Combine(folder, "password"));

        var start = () => StartAsync(folder);

        await start.Should().ThrowAsync<PostgresServerException>().WithMessage("*password is gone*");
    }

    [Fact]
    public async Task A_folder_that_the_servers_user_may_not_enter_gets_its_data_where_that_user_can_go()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root runs the server as another user.");
        var closed = await cluster.NewFolderAsync("closed");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var said = new List<string>();
        var options = new PostgresServerOptions { DataFolder = Path.Combine(closed, "postgres"), Durable = false, Output = said.Add };

        var server = await PostgresServer.StartOrFindAsync(options, Cancel);
        try
        {
            (await ScalarAsync(server, "select 1")).Should().Be(1);
            server.DataFolder.Should().StartWith("/var/lib/impactpilot/");
            said.Should().Contain(line => line.Contains("may not enter") && line.Contains(closed));
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
            Directory.Delete(Path.GetDirectoryName(server.DataFolder)!, recursive: true);
        }
    }

    private static Task<PostgresServer> StartAsync(string folder) =>
        PostgresServer.StartOrFindAsync(new PostgresServerOptions { DataFolder = folder, Durable = false }, Cancel);

    private static async Task<object?> ScalarAsync(PostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
