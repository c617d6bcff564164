using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.HubSpot;
using Xunit;

namespace ImpactPilot.UnitTests.HubSpot;

public sealed class SearchModifiedTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_change_since_then_comes_once_in_its_order()
    {
        var records = Records([0, 5, 5, 7, 9, 12]);

        var changes = await ChangesAsync(records, since: Start.AddMilliseconds(5));

        changes.Should().ContainSingle();
        changes[0].Records.Select(record => record.Id).Should().Equal("2", "3", "4", "5", "6");
        changes[0].Watermark.Should().Be(Start.AddMilliseconds(12));
    }

    [Fact]
    public async Task Nothing_changed_is_nothing_to_see() =>
        (await ChangesAsync(Records([1, 2, 3]), since: Start.AddMilliseconds(4))).Should().BeEmpty();

    [Fact]
    public async Task Thousands_changed_in_one_millisecond_are_all_found()
    {
        var records = Records([1, .. Enumerable.Repeat(4, 1_050), 9]);

        var changes = await ChangesAsync(records, Start);

        changes.SelectMany(change => change.Records).Select(record => record.Id).Should().OnlyHaveUniqueItems().And.HaveCount(1_052);
        changes[^1].Watermark.Should().Be(Start.AddMilliseconds(9));
    }

    [Fact]
    public async Task A_record_that_changes_between_two_pages_hides_no_other()
    {
        var records = Records(Enumerable.Range(1, 450));
        using var hubSpot = new FarSearch(records);
        HashSet<string> seen = [];

        await foreach (var change in hubSpot.Client.SearchModifiedAsync("companies", Start, [], TestContext.Current.CancellationToken))
        {
            seen.UnionWith(change.Records.Select(record => record.Id));
            records["3"] = Start.AddMilliseconds(10_000 + seen.Count);
        }

        seen.Should().HaveCount(450);
    }

    [Fact]
    public async Task Contacts_are_asked_by_their_own_property()
    {
        using var hubSpot = new HubSpotStub().Answers("""{"total":0,"results":[]}""");

        await foreach (var _ in hubSpot.Client.SearchModifiedAsync("contacts", Start, ["email"], TestContext.Current.CancellationToken))
            throw new InvalidOperationException("There is none.");

        hubSpot.Sent.Single().Body.Should().Be("""
            {"filterGroups":[{"filters":[{"propertyName":"lastmodifieddate","operator":"GTE","value":"1795334400000"}]}],
            "sorts":[{"propertyName":"lastmodifieddate","direction":"ASCENDING"}],
            "properties":["email","lastmodifieddate"],"limit":200}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Whatever_the_times_every_record_comes_exactly_once_and_watermarks_only_rise() =>
        Prop.ForAll(
            Gen.Choose(0, 700).SelectMany(count => Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 3)), (1, Gen.Choose(0, 500))), count)).ToArbitrary(),
            times =>
            {
                var changes = ChangesAsync(Records(times.Order()), Start).GetAwaiter().GetResult();
                var ids = changes.SelectMany(change => change.Records).Select(record => record.Id).ToArray();
                var watermarks = changes.Select(change => change.Watermark).ToArray();
                return ids.Distinct().Count() == times.Length && ids.Length == times.Length && watermarks.SequenceEqual(watermarks.Order());
            }).QuickCheckThrowOnFailure();

    private static Dictionary<string, DateTimeOffset> Records(IEnumerable<int> milliseconds) => milliseconds
        .Select((offset, index) => (Id: $"{index + 1}", At: Start.AddMilliseconds(offset)))
        .ToDictionary(record => record.Id, record => record.At);

    private static async Task<List<HubSpotChanges>> ChangesAsync(Dictionary<string, DateTimeOffset> records, DateTimeOffset since)
    {
        using var hubSpot = new FarSearch(records);
        return await hubSpot.Client.SearchModifiedAsync("companies", since, [], CancellationToken.None).ToListAsync();
    }

    /// <summary>Answers searches over times of change as HubSpot does: filter, sort, at most 200.</summary>
    private sealed class FarSearch : IDisposable
    {
        private readonly HubSpotStub _stub = new(("Limits:SearchPerSecond", "0"));

        public FarSearch(Dictionary<string, DateTimeOffset> records) =>
            _stub.AnswersAll(body => Search(records, JsonDocument.Parse(body).RootElement));

        public HubSpotClient Client => _stub.Client;

        public void Dispose() => _stub.Dispose();

        private static string Search(Dictionary<string, DateTimeOffset> records, JsonElement request)
        {
            var hits = records.AsEnumerable();
            foreach (var filter in request.GetProperty("filterGroups")[0].GetProperty("filters").EnumerateArray())
            {
                var value = long.Parse(filter.GetProperty("value").GetString()!, CultureInfo.InvariantCulture);
                hits = (filter.GetProperty("propertyName").GetString(), filter.GetProperty("operator").GetString()) switch
                {
                    ("hs_lastmodifieddate", "GTE") => hits.Where(record => record.Value.ToUnixTimeMilliseconds() >= value),
                    ("hs_lastmodifieddate", "EQ") => hits.Where(record => record.Value.ToUnixTimeMilliseconds() == value),
                    ("hs_object_id", "GT") => hits.Where(record => long.Parse(record.Key, CultureInfo.InvariantCulture) > value),
                    var other => throw new InvalidOperationException($"Unexpected filter {other}."),
                };
            }

            var ordered = request.GetProperty("sorts")[0].GetProperty("propertyName").GetString() == "hs_object_id"
                ? hits.OrderBy(record => long.Parse(record.Key, CultureInfo.InvariantCulture)).ToList()
                : hits.OrderBy(record => record.Value).ToList();
            var results = string.Join(',', ordered.Take(200).Select(record => $$"""
                {"id":"{{record.Key}}","properties":{"hs_lastmodifieddate":"{{record.Value:yyyy-MM-ddTHH:mm:ss.fffZ}}"},
                 "createdAt":"2026-01-01T00:00:00Z","updatedAt":"{{record.Value:yyyy-MM-ddTHH:mm:ss.fffZ}}"}
                """));
            var paging = ordered.Count > 200 ? ",\"paging\":{\"next\":{\"after\":\"200\"}}" : "";
            return $"{{\"total\":{ordered.Count},\"results\":[{results}]{paging}}}";
        }
    }
}
