using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ImpactPilot.EmbeddedPostgres;
using Npgsql;

namespace ImpactPilot.Cli.Demo;

internal sealed record Finding(string Check, bool Ok, string Message);

/// <summary>The checks of `doctor`, each independent of the others' outcome.</summary>
internal static class Diagnosis
{
    private const long EnoughDisk = 1L << 30;

    public static async IAsyncEnumerable<Finding> RunAsync(DemoSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new Finding(".NET", Environment.Version.Major >= 10, RuntimeInformation.FrameworkDescription);
        yield return DataFolder(settings);
        yield return Console();
        var running = DemoState.ReadRunning(settings);
        foreach (var (port, whose) in new[] { (settings.Web, "web"), (settings.Simulator, "simulator"), (settings.Worker, "worker") })
            yield return Port(port, whose, running);
        yield return settings.ExistingDatabase is { } existing
            ? await ExistingDatabaseAsync(existing, cancellationToken)
            : await EmbeddedDatabaseAsync(settings, cancellationToken);
        foreach (var part in running?.Parts ?? [])
            yield return await HealthAsync(part, cancellationToken);
    }

    private static Finding DataFolder(DemoSettings settings)
    {
        try
        {
            Directory.CreateDirectory(settings.DataFolder);
            File.WriteAllText(settings.InData("doctor.tmp"), "");
            File.Delete(settings.InData("doctor.tmp"));
            var free = new DriveInfo(settings.DataFolder).AvailableFreeSpace;
            return new Finding("data folder", free > EnoughDisk, string.Create(CultureInfo.InvariantCulture, $"{settings.DataFolder}, {free >> 20} MB free"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Finding("data folder", Ok: false, $"{exception.Message} Set IMPACTPILOT_DATA to a folder that can be written.");
        }
    }

    private static Finding Console()
    {
        var page = Path.Combine(DemoSettings.Checkout, "src", "console", "dist", "index.html");
        return File.Exists(page)
            ? new Finding("console", Ok: true, "built")
            : new Finding("console", Ok: false, "not built. `./dev up` builds it.");
    }

    private static Finding Port(DemoPort port, string whose, DemoState? running)
    {
        var check = string.Create(CultureInfo.InvariantCulture, $"port {port.Number}");
        if (running?.Parts.Any(part => part.Name == whose && part.Address == port.Address) == true)
            return new Finding(check, Ok: true, $"used by our {whose}");
        try
        {
            port.EnsureFree($"the {whose}");
            return new Finding(check, Ok: true, $"free for the {whose}");
        }
        catch (OperationFailedException exception)
        {
            return new Finding(check, Ok: false, exception.Message);
        }
    }

    private static async Task<Finding> EmbeddedDatabaseAsync(DemoSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var server = await PostgresServer.FindAsync(DemoDatabase.ServerFolder(settings), cancellationToken);
            return server is not null
                ? await ExistingDatabaseAsync(server.ConnectionString, cancellationToken)
                : new Finding("PostgreSQL", Ok: true, $"not running; {await PostgresServer.DescribeProgramsAsync(DemoDatabase.ServerFolder(settings), cancellationToken)}");
        }
        catch (PostgresServerException exception)
        {
            return new Finding("PostgreSQL", Ok: false, exception.Message);
        }
    }

    private static async Task<Finding> ExistingDatabaseAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            var version = connection.PostgreSqlVersion;
            return new Finding("PostgreSQL", version.Major >= 15, $"{version} answers at {connection.Host}:{connection.Port}" + (version.Major >= 15 ? "" : "; 15 or newer is needed"));
        }
        catch (Exception exception) when (exception is NpgsqlException or ArgumentException)
        {
            return new Finding("PostgreSQL", Ok: false, exception.Message);
        }
    }

    private static async Task<Finding> HealthAsync(DemoPartState part, CancellationToken cancellationToken)
    {
        if (!part.Process.IsAlive())
            return new Finding(part.Name, Ok: false, "has ended. `./dev down` and `./dev up` start it again.");
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var response = await http.GetAsync(new Uri(part.Address, part.ReadyPath), cancellationToken);
            return new Finding(part.Name, response.IsSuccessStatusCode, $"{part.Address} answers {(int)response.StatusCode}");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return new Finding(part.Name, Ok: false, $"{part.Address} does not answer: {exception.Message}");
        }
    }
}
