using System.Diagnostics;
using FluentAssertions;

namespace ImpactPilot.IntegrationTests.EmbeddedPostgres;

public sealed class NormalUserTests
{
    [Fact]
    public async Task Everything_the_server_does_for_root_it_does_for_a_normal_user()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "The suite already runs as a normal user.");
        var program = Path.Combine(AppContext.BaseDirectory, "ImpactPilot.IntegrationTests");
        Assert.SkipUnless((await RunAsNobodyAsync("test", "-x", program)).ExitCode == 0, "The user nobody may not enter this checkout.");

        var run = await RunAsNobodyAsync(program, "-class", typeof(PostgresServerTests).FullName!);

        run.ExitCode.Should().Be(0, "{0}", run.Output);
    }

    private static async Task<(int ExitCode, string Output)> RunAsNobodyAsync(params string[] command)
    {
        var start = new ProcessStartInfo("runuser", ["-u", "nobody", "--", .. command]) { WorkingDirectory = "/", RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["HOME"] = "/tmp";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
