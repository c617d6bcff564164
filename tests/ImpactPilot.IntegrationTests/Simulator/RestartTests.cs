using FluentAssertions;

namespace ImpactPilot.IntegrationTests.Simulator;

public sealed class RestartTests : IDisposable
{
    private const string Company = "/crm/objects/2026-03/companies/10000001001";

    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-state-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restart_with_the_same_folder_brings_writes_properties_archive_and_clock_back()
    {
        string created, before;
        await using (var first = await StartAsync("--Simulator:Seed=7"))
        {
            await first.Http.PostJsonAsync("/_sim/clock", new { advanceSeconds = 600 });
            await first.App.PostJsonAsync("/crm/properties/2026-03/companies", new
            {
                groupName = "customer_success", name = "mood", label = "Mood", type = "string", fieldType = "text",
            });
            await first.App.PatchAsync(Company, """{"properties":{"city":"Dinant","mood":"sunny"}}""");
            created = (await first.App.PostJsonAsync("/crm/objects/2026-03/companies", new { properties = new { name = "Newcomer" } }))["id"]!.ToString();
            await first.App.DeleteAsync("/crm/objects/2026-03/companies/10000001002");
            before = await first.App.GetTextAsync($"{Company}?propertiesWithHistory=city,mood,arr");
        }

        // Another anchor and seed are asked for, but what is in the folder counts.
        await using var second = await StartAsync("--Simulator:Seed=8", "--Simulator:Anchor=2027-03-01T00:00:00Z");

        (await second.App.GetTextAsync($"{Company}?propertiesWithHistory=city,mood,arr")).Should().Be(before);
        (await second.App.GetAsync("/crm/objects/2026-03/companies/10000001002")).IsSuccessStatusCode.Should().BeFalse();
        (await second.App.GetAsync($"/crm/objects/2026-03/companies/{created}")).IsSuccessStatusCode.Should().BeTrue();
        (await second.Http.GetJsonAsync("/_sim/clock"))["now"]!.ToString().Should().Be("2026-11-20T09:10:00Z");
    }

    [Fact]
    public async Task Merges_restored_and_forgotten_records_survive_a_restart()
    {
        const string Contact = "/crm/objects/2026-03/contacts/20000001001";
        string merged, restored;
        await using (var first = await StartAsync())
        {
            await first.App.PostJsonAsync("/crm/objects/2026-03/companies/merge", new { primaryObjectId = "10000001001", objectIdToMerge = "10000001002" });
            await first.App.DeleteAsync("/crm/objects/2026-03/companies/10000001003");
            await first.Http.PostAsync("/_sim/restore", new { type = "company", id = "10000001003", email = "ana.ruiz@brightpath.example" });
            (await first.App.PostAsync("/crm/objects/2026-03/contacts/gdpr-delete", new { objectId = "20000001001" })).IsSuccessStatusCode.Should().BeTrue();
            merged = await first.App.GetTextAsync($"{Company}?propertiesWithHistory=arr,hs_merged_object_ids&associations=contacts,deals");
            restored = await first.App.GetTextAsync("/crm/objects/2026-03/companies/10000001003");
        }

        await using var second = await StartAsync();

        (await second.App.GetTextAsync($"{Company}?propertiesWithHistory=arr,hs_merged_object_ids&associations=contacts,deals")).Should().Be(merged);
        (await second.App.GetTextAsync("/crm/objects/2026-03/companies/10000001003")).Should().Be(restored);
        (await second.App.GetAsync(Contact + "?archived=true")).IsSuccessStatusCode.Should().BeFalse();
    }

    [Fact]
    public async Task A_line_torn_by_a_kill_is_dropped_and_the_rest_is_kept()
    {
        await using (var first = await StartAsync())
            await first.App.PatchAsync(Company, """{"properties":{"city":"Dinant"}}""");
        await File.AppendAllTextAsync(Path.Combine(_folder, "simulator.jsonl"), "{\"kind\":\"recordChanged\",\"hubId\":625", TestContext.Current.CancellationToken);

        await using (var second = await StartAsync())
            await second.App.PatchAsync(Company, """{"properties":{"country":"Luxembourg"}}""");
        await using var third = await StartAsync();

        var read = (await third.App.GetJsonAsync($"{Company}?properties=city,country"))["properties"]!;
        read["city"]!.ToString().Should().Be("Dinant");
        read["country"]!.ToString().Should().Be("Luxembourg");
    }

    private async Task<SimulatorRun> StartAsync(params string[] settings)
    {
        var run = new SimulatorRun([$"--Simulator:StateFolder={_folder}", .. settings]);
        await run.InitializeAsync();
        return run;
    }
}
