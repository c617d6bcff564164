using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ImpactPilot.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL server in a folder: started when it does not run, found again when it does. It listens on the loopback
/// address only, asks for a random password, and outlives the process that started it until somebody stops it.
/// </summary>
public sealed class PostgresServer
{
    internal const string OwnerName = "impactpilot_owner";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClusterFolder cluster;
    private readonly string? binFolder;

    private PostgresServer(ClusterFolder cluster, Postmaster postmaster, string? binFolder)
    {
        this.cluster = cluster;
        this.binFolder = binFolder;
        Port = postmaster.Port;
        ProcessId = postmaster.ProcessId;
    }

    /// <summary>The port on the loopback address.</summary>
    public int Port { get; }

    /// <summary>The server's process.</summary>
    public int ProcessId { get; }

    /// <summary>Where PostgreSQL keeps its files.</summary>
    public string DataFolder => cluster.Data;

    /// <summary>PostgreSQL's log of this run.</summary>
    public string LogFile => cluster.Log;

    /// <summary>The connection string of the role that owns the server, to the database <c>postgres</c>.</summary>
    public string ConnectionString => ConnectionStringTo("postgres");

    /// <summary>The owner's connection string to another database of this server.</summary>
    public string ConnectionStringTo(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={OwnerName};Password={cluster.Password()};Database={database}";

    /// <summary>Starts the server of a folder, or finds the one that already runs there.</summary>
    /// <exception cref="PostgresServerException">It cannot be had; the message says why and what to do.</exception>
    public static async Task<PostgresServer> StartOrFindAsync(PostgresServerOptions options, CancellationToken cancellationToken = default)
    {
        var opened = await ClusterFolder.OpenAsync(options.DataFolder, options.Output, cancellationToken);
        using var startLock = await opened.LockAsync(2 * Patience, cancellationToken);
        opened.EnsurePassword();
        var postmaster = await Postmaster.FindReadyAsync(opened.Data, Patience, cancellationToken)
            ?? await StartAsync(opened, options, cancellationToken);
        return new PostgresServer(opened, postmaster, options.BinFolder);
    }

    /// <summary>The server that runs in a folder; null when none does.</summary>
    public static async Task<PostgresServer?> FindAsync(string dataFolder, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(dataFolder))
            return null;
        var opened = await ClusterFolder.OpenAsync(dataFolder, output: null, cancellationToken);
        return await Postmaster.FindReadyAsync(opened.Data, Patience, cancellationToken) is { } postmaster
            ? new PostgresServer(opened, postmaster, binFolder: null)
            : null;
    }

    /// <summary>Which of this machine's PostgreSQL programs would serve a folder, in words for a person.</summary>
    /// <exception cref="PostgresServerException">None would; the message says why and what to do.</exception>
    public static async Task<string> DescribeProgramsAsync(string dataFolder, CancellationToken cancellationToken = default)
    {
        var opened = await ClusterFolder.OpenAsync(dataFolder, output: null, cancellationToken);
        var binaries = await PostgresBinaries.FindAsync(explicitFolder: null, opened.Major, cancellationToken);
        return $"version {binaries.Major} in {binaries.Folder}";
    }

    /// <summary>Stops the server: open connections are closed, nothing committed is lost. Stopping a stopped server is no error.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        using var startLock = await cluster.LockAsync(2 * Patience, cancellationToken);
        if (await Postmaster.FindReadyAsync(cluster.Data, Patience, cancellationToken) is null)
            return;

        var binaries = await PostgresBinaries.FindAsync(binFolder, cluster.Major, cancellationToken);
        var result = await cluster.Account.RunAsync(binaries.PgCtl, ["stop", "-D", cluster.Data, "-m", "fast", "-w"], cancellationToken);
        if (result.ExitCode != 0)
            throw new PostgresServerException($"PostgreSQL in {cluster.Data} did not stop: {result.Output}");
    }

    private static async Task<Postmaster> StartAsync(ClusterFolder cluster, PostgresServerOptions options, CancellationToken cancellationToken)
    {
        var binaries = await PostgresBinaries.FindAsync(options.BinFolder, cluster.Major, cancellationToken);
        if (cluster.Major is null)
        {
            options.Output?.Invoke($"creating a PostgreSQL {binaries.Major} database in {cluster.Data}");
            await cluster.InitialiseAsync(binaries, options.Durable, cancellationToken);
        }

        var begun = Stopwatch.StartNew();
        while (true)
        {
            var port = options.Port ?? FreePort(cluster.RememberedPort());
            var failure = await TryStartAsync(cluster, binaries, port, options.Durable, cancellationToken);
            if (failure is null)
            {
                cluster.RememberPort(port);
                return await Postmaster.FindReadyAsync(cluster.Data, Patience, cancellationToken)
                    ?? throw new PostgresServerException($"PostgreSQL ended right after its start. Its log, {cluster.Log}, says why.");
            }

            // Two things pass by themselves: somebody took the free port before us, and the processes of a killed server need a moment to notice.
            var passes = failure.Contains("still in use", StringComparison.Ordinal) || (options.Port is null && IsPortTaken(failure));
            if (!passes || begun.Elapsed > Patience)
                throw new PostgresServerException(Explain(failure, port, cluster));
            await Task.Delay(100, cancellationToken);
        }
    }

    /// <summary>Null when the server runs, else what its log says.</summary>
    private static async Task<string?> TryStartAsync(
        ClusterFolder cluster, PostgresBinaries binaries, int port, bool durable, CancellationToken cancellationToken)
    {
        Postmaster.ForgetReusedProcessId(cluster.Data);
        cluster.BeginLog();
        List<string> settings =
        [
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "timezone=UTC", "log_timezone=UTC",
        ];
        if (!durable)
            settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        var serverArguments = $"-p {port.ToString(CultureInfo.InvariantCulture)} -c {string.Join(" -c ", settings)}";

        string[] arguments =
        [
            "start", "-D", cluster.Data, "-l", cluster.Log, "-w", "-t", Patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), "-o", serverArguments,
        ];
        var result = await cluster.Account.RunAsync(binaries.PgCtl, arguments, cancellationToken);
        if (result.ExitCode == 0)
            return null;
        return File.Exists(cluster.Log) ? await File.ReadAllTextAsync(cluster.Log, cancellationToken) : result.Output;
    }

    private static bool IsPortTaken(string failure) => failure.Contains("could not bind", StringComparison.Ordinal);

    private static string Explain(string failure, int port, ClusterFolder cluster) =>
        IsPortTaken(failure)
            ? $"Port {port} is in use, so PostgreSQL cannot listen there. Stop the other program or choose another port."
            : $"PostgreSQL did not start in {cluster.Data}. Its log says:\n{failure.Trim()}";

    private static int FreePort(int? remembered)
    {
        if (remembered is { } port && TryListen(port) is not null)
            return port;
        return TryListen(0) ?? throw new PostgresServerException("There is no free TCP port on 127.0.0.1.");
    }

    private static int? TryListen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
