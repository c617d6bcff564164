namespace ImpactPilot.HubSpot;

/// <summary>A search: groups of filters (any group, all filters in it), one sort, the properties to return.</summary>
public sealed record HubSpotSearch
{
    /// <summary>A record is found when one group holds. HubSpot takes five groups and eighteen filters in all.</summary>
    public IReadOnlyList<HubSpotFilterGroup> FilterGroups { get; init; } = [];

    /// <summary>HubSpot takes one sort.</summary>
    public IReadOnlyList<HubSpotSort> Sorts { get; init; } = [];

    /// <summary>The properties to return.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Hits per page, 200 at most.</summary>
    public int Limit { get; init; } = HubSpotApi.SearchPageSize;

    /// <summary>The page, from the page before. HubSpot ends every search at 10,000 hits.</summary>
    public string? After { get; init; }
}

/// <summary>Filters that must all hold.</summary>
/// <param name="Filters">The filters.</param>
public sealed record HubSpotFilterGroup(IReadOnlyList<HubSpotFilter> Filters);

/// <summary>One comparison.</summary>
/// <param name="PropertyName">The property.</param>
/// <param name="Operator"><c>EQ</c>, <c>GTE</c>, <c>IN</c>, <c>HAS_PROPERTY</c>…</param>
/// <param name="Value">The value; points in time in Unix milliseconds.</param>
/// <param name="Values">The values of <c>IN</c> and <c>NOT_IN</c>.</param>
public sealed record HubSpotFilter(
    string PropertyName,
    string Operator,
    string? Value = null,
    IReadOnlyList<string>? Values = null);

/// <summary>The order of hits.</summary>
/// <param name="PropertyName">By which property.</param>
/// <param name="Direction"><c>ASCENDING</c> or <c>DESCENDING</c>.</param>
public sealed record HubSpotSort(string PropertyName, string Direction = "ASCENDING");
