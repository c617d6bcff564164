using FluentAssertions;
using ImpactPilot.EmbeddedPostgres;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.EmbeddedPostgres;

public sealed class PostgresBinariesTests(PostgresCluster cluster)
{
    private static readonly PostgresBinaries Old = new("/old", 13);
    private static readonly PostgresBinaries Fifteen = new("/fifteen", 15);
    private static readonly PostgresBinaries Eighteen = new("/eighteen", 18);

    [Fact]
    public void New_data_is_made_by_the_newest_version()
    {
        PostgresBinaries.Choose([Fifteen, Eighteen, Old], dataMajor: null).Should().Be(Eighteen);
    }

    [Fact]
    public void Data_is_opened_by_the_version_that_made_it()
    {
        PostgresBinaries.Choose([Fifteen, Eighteen], dataMajor: 15).Should().Be(Fifteen);
    }

    [Fact]
    public void Data_of_a_version_that_is_gone_is_refused_with_both_ways_out()
    {
        var choose = () => PostgresBinaries.Choose([Fifteen, Eighteen], dataMajor: 16);

        choose.Should().Throw<PostgresServerException>().WithMessage("*made by PostgreSQL 16, but only 18, 15*Install PostgreSQL 16*delete*");
    }

    [Fact]
    public void Nothing_installed_says_what_to_install_and_what_to_set()
    {
        var choose = () => PostgresBinaries.Choose([], dataMajor: null);

        choose.Should().Throw<PostgresServerException>().WithMessage("*version 15 or newer, were not found. Install*IMPACTPILOT_PG_BIN*IMPACTPILOT_DB*");
    }

    [Fact]
    public void Only_too_old_a_version_says_which()
    {
        var choose = () => PostgresBinaries.Choose([Old], dataMajor: null);

        choose.Should().Throw<PostgresServerException>().WithMessage("*Found only version 13.*");
    }

    [Fact]
    public async Task A_named_folder_without_the_programs_is_an_error_and_no_reason_to_look_elsewhere()
    {
        var empty = await cluster.NewFolderAsync("no-programs");
        var options = new PostgresServerOptions { DataFolder = await cluster.NewFolderAsync("never-made"), BinFolder = empty };

        var start = () => PostgresServer.StartOrFindAsync(options, TestContext.Current.CancellationToken);

        await start.Should().ThrowAsync<PostgresServerException>().WithMessage($"{empty} does not hold*IMPACTPILOT_PG_BIN*");
    }
}
