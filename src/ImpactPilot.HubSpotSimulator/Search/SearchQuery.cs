using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Search;

/// <summary>Runs a search over a store: any group whose filters all hold, the words of the query, then the sort.</summary>
internal static class SearchQuery
{
    public static IReadOnlyList<CrmRecord> Run(Portal portal, ObjectStore store, SearchRequest request)
    {
        var groups = request.Groups
            .Select(group => group.Select(filter => FilterTest.Compile(portal, store, filter)).ToArray())
            .ToArray();
        var words = SearchText.Words(request.Query);
        var searched = store.Type.SearchedProperties.Select(name => store.Properties[name]).ToArray();

        var matches = new List<CrmRecord>();
        foreach (var record in store.Records)
        {
            if (!record.Archived && MatchesAny(groups, record) && MatchesWords(words, searched, record))
                matches.Add(record);
        }

        return request.Sort is { } sort ? Sorted(store, matches, sort) : matches;
    }

    private static bool MatchesAny(Predicate<CrmRecord>[][] groups, CrmRecord record)
    {
        if (groups.Length == 0)
            return true;
        foreach (var group in groups)
        {
            if (Array.TrueForAll(group, test => test(record)))
                return true;
        }

        return false;
    }

    private static bool MatchesWords(IReadOnlyList<string> words, Property[] searched, CrmRecord record)
    {
        if (words.Count == 0)
            return true;
        var tokens = searched.SelectMany(property => SearchText.Words(record.Read(property))).ToList();
        return words.All(word => tokens.Exists(token => token.StartsWith(word, StringComparison.Ordinal)));
    }

    private static CrmRecord[] Sorted(ObjectStore store, List<CrmRecord> matches, SearchSort sort)
    {
        var property = store.Properties.Find(sort.PropertyName)
            ?? throw new RefusedException(HubSpotError.Invalid($"Property \"{sort.PropertyName}\" to sort by does not exist"));
        return SortableValue.IsTextual(property)
            ? Ordered(matches, record => record.Read(property) ?? "", StringComparer.OrdinalIgnoreCase, sort.Descending)
            : Ordered(matches, record => SortableValue.Of(record, property) ?? double.NegativeInfinity, Comparer<double>.Default, sort.Descending);
    }

    /// <summary>Sorts by key; equal keys stay in id order, as a page-wise reader needs.</summary>
    private static CrmRecord[] Ordered<TKey>(List<CrmRecord> matches, Func<CrmRecord, TKey> key, IComparer<TKey> comparer, bool descending)
    {
        var records = matches.ToArray();
        var keys = Array.ConvertAll(records, record => (Key: key(record), record.Id));
        Array.Sort(keys, records, Comparer<(TKey Key, long Id)>.Create((left, right) =>
        {
            var byKey = descending ? comparer.Compare(right.Key, left.Key) : comparer.Compare(left.Key, right.Key);
            return byKey != 0 ? byKey : left.Id.CompareTo(right.Id);
        }));
        return records;
    }
}
