using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ImpactPilot.Cli.Demo;

/// <summary>A process that perhaps another run started. Its start time is kept too, because the system gives the ids of dead processes to new ones.</summary>
internal sealed record RunningProcess(int Id, DateTime StartedAt)
{
    private const int SigTerm = 15;

    // The start time is computed from clock ticks and may differ by a little between two readings.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    public static RunningProcess Of(Process process)
    {
        try
        {
            return new RunningProcess(process.Id, process.StartTime.ToUniversalTime());
        }
        catch (InvalidOperationException)
        {
            // It has ended already, and no process that lives started then.
            return new RunningProcess(process.Id, DateTime.MinValue);
        }
    }

    public static RunningProcess Current()
    {
        using var current = Process.GetCurrentProcess();
        return Of(current);
    }

    public bool IsAlive()
    {
        using var process = Find();
        return process is not null;
    }

    /// <summary>Asks the process to end and waits; one that does not listen within the grace is killed, its children with it.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        using var process = Find();
        if (process is null)
            return;
        if (!OperatingSystem.IsWindows())
        {
            _ = Kill(Id, SigTerm);
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < grace; await Task.Delay(20))
            {
                if (!IsAlive())
                    return;
            }
        }

        process.Kill(entireProcessTree: true);
    }

    private Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(Id);
            if (!process.HasExited && !IsZombie() && (process.StartTime.ToUniversalTime() - StartedAt).Duration() < Tolerance)
                return process;
            process.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    // Dead, but its parent has not asked how it ended; in containers the first process may be slow to.
    private bool IsZombie()
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{Id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
