using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Cli.Demo;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Catalogue;

public sealed class ImportCommandTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Without_a_portal_it_is_a_dry_run_against_nothing()
    {
        var (code, output, _) = await RunAsync(await FileAsync("library.csv", LibraryFile.Text("drivers.csv")), "--json");

        code.Should().Be(0);
        var report = JsonSerializer.Deserialize<JsonElement>(output);
        report.GetProperty("created").GetInt32().Should().Be(36);
        report.GetProperty("dryRun").GetBoolean().Should().BeTrue();
        var sso = report.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("key").GetString() == "sso-enabled");
        sso.GetProperty("row").GetInt32().Should().Be(8);
        sso.GetProperty("sourceRow").GetInt32().Should().Be(12);
        sso.GetProperty("action").GetString().Should().Be("created");
        sso.GetProperty("warnings").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_rejected_row_makes_the_exit_code_one_and_is_told()
    {
        var (code, output, _) = await RunAsync(await FileAsync("sheet.csv", Sheets.Of(Sheets.Workshop, "Adoption,Other,Words,lots,Once,,None,,")));

        code.Should().Be(1);
        output.Should().Contain("Row 3, column D (Points)").And.Contain("1 created, 0 updated, 0 unchanged, 1 rejected. A dry run: nothing was written.");
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_is_refused_on_standard_error()
    {
        var (code, output, error) = await RunAsync(await FileAsync("other.csv", "just,some\ntable,here"), "--json");

        code.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("No row names the columns");
    }

    [Theory]
    [InlineData()]
    [InlineData("missing-file.csv")]
    public async Task Wrong_usage_is_exit_code_two(params string[] args) => (await RunAsync(args)).Code.Should().Be(2);

    [Fact]
    public async Task Into_a_portal_it_writes_unless_told_not_to()
    {
        await using var app = await ImpactPilotApp.StartAsync(cluster);
        var admin = await app.SignInAsync(ImpactPilotApp.Admin);
        var file = await FileAsync("own.csv", Sheets.Of(Sheets.Workshop));

        (await RunAsync(app, file, "--portal", "62515", "--dry-run")).Output.Should().Contain("1 created").And.Contain("A dry run");
        (await RunAsync(app, file, "--portal", "62515")).Output.Should().Contain("1 created").And.Contain("Done.");
        (await RunAsync(app, file, "--portal", "62515")).Output.Should().Contain("1 unchanged");

        (await admin.GetAsync("/catalogue")).GetProperty("areas")[0].GetProperty("drivers")[0].GetProperty("name").GetString().Should().Be("Data workshop");
    }

    [Fact]
    public async Task An_unknown_portal_is_refused()
    {
        await using var app = await ImpactPilotApp.StartAsync(cluster);

        var (code, _, error) = await RunAsync(app, await FileAsync("unknown.csv", Sheets.Of(Sheets.Workshop)), "--portal", "1");

        code.Should().Be(1);
        error.Should().Contain("No portal with the HubSpot id 1");
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync(app: null, args);

    private static async Task<(int Code, string Output, string Error)> RunAsync(ImpactPilotApp? app, params string[] args)
    {
        var start = new ProcessStartInfo(DemoPart.Dotnet, [Path.Combine(AppContext.BaseDirectory, "impactpilot.dll"), "import", .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (app is not null)
        {
            start.Environment["IMPACTPILOT_DB"] = app.OwnerConnectionString;
            start.Environment["IMPACTPILOT_APP_PASSWORD"] = PostgresCluster.AppPassword;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private async Task<string> FileAsync(string name, string text)
    {
        var file = Path.Combine(await cluster.NewFolderAsync("import"), name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
