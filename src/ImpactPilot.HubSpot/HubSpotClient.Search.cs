using System.Globalization;
using System.Runtime.CompilerServices;

namespace ImpactPilot.HubSpot;

public sealed partial class HubSpotClient
{
    private const string IdProperty = "hs_object_id";

    /// <summary>One page of a search.</summary>
    public async Task<HubSpotSearchPage> SearchAsync(string type, HubSpotSearch search, CancellationToken cancellationToken)
    {
        var call = HubSpotCall.Query(HubSpotApi.Objects(type) + "/search", search, HubSpotJson.Default.HubSpotSearch) with { IsSearch = true };
        var page = await SendAsync(call, HubSpotJson.Default.RecordList, cancellationToken);
        return new HubSpotSearchPage(page.Results, page.Total, page.Paging?.Next?.After);
    }

    /// <summary>The record that changed last, if there is any, and how many there are.</summary>
    public Task<HubSpotSearchPage> NewestAsync(string type, CancellationToken cancellationToken) =>
        SearchAsync(type, new HubSpotSearch { Sorts = [new(HubSpotApi.ModifiedProperty(type), "DESCENDING")], Limit = 1 }, cancellationToken);

    /// <summary>
    /// All records of a type that changed at <paramref name="since"/> or later, in the order of their change.
    /// Every page begins at the last change of the page before, never at an offset: records that change meanwhile move to
    /// the end, and offsets would then skip others; nor does HubSpot's end at 10,000 hits matter.
    /// Searches see a change some moments late, so a caller that comes back overlaps with what it saw.
    /// </summary>
    public async IAsyncEnumerable<HubSpotChanges> SearchModifiedAsync(
        string type, DateTimeOffset since, IReadOnlyList<string> properties, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var modified = HubSpotApi.ModifiedProperty(type);
        var from = since;
        HashSet<string> seenAtFrom = [];
        while (true)
        {
            var page = await SearchAsync(type, Changed(modified, from, properties), cancellationToken);
            var fresh = page.Records.Where(record => !seenAtFrom.Contains(record.Id)).ToArray();
            var last = page.Records.Count > 0 ? ModifiedAt(page.Records[^1], modified) : from;
            if (fresh.Length > 0) yield return new HubSpotChanges(fresh, last);
            if (page.Next is null) yield break;

            if (last > from)
            {
                seenAtFrom = [.. page.Records.Where(record => ModifiedAt(record, modified) == last).Select(record => record.Id)];
                from = last;
                continue;
            }

            // A whole page changed in one millisecond, as a bulk import does: go through that millisecond by id.
            seenAtFrom.UnionWith(page.Records.Select(record => record.Id));
            await foreach (var records in AtOneInstantAsync(type, modified, from, properties, cancellationToken))
            {
                fresh = [.. records.Where(record => !seenAtFrom.Contains(record.Id))];
                if (fresh.Length > 0) yield return new HubSpotChanges(fresh, from);
            }

            from = from.AddMilliseconds(1);
            seenAtFrom = [];
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<HubSpotRecord>> AtOneInstantAsync(
        string type, string modified, DateTimeOffset instant, IReadOnlyList<string> properties, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lastId = "0";
        HubSpotSearchPage page;
        do
        {
            page = await SearchAsync(type, new HubSpotSearch
            {
                FilterGroups = [new([new(modified, "EQ", Milliseconds(instant)), new(IdProperty, "GT", lastId)])],
                Sorts = [new(IdProperty)],
                Properties = [.. properties, modified],
            }, cancellationToken);
            if (page.Records.Count == 0) yield break;

            yield return page.Records;
            lastId = page.Records[^1].Id;
        }
        while (page.Next is not null);
    }

    private static HubSpotSearch Changed(string modified, DateTimeOffset from, IReadOnlyList<string> properties) => new()
    {
        FilterGroups = [new([new(modified, "GTE", Milliseconds(from))])],
        Sorts = [new(modified)],
        Properties = [.. properties, modified],
    };

    private static DateTimeOffset ModifiedAt(HubSpotRecord record, string modified) =>
        DateTimeOffset.TryParse(record[modified], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : record.UpdatedAt;

    private static string Milliseconds(DateTimeOffset instant) =>
        instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
