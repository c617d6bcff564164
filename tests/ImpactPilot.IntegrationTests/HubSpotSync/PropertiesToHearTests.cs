using System.Diagnostics;
using FluentAssertions;
using ImpactPilot.Cli.Demo;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>HubSpot is asked to tell at once what the portals' conditions read, and nothing that it can't tell.</summary>
public sealed class PropertiesToHearTests(PostgresCluster cluster) : IAsyncLifetime
{
    private ImpactPilotApp app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 3);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Names_what_conditions_read_and_what_is_always_mirrored()
    {
        var names = await ReadAsync();

        names.Should().Contain(["company.domain", "company.hubspot_owner_id", "company.name", "company.sso_enabled"]).And.BeInAscendingOrder(StringComparer.Ordinal);
        names.Should().OnlyContain(name => name.StartsWith("company.") || name.StartsWith("contact.") || name.StartsWith("deal."));
    }

    [Fact]
    public async Task Leaves_out_when_a_record_began_because_its_creation_is_told()
    {
        (await ReadAsync()).Should().Contain("contact.jobtitle").And.NotContain("contact.createdate");
    }

    [Fact]
    public async Task Names_nothing_before_a_portal_is_connected()
    {
        await using var empty = await ImpactPilotApp.StartAsync(cluster, companies: 3);

        (await empty.WebServices.GetRequiredService<PropertiesToHear>().ReadAsync(Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_command_line_prints_one_a_line()
    {
        var start = new ProcessStartInfo(DemoPart.Dotnet, [Path.Combine(AppContext.BaseDirectory, "impactpilot.dll"), "properties"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["IMPACTPILOT_DB"] = app.OwnerConnectionString;
        start.Environment["IMPACTPILOT_APP_PASSWORD"] = PostgresCluster.AppPassword;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        process.ExitCode.Should().Be(0);
        output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Should().Equal(await ReadAsync());
    }

    private Task<IReadOnlyCollection<string>> ReadAsync() => app.WebServices.GetRequiredService<PropertiesToHear>().ReadAsync(Cancel);
}
