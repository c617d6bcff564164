using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Search;

/// <summary>Turns a filter into a test of records.</summary>
internal static class FilterTest
{
    private const string AssociationPrefix = "associations.";

    public static Predicate<CrmRecord> Compile(Portal portal, ObjectStore store, SearchFilter filter)
    {
        var name = filter.PropertyName ?? "";
        if (name.StartsWith(AssociationPrefix, StringComparison.Ordinal))
            return Associated(portal, store, name[AssociationPrefix.Length..], filter);

        var property = store.Properties.Find(name)
            ?? throw Refused(filter, $"Property \"{name}\" does not exist");
        if (store.Type == ObjectType.Emails && name is "hs_email_html" or "hs_body_preview")
            throw Refused(filter, $"Emails cannot be filtered by {name}");

        return filter.Operator switch
        {
            "HAS_PROPERTY" => record => !string.IsNullOrEmpty(record.Read(property)),
            "NOT_HAS_PROPERTY" => record => string.IsNullOrEmpty(record.Read(property)),
            "CONTAINS_TOKEN" => Contains(property, filter, expected: true),
            "NOT_CONTAINS_TOKEN" => Contains(property, filter, expected: false),
            _ => SortableValue.IsTextual(property) ? Textual(property, filter) : Numeric(property, filter),
        };
    }

    private static Predicate<CrmRecord> Numeric(Property property, SearchFilter filter)
    {
        if (filter.Operator is "IN" or "NOT_IN")
        {
            var values = Values(filter).Select(value => Number(property, filter, value)).ToHashSet();
            var expected = filter.Operator == "IN";
            return record => SortableValue.Of(record, property) is { } value && values.Contains(value) == expected;
        }

        var bound = Number(property, filter, filter.Value);
        var high = filter.Operator == "BETWEEN" ? Number(property, filter, filter.HighValue) : 0;
        return filter.Operator switch
        {
            "EQ" => record => SortableValue.Of(record, property) == bound,
            "NEQ" => record => SortableValue.Of(record, property) is { } value && value != bound,
            "LT" => record => SortableValue.Of(record, property) < bound,
            "LTE" => record => SortableValue.Of(record, property) <= bound,
            "GT" => record => SortableValue.Of(record, property) > bound,
            "GTE" => record => SortableValue.Of(record, property) >= bound,
            "BETWEEN" => record => SortableValue.Of(record, property) is { } value && value >= bound && value <= high,
            _ => throw UnknownOperator(filter),
        };
    }

    private static Predicate<CrmRecord> Textual(Property property, SearchFilter filter)
    {
        // Enumeration values are compared as they are; all other text without regard to case.
        var comparison = property.Definition.Type == "enumeration" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        switch (filter.Operator)
        {
            case "IN" or "NOT_IN":
                var expected = filter.Operator == "IN";
                var values = Values(filter).ToHashSet();
                return record => Parts(property, record) is { Length: > 0 } parts && Array.Exists(parts, values.Contains) == expected;
            case "EQ":
                var wanted = Value(filter);
                return record => Array.Exists(Parts(property, record), part => part.Equals(wanted, comparison)) || wanted.Equals(record.Read(property), comparison);
            case "NEQ":
                var unwanted = Value(filter);
                return record => record.Read(property) is { Length: > 0 } value && !value.Equals(unwanted, comparison);
            case "LT" or "LTE" or "GT" or "GTE" or "BETWEEN":
                return Ordered(property, filter);
            default:
                throw UnknownOperator(filter);
        }
    }

    private static Predicate<CrmRecord> Ordered(Property property, SearchFilter filter)
    {
        var bound = Value(filter);
        return record => record.Read(property) is { Length: > 0 } value && filter.Operator switch
        {
            "LT" => Compare(value, bound) < 0,
            "LTE" => Compare(value, bound) <= 0,
            "GT" => Compare(value, bound) > 0,
            "GTE" => Compare(value, bound) >= 0,
            _ => Compare(value, bound) >= 0 && Compare(value, filter.HighValue ?? "") <= 0,
        };

        static int Compare(string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The values to compare: each choice of a multi-choice; text in lower case, as IN wants its list.</summary>
    private static string[] Parts(Property property, CrmRecord record)
    {
        var value = record.Read(property);
        if (string.IsNullOrEmpty(value))
            return [];
        if (property.Definition.IsMultiChoice)
            return value.Split(';');
        return [property.Definition.Type == "enumeration" ? value : value.ToLowerInvariant()];
    }

    private static Predicate<CrmRecord> Contains(Property property, SearchFilter filter, bool expected)
    {
        var wanted = SearchText.Words(Value(filter));
        return record => record.Read(property) is { Length: > 0 } value
            ? SearchText.ContainsToken(value, wanted) == expected
            : !expected;
    }

    private static Predicate<CrmRecord> Associated(Portal portal, ObjectStore store, string typeName, SearchFilter filter)
    {
        var to = ObjectType.Find(typeName) ?? throw Refused(filter, $"Property \"{filter.PropertyName}\" does not exist");
        var wanted = filter.Operator switch
        {
            "EQ" => [Value(filter)],
            "IN" => Values(filter),
            _ => throw UnknownOperator(filter),
        };
        var associated = wanted
            .Select(id => RecordLookup.ById(portal[to], id))
            .OfType<CrmRecord>()
            .SelectMany(record => portal.Associations.Of(to, record.Id, store.Type).Select(link => link.ToId))
            .ToHashSet();
        return record => associated.Contains(record.Id);
    }

    private static double Number(Property property, SearchFilter filter, string? text) => SortableValue.Parse(property, text)
        ?? throw Refused(filter, $"{text ?? "null"} is no valid value for {property.Name}");

    private static string Value(SearchFilter filter) => filter.Value
        ?? throw Refused(filter, $"Operator {filter.Operator} needs a value");

    private static List<string> Values(SearchFilter filter) => filter.Values is { Count: > 0 } values
        ? values
        : throw Refused(filter, $"Operator {filter.Operator} needs values");

    private static RefusedException UnknownOperator(SearchFilter filter) =>
        Refused(filter, $"Operator {filter.Operator ?? "null"} is not allowed for {filter.PropertyName}");

    private static RefusedException Refused(SearchFilter filter, string message) => new(HubSpotError.Invalid(
        "There was a problem with the request.",
        HubSpotErrorDetail.OfProperty(filter.PropertyName ?? "", "INVALID_FILTER", message)));
}
