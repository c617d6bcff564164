using FluentAssertions;
using ImpactPilot.EmbeddedPostgres;

namespace ImpactPilot.IntegrationTests.Infrastructure;

public sealed class TestRunFolderTests
{
    [Fact]
    public async Task What_a_killed_run_left_is_cleared_by_the_next_its_server_included()
    {
        await using var ours = await TestRunFolder.CreateAsync();
        var dead = ours.Path + "-killed";
        var options = new PostgresServerOptions { DataFolder = Path.Combine(dead, "cluster"), Durable = false };
        await PostgresServer.StartOrFindAsync(options, TestContext.Current.CancellationToken);
        // The system has let go of a dead process's lock.
        await File.WriteAllTextAsync(dead + ".lock", "", TestContext.Current.CancellationToken);

        await using (await TestRunFolder.CreateAsync())
        {
            Directory.Exists(dead).Should().BeFalse();
            File.Exists(dead + ".lock").Should().BeFalse();
            Directory.Exists(ours.Path).Should().BeTrue();
        }
    }
}
