using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ImpactPilot.Cli.Demo;

/// <summary>A process that another run started. Its start time is kept too, because the system gives the ids of dead processes to new ones.</summary>
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

    /// <summary>Asks a process to end and waits; one that does not listen within the grace is killed, its children with it.</summary>
    public static async Task StopAsync(Process process, TimeSpan grace)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                process.Kill(entireProcessTree: true);
            else
                _ = Kill(process.Id, SigTerm);

            using var patience = new CancellationTokenSource(grace);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the signal.
        }
    }

    public bool IsAlive()
    {
        using var process = Find();
        return process is not null;
    }

    public async Task StopAsync(TimeSpan grace)
    {
        using var process = Find();
        if (process is not null)
            await StopAsync(process, grace);
    }

    private Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(Id);
            if (!process.HasExited && (process.StartTime.ToUniversalTime() - StartedAt).Duration() < Tolerance)
                return process;
            process.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
