using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Search;

/// <summary>Runs a search over a store: any group whose filters all hold, the words of the query, then the sort.</summary>
internal static class SearchQuery
{
    private static readonly Comparer<CrmRecord> ById = Comparer<CrmRecord>.Create((left, right) => left.Id.CompareTo(right.Id));

    public static IReadOnlyList<CrmRecord> Run(Portal portal, ObjectStore store, SearchRequest request, DateTimeOffset now)
    {
        var groups = request.Groups
            .Select(group => group.Select(filter => FilterTest.Compile(portal, store, filter)).ToArray())
            .ToArray();
        var words = SearchText.Words(request.Query);
        var searched = store.Type.SearchedProperties.Select(name => store.Properties[name]).ToArray();

        var matches = new List<CrmRecord>();
        foreach (var record in portal.SearchIndex.RecordsOf(store, now))
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
        if (SortableValue.IsTextual(property))
            return SortedText(matches, property, sort.Descending);

        return SortedNumbers([.. matches], property, sort.Descending);
    }

    /// <summary>Sorts over plain numbers, because sorting is most of a poll's work; equal ones go by id, as a page-wise reader needs.</summary>
    private static CrmRecord[] SortedNumbers(CrmRecord[] records, Property property, bool descending)
    {
        var keys = new double[records.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            var value = SortableValue.Of(records[index], property) ?? double.NegativeInfinity;
            keys[index] = descending ? -value : value;
        }

        Array.Sort(keys, records);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                Array.Sort(records, start, end - start, ById);
            start = end;
        }

        return records;
    }

    private static CrmRecord[] SortedText(List<CrmRecord> matches, Property property, bool descending) => descending
        ? [.. matches.OrderByDescending(record => record.Read(property) ?? "", StringComparer.OrdinalIgnoreCase)]
        : [.. matches.OrderBy(record => record.Read(property) ?? "", StringComparer.OrdinalIgnoreCase)];
}
