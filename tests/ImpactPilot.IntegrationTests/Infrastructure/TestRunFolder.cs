using System.Security.Cryptography;
using ImpactPilot.EmbeddedPostgres;

namespace ImpactPilot.IntegrationTests.Infrastructure;

/// <summary>
/// One folder per test run, in memory where the system offers that. The run holds a lock file beside it; a later run that
/// gets hold of such a lock knows its owner dead and clears away what it left, servers included.
/// </summary>
internal sealed class TestRunFolder : IAsyncDisposable
{
    private const string InMemory = "/dev/shm";
    private const long EnoughMemory = 1L << 30;

    private readonly FileStream ownership;

    private TestRunFolder(string path, FileStream ownership)
    {
        Path = path;
        this.ownership = ownership;
    }

    public string Path { get; }

    public static async Task<TestRunFolder> CreateAsync()
    {
        var parent = System.IO.Path.Combine(
            Directory.Exists(InMemory) && new DriveInfo(InMemory).AvailableFreeSpace > EnoughMemory ? InMemory : System.IO.Path.GetTempPath(),
            $"impactpilot-tests-{Environment.UserName}");
        Directory.CreateDirectory(parent);
        await ClearDeadRunsAsync(parent);

        var path = System.IO.Path.Combine(parent, RandomNumberGenerator.GetHexString(8, lowercase: true));
        var lockFile = new FileStream(LockOf(path), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Directory.CreateDirectory(path);
        return new TestRunFolder(path, lockFile);
    }

    public async ValueTask DisposeAsync()
    {
        await ClearAsync(Path);
        await ownership.DisposeAsync();
        File.Delete(LockOf(Path));
    }

    private static async Task ClearDeadRunsAsync(string parent)
    {
        foreach (var file in Directory.EnumerateFiles(parent, "*.lock"))
        {
            FileStream taken;
            try
            {
                taken = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                continue;
            }

            await using (taken)
            {
                await ClearAsync(file[..^".lock".Length]);
                File.Delete(file);
            }
        }
    }

    private static async Task ClearAsync(string path)
    {
        if (!Directory.Exists(path))
            return;
        foreach (var folder in Directory.EnumerateDirectories(path))
        {
            if (await PostgresServer.FindAsync(folder) is { } server)
                await server.StopAsync();
        }

        Directory.Delete(path, recursive: true);
    }

    private static string LockOf(string path) => path + ".lock";
}
