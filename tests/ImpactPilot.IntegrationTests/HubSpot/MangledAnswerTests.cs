using FluentAssertions;
using ImpactPilot.HubSpot;

namespace ImpactPilot.IntegrationTests.HubSpot;

/// <summary>
/// Every field of every answer once missing, null, of each other type, a megabyte long and of a value that nobody knows:
/// the gateway either makes sense of it or says that HubSpot's answer is unreadable, and is as good as new afterwards.
/// </summary>
public sealed class MangledAnswerTests
{
    private static readonly (string Key, string Value)[] Impatient = [("Retries", "0"), ("Limits:BurstPerTenSeconds", "0"), ("Limits:SearchPerSecond", "0")];

    private const string Refused = "99999999";

    private static readonly Dictionary<string, Func<HubSpotClient, string, Task>> Calls = new()
    {
        ["account"] = (client, _) => client.AccountDetailsAsync(Cancel),
        ["owners"] = async (client, _) => await client.OwnersAsync(archived: false, Cancel).CountAsync(Cancel),
        ["properties"] = (client, _) => client.PropertiesAsync("companies", Cancel),
        ["list"] = (client, _) => client.ListAsync("companies", ["name"], ["name"], null, Cancel),
        ["newest"] = (client, _) => client.NewestAsync("companies", Cancel),
        ["modified"] = async (client, _) => await client.SearchModifiedAsync("companies", DateTimeOffset.UnixEpoch, ["name"], Cancel).CountAsync(Cancel),
        ["batch read"] = (client, company) => client.BatchReadAsync("companies", [company], ["name"], ["name"], Cancel),
        ["associations"] = (client, company) => client.AssociationsAsync("companies", "contacts", [company], Cancel),
        ["update"] = (client, company) => client.UpdateAsync("companies", company, Named("Other"), Cancel),
        ["batch update"] = (client, company) => client.UpdateBatchAsync("companies", [new(company, Named("Third"))], Cancel),
        ["create"] = (client, _) => client.CreateAsync("notes", new Dictionary<string, string> { ["hs_timestamp"] = "2026-11-22T09:00:00.000Z" }, [], Cancel),
        ["refusal"] = (client, _) => client.UpdateAsync("companies", Refused, Named("Nobody"), Cancel),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_of_any_shape_is_understood_or_called_unreadable(string name)
    {
        var mangler = new Mangler();
        await using var portal = await SimulatedPortal.StartAsync(mangler.Watch, Impatient);
        var company = (await portal.Client.ListAsync("companies", [], [], null, Cancel)).Records[0].Id;
        var before = await Record.ExceptionAsync(() => Calls[name](portal.Client, company));
        var surprises = new List<string>();

        var manglings = Mangler.Of(mangler.Last!).ToList();
        foreach (var (place, answer) in manglings)
        {
            mangler.Next = answer;
            var failure = await Record.ExceptionAsync(() => Calls[name](portal.Client, company));
            var isExpected = failure is null || failure is HubSpotException known && (before is not null || known.Kind is HubSpotErrorKind.Unreadable);
            if (!isExpected)
                surprises.Add($"{place}: {failure!.GetType().Name} {failure.Message}");
        }

        surprises.Should().BeEmpty();
        manglings.Should().HaveCountGreaterThan(20);
        (await Record.ExceptionAsync(() => Calls[name](portal.Client, company)))?.Message.Should().Be(before?.Message);
    }

    [Fact]
    public async Task Pages_that_lead_back_to_themselves_are_not_read_for_ever()
    {
        var mangler = new Mangler();
        await using var portal = await SimulatedPortal.StartAsync(mangler.Watch, Impatient);
        var ways = new (string Answer, Func<Task> Ask)[]
        {
            ("""{"results":[],"paging":{"next":{"after":"7"}}}""", () => Calls["owners"](portal.Client, "1")),
            ("""{"results":[],"paging":{"next":{"after":"7"}}}""", () => portal.Client.ListAsync("companies", [], [], "7", Cancel)),
            ("""{"results":[{"from":{"id":"1"},"to":[],"paging":{"next":{"after":"7"}}}]}""", () => Calls["associations"](portal.Client, "1")),
        };

        foreach (var (answer, ask) in ways)
        {
            mangler.Always = answer;
            (await ask.Should().ThrowAsync<HubSpotException>()).Which.Kind.Should().Be(HubSpotErrorKind.Unreadable);
        }
    }

    private static Dictionary<string, string> Named(string name) => new() { ["name"] = name };
}
