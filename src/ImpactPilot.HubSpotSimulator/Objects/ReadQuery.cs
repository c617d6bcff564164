using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>What a GET asks to see.</summary>
internal sealed record ReadQuery(
    IReadOnlyList<string> Properties,
    IReadOnlyList<string> PropertiesWithHistory,
    IReadOnlyList<ObjectType> Associations,
    bool Archived,
    string? IdProperty)
{
    public static ReadQuery From(IQueryCollection query) => new(
        Words(query, "properties"),
        Words(query, "propertiesWithHistory"),
        [.. Words(query, "associations").Select(Caller.TypeNamed).Distinct()],
        string.Equals(query["archived"].FirstOrDefault(), "true", StringComparison.OrdinalIgnoreCase),
        query["idProperty"].FirstOrDefault());

    private static IReadOnlyList<string> Words(IQueryCollection query, string name) =>
        [.. query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}

internal static class Paging
{
    public static int Limit(IQueryCollection query, int byDefault, int largest)
    {
        if (query["limit"].FirstOrDefault() is not { Length: > 0 } text)
            return byDefault;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit < 1 || limit > largest)
        {
            throw new RefusedException(HubSpotError.Invalid(
                string.Create(CultureInfo.InvariantCulture, $"Invalid limit {text}: it must be between 1 and {largest}")));
        }

        return limit;
    }

    /// <summary>The id after which a page starts; 0 at the beginning.</summary>
    public static long After(IQueryCollection query)
    {
        if (query["after"].FirstOrDefault() is not { Length: > 0 } text)
            return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? after
            : throw new RefusedException(HubSpotError.Invalid($"Invalid after cursor {text}"));
    }

    public static object Next(HttpRequest request, string after)
    {
        var query = request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        var link = QueryString.Create(query.Append(KeyValuePair.Create<string, string?>("after", after)));
        return new { next = new { after, link = $"{request.Scheme}://{request.Host}{request.Path}{link}" } };
    }
}
