using System.Globalization;
using System.Text.Json;
using ImpactPilot.HubSpotSimulator.Http;

namespace ImpactPilot.HubSpotSimulator.Search;

internal sealed record SearchFilter(string? PropertyName, string? Operator, string? Value, string? HighValue, List<string>? Values);

internal sealed record SearchFilterGroup(List<SearchFilter>? Filters);

internal sealed record SearchBody(
    List<SearchFilterGroup>? FilterGroups, List<JsonElement>? Sorts, List<string>? Properties, string? Query, int? Limit, JsonElement? After);

internal sealed record SearchSort(string PropertyName, bool Descending);

/// <summary>A search as HubSpot would take it: within all of its documented bounds.</summary>
internal sealed record SearchRequest(
    IReadOnlyList<IReadOnlyList<SearchFilter>> Groups, SearchSort? Sort, IReadOnlyList<string> Properties, string? Query, int Limit, int Offset)
{
    private const int LongestBody = 3000;
    private const int MostGroups = 5;
    private const int MostFiltersPerGroup = 6;
    private const int MostFilters = 18;
    private const int LargestPage = 200;
    private const int DefaultPage = 10;

    /// <summary>How deep paging may go into one result; beyond it HubSpot answers 400.</summary>
    public const int Ceiling = 10_000;

    public static async Task<SearchRequest> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LongestBody)
            throw Refused($"The request body is longer than {LongestBody} characters");

        var body = await RequestBody.ReadAsync<SearchBody>(context);
        var groups = (body.FilterGroups ?? []).ConvertAll(group => (IReadOnlyList<SearchFilter>)(group.Filters ?? []));
        if (groups.Count > MostGroups)
            throw Refused($"Too many filterGroups: at most {MostGroups} are allowed");
        if (groups.Exists(group => group.Count > MostFiltersPerGroup))
            throw Refused($"Too many filters in a filterGroup: at most {MostFiltersPerGroup} are allowed");
        if (groups.Sum(group => group.Count) > MostFilters)
            throw Refused($"Too many filters: at most {MostFilters} are allowed in all filterGroups together");

        var limit = body.Limit ?? DefaultPage;
        if (limit is < 1 or > LargestPage)
            throw Refused($"Invalid limit {limit}: it must be between 1 and {LargestPage}");

        var offset = ReadOffset(body.After);
        return offset + limit <= Ceiling
            ? new SearchRequest(groups, ReadSort(body.Sorts), body.Properties ?? [], body.Query, limit, offset)
            : throw Refused($"Paging beyond {Ceiling} results is not supported; narrow the search down");
    }

    private static int ReadOffset(JsonElement? after)
    {
        var text = after?.ValueKind switch
        {
            null or JsonValueKind.Null => "0",
            JsonValueKind.String => after.Value.GetString(),
            _ => after.Value.GetRawText(),
        };
        return string.IsNullOrEmpty(text)
            ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
                ? offset
                : throw Refused($"Invalid after {text}: it must be the offset that the last page gave");
    }

    private static SearchSort? ReadSort(List<JsonElement>? sorts)
    {
        if (sorts is not { Count: > 0 })
            return null;
        if (sorts.Count > 1)
            throw Refused("Only one sort is allowed");

        var sort = sorts[0];
        if (sort.ValueKind == JsonValueKind.String && sort.GetString() is { Length: > 0 } text)
            return text[0] == '-' ? new SearchSort(text[1..], true) : new SearchSort(text, false);
        if (sort.ValueKind == JsonValueKind.Object && sort.TryGetProperty("propertyName", out var name) && name.GetString() is { } property)
            return new SearchSort(property, sort.TryGetProperty("direction", out var direction) && direction.GetString() == "DESCENDING");
        throw Refused("A sort needs a propertyName");
    }

    private static RefusedException Refused(string message) => new(HubSpotError.Invalid(message));
}
