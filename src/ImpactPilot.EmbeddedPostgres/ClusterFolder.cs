using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ImpactPilot.EmbeddedPostgres;

/// <summary>The files of one server: ours (password, port, start lock) in its home and PostgreSQL's own in its data folder.</summary>
internal sealed record ClusterFolder(string Home, string Data, ServerAccount Account)
{
    // Where the server's account can go when the home lies under a folder that only root may enter.
    private const string ReachableRoot = "/var/lib/impactpilot";

    public string Log => Path.Combine(Data, "server.log");

    public int? Major =>
        File.Exists(Path.Combine(Data, "PG_VERSION")) ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")), CultureInfo.InvariantCulture) : null;

    private string PasswordFile => Path.Combine(Home, "password");

    private string PortFile => Path.Combine(Home, "port");

    public static async Task<ClusterFolder> OpenAsync(string home, Action<string>? output, CancellationToken cancellationToken)
    {
        home = Path.GetFullPath(home);
        Directory.CreateDirectory(home);
        var account = ServerAccount.ForServer();
        if (await account.CanEnterAsync(home, cancellationToken))
            return new ClusterFolder(home, Path.Combine(home, "data"), account);

        var elsewhere = Path.Combine(ReachableRoot, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home)))[..12]);
        Directory.CreateDirectory(elsewhere);
        output?.Invoke($"PostgreSQL runs as the user {account.Name}, who may not enter {home}; its data is in {elsewhere}");
        return new ClusterFolder(home, Path.Combine(elsewhere, "data"), account);
    }

    /// <summary>One process at a time may start or stop the server; others wait here.</summary>
    public async Task<IDisposable> LockAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Home, "start.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException)
            {
                throw new PostgresServerException($"{Home} belongs to another user. Run this as that user, or set another data folder.");
            }
            catch (IOException exception)
            {
                if (waited.Elapsed > patience)
                    throw new PostgresServerException($"{Home} has been held by another process for {patience.TotalSeconds:0} seconds: {exception.Message}");
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    public string Password() => File.ReadAllText(PasswordFile);

    /// <summary>Makes up a password before there is data; data whose password is lost is refused before a server is started on it.</summary>
    public void EnsurePassword()
    {
        if (File.Exists(PasswordFile))
            return;
        if (Major is not null)
            throw new PostgresServerException($"{PasswordFile} is gone, and without it the data in {Data} cannot be opened. Put it back, or delete the data to begin anew.");

        WritePrivately(PasswordFile, RandomNumberGenerator.GetHexString(40, lowercase: true));
    }

    public int? RememberedPort() =>
        File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture, out var port) ? port : null;

    public void RememberPort(int port) => File.WriteAllText(PortFile, port.ToString(CultureInfo.InvariantCulture));

    /// <summary>Runs initdb into a folder beside the data and renames it at the end, so that an interrupted run leaves nothing half-made.</summary>
    public async Task InitialiseAsync(PostgresBinaries binaries, bool durable, CancellationToken cancellationToken)
    {
        var unfinished = Data + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        await Account.OwnAsync(unfinished, cancellationToken);

        // initdb reads the password as the server's account, which may not read ours.
        var passwordForInitdb = unfinished + ".password";
        WritePrivately(passwordForInitdb, Password());
        await Account.OwnAsync(passwordForInitdb, cancellationToken);
        try
        {
            string[] arguments =
            [
                "-D", unfinished, "-U", PostgresServer.OwnerName, $"--pwfile={passwordForInitdb}", "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und", .. durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            var result = await Account.RunAsync(binaries.Initdb, arguments, cancellationToken);
            if (result.ExitCode != 0)
                throw new PostgresServerException($"initdb failed in {Data}: {result.Output}");
        }
        finally
        {
            File.Delete(passwordForInitdb);
        }

        if (Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
        Directory.Move(unfinished, Data);
    }

    /// <summary>Every start has its own log, so that what stands in it is about this start; the one before is kept.</summary>
    public void BeginLog()
    {
        if (File.Exists(Log))
            File.Move(Log, Log + ".1", overwrite: true);
    }

    private static void WritePrivately(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
