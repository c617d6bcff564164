using System.Text.RegularExpressions;

namespace ImpactPilot.IntegrationTests.Conformance;

/// <summary>Where HubSpot itself does not do what its files say. Whatever is not in this table must be as the files have it.</summary>
internal static class KnownQuirks
{
    private const string AnyOperation = ".*";
    private const string Searches = "POST /crm/objects/.*/search";
    private const string Records = ".* /crm/objects/.*";
    private const string Tokens = "POST /oauth/2026-03/token";

    private static readonly Quirk[] Table =
    [
        new(Side.Request, Searches, "PropertyRequired", "after",
            "The file requires a cursor of every search; the first page has none, and HubSpot's guide sends none."),
        new(Side.Request, Searches, "StringExpected", @"sorts\[\]",
            "The file has sorts as texts; HubSpot's guide, and the service, take objects of a property and a direction."),
        new(Side.Answer, Records, Mismatch.Null, @"(results\[\]\.)?properties\.\w+",
            "The file has property values as texts only; a property without a value comes as null."),
        new(Side.Answer, ".*(/associations/.*|/labels)", Mismatch.Null, @"results\[\]\.(to\[\]\.)?(associationTypes\[\]\.)?label",
            "The file has an association's label as text only; a link without a label has null."),
        new(Side.Answer, AnyOperation, "ObjectExpected", @"errors\[\]\.subCategory",
            "The file has the subcategory inside a batch's errors as an object without fields; everywhere else, and in answers, it is a word.",
            exchange => exchange.Status == 207),
        new(Side.Answer, AnyOperation, "NoAdditionalPropertiesAllowed", "status",
            "Errors say \"status\": \"error\", which HubSpot's guide shows and the files leave out.",
            exchange => exchange.Status >= 400),
        new(Side.Answer, AnyOperation, "NoAdditionalPropertiesAllowed", "errorType|policyName",
            "Answers of the rate limit name the kind of error and the limit; the guide shows both, the files neither.",
            exchange => exchange.Status == 429),
        new(Side.Answer, AnyOperation, "PropertyRequired", "category",
            "Answers of the rate limit have an errorType in place of the category that the files require.",
            exchange => exchange.Status == 429),
        new(Side.Answer, Tokens + ".*", "NoAdditionalPropertiesAllowed", "error|error_description",
            "The token endpoints answer errors as RFC 6749 has them, beside HubSpot's own form; the file knows only the latter.",
            exchange => exchange.Status == 400),
        new(Side.Answer, Tokens + ".*", "PropertyRequired", "category",
            "The token endpoints' errors say their category in \"status\".",
            exchange => exchange.Status == 400),
        new(Side.Answer, Tokens + "/introspect", "PropertyRequired", @"\w+",
            "The file describes living tokens only; of any other one RFC 7662 wants nothing told but that it is not active.",
            exchange => exchange.Answer.Body == """{"active":false}"""),
        new(Side.Answer, Tokens + "/revoke", "UnknownStatus", "204",
            "The file names no answer of success at all for taking a token back."),
    ];

    public static IEnumerable<string> Reasons => Table.Select(quirk => quirk.Reason);

    public static string? ReasonFor(Departure departure) => Array.Find(Table, quirk => quirk.Covers(departure))?.Reason;

    private sealed record Quirk(Side Side, string Operation, string Kind, string Path, string Reason, Func<Exchange, bool>? When = null)
    {
        public bool Covers(Departure departure) =>
            departure.Side == Side
            && departure.Kind == Kind
            && When?.Invoke(departure.Exchange) != false
            && Whole(Operation, departure.Operation)
            && Whole(Path, departure.Path);

        private static bool Whole(string pattern, string text) => Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.NonBacktracking);
    }
}
