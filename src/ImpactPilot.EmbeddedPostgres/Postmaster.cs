using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ImpactPilot.EmbeddedPostgres;

/// <summary>The server process of a data folder, as its lock file <c>postmaster.pid</c> tells.</summary>
internal sealed record Postmaster(int ProcessId, int Port, string State)
{
    private const string Ready = "ready";

    /// <summary>PostgreSQL's question whether it speaks TLS, the shortest that every server answers before anybody signs in.</summary>
    private static readonly byte[] SslRequest = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];

    /// <summary>Waits for a running server to be ready; null when none runs. A lock file that a dead server left is no server.</summary>
    public static async Task<Postmaster?> FindReadyAsync(string dataFolder, TimeSpan patience, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (Read(dataFolder) is { } found && found.RunsOn(dataFolder))
        {
            if (found.State == Ready && await found.AnswersAsync(cancellationToken))
                return found;
            if (waited.Elapsed > patience)
                throw new PostgresServerException(
                    $"The server in {dataFolder} (process {found.ProcessId}) says it is {found.State} but has not answered for {patience.TotalSeconds:0} seconds. See {dataFolder}/server.log.");
            await Task.Delay(50, cancellationToken);
        }

        return null;
    }

    /// <summary>
    /// Removes a dead server's lock file whose process id now belongs to another program; PostgreSQL would take that program
    /// for the old server and refuse to start. It judges all other leftovers itself.
    /// </summary>
    public static void ForgetReusedProcessId(string dataFolder)
    {
        if (Read(dataFolder) is { } stale && !stale.RunsOn(dataFolder) && IsAlive(stale.ProcessId))
            File.Delete(LockFile(dataFolder));
    }

    public static Postmaster? Read(string dataFolder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(LockFile(dataFolder));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        // Line 1 is the process, 4 the port, 8 the state; a server that has only begun to start has written fewer.
        if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId))
            return null;
        var port = lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var written) ? written : 0;
        return new Postmaster(processId, port, lines.Length > 7 ? lines[7].Trim() : "starting");
    }

    /// <summary>A server that was killed a moment ago still has its process and its port, but answers no more.</summary>
    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
            await connection.GetStream().WriteAsync(SslRequest, limit.Token);
            return await connection.GetStream().ReadAsync(new byte[1], limit.Token) == 1;
        }
        catch (Exception exception) when (exception is SocketException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private bool RunsOn(string dataFolder)
    {
        if (!OperatingSystem.IsLinux())
            return IsAlive(ProcessId, "postgres");

        try
        {
            var arguments = File.ReadAllText($"/proc/{ProcessId}/cmdline").Split('\0');
            return Path.GetFileName(arguments[0]) == "postgres" && arguments.Contains(dataFolder);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsAlive(int processId, string? name = null)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited && (name is null || process.ProcessName == name);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    private static string LockFile(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");
}
