using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Simulator;

/// <summary>Search that is behind: it tells of the records as they were, while reading by id tells of them as they are.</summary>
public sealed class SearchLagTests : IAsyncLifetime
{
    private const string Companies = "/crm/objects/2026-03/companies";
    private const string Company = "10000001001";

    private readonly SimulatorRun _run = new("--Simulator:SearchLagSeconds=20", "--Simulator:Limits:SearchPerSecond=0", "--Simulator:Limits:Burst=0");

    public ValueTask InitializeAsync() => _run.InitializeAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task A_new_record_is_read_by_id_at_once_and_found_later()
    {
        var id = (await _run.App.PostJsonAsync(Companies, new { properties = new { name = "Newcomer" } }))["id"]!.ToString();

        (await _run.App.GetAsync($"{Companies}/{id}")).IsSuccessStatusCode.Should().BeTrue();
        (await FoundAsync("name", "Newcomer")).Should().BeEmpty();
        _run.Time.Advance(TimeSpan.FromSeconds(19));
        (await FoundAsync("name", "Newcomer")).Should().BeEmpty();
        _run.Time.Advance(TimeSpan.FromSeconds(1));
        (await FoundAsync("name", "Newcomer")).Should().Equal($"{id} Newcomer");
    }

    [Fact]
    public async Task A_changed_record_is_found_as_it_was_version_by_version()
    {
        await _run.Http.PostJsonAsync("/_sim/search", new { lagSeconds = 0 });
        await ChangeAsync("Dinant");
        await _run.Http.PostJsonAsync("/_sim/search", new { lagSeconds = 20 });
        await ChangeAsync("Huy");
        _run.Time.Advance(TimeSpan.FromSeconds(15));
        await ChangeAsync("Namur");

        (await FoundAsync("city", "Dinant")).Should().Equal($"{Company} Dinant");
        (await FoundAsync("city", "Namur")).Should().BeEmpty();
        _run.Time.Advance(TimeSpan.FromSeconds(5));
        (await FoundAsync("city", "Huy")).Should().Equal($"{Company} Huy");
        _run.Time.Advance(TimeSpan.FromSeconds(15));
        (await FoundAsync("city", "Namur")).Should().Equal($"{Company} Namur");
    }

    [Fact]
    public async Task What_is_deleted_or_merged_is_found_until_search_has_noticed()
    {
        await ChangeAsync("Dinant");
        _run.Time.Advance(TimeSpan.FromSeconds(20));
        var merged = await _run.App.PostJsonAsync($"{Companies}/merge", new { primaryObjectId = Company, objectIdToMerge = "10000001002" });

        (await FoundAsync("city", "Dinant")).Should().Equal($"{Company} Dinant");
        _run.Time.Advance(TimeSpan.FromSeconds(20));
        (await FoundAsync("city", "Dinant")).Should().Equal($"{merged["id"]} Dinant");

        await _run.App.DeleteAsync($"{Companies}/{merged["id"]}");
        (await FoundAsync("city", "Dinant")).Should().Equal($"{merged["id"]} Dinant");
        _run.Time.Advance(TimeSpan.FromSeconds(20));
        (await FoundAsync("city", "Dinant")).Should().BeEmpty();
    }

    private Task<HttpResponseMessage> ChangeAsync(string city) =>
        _run.App.PatchAsync($"{Companies}/{Company}", $$$"""{"properties":{"city":"{{{city}}}"}}""");

    private async Task<IReadOnlyList<string>> FoundAsync(string property, string value)
    {
        var answer = await _run.SearchAsync("companies", new
        {
            filterGroups = new[] { new { filters = new[] { new { propertyName = property, @operator = "EQ", value } } } },
            properties = new[] { property },
        });
        return [.. answer["results"]!.AsArray().Select(record => $"{record!["id"]} {record["properties"]![property]}")];
    }
}
