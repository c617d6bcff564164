using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>Draws conditions, texts that are none, and accounts with all that HubSpot could and could not send.</summary>
internal static class RandomConditions
{
    private static readonly string[] Words =
    [
        "and", "or", "not", "in", "is", "known", "unknown", "contains", "any of", "all of", "starts with", "ends with", "between", "changed", "to", "from",
        "increased", "decreased", "by at least", "any", "no", "every", "where", "within", "count", "sum", "previous", "coalesce", "days_between", "lower",
        "meeting", "activity", "deal", "participant", "company.", "deal.amount", "seats", "plan", "renewal_on", "SSO enabled", "\"Seats\"", "product.sso",
        "true", "no", "today", "now", "date '2026-01-31'", "instant '2026-01-31T10:00:00Z'", "30 days", "2 months", "5%", "1_000", "-2.5", "'pro'", "'🚲'", "''",
        "(", ")", ",", ".", "+", "-", "*", "/", "=", "!=", "<>", "<", ">=", "'", "\"", "‘", "\u200B", "%", "&&", "\uD83D",
    ];

    private static readonly string[] StoredTexts =
    [
        "", " ", "0", "-1", "10", "10.00", "1e3", "7.9e28", "8e28", "NaN", "true", "FALSE", "yes", "2026-06-15", "2026-02-30", "2026-06-15T10:00:00Z", "1781517600000",
        "-99999999999999999999", "pro", "Professional", "chat;voice", ";;", "Utrecht", "Zu\u0308rich", "\uD83D", "\uFFFE", "👍🏽", "'", "a;b;c", "9999-12-31", "0001-01-01",
    ];

    private static readonly string[] Properties = ["seats", "seats_sold", "mrr", "plan", "modules", "sso_enabled", "trial", "renewal_on", "signed_on", "last_login", "city"];

    /// <summary>Labels of several bare words stand only before an operator.</summary>
    private static readonly Gen<string> NumberFields = Gen.Elements("seats", "seats_sold", "mrr", "\"Seats Sold\"", "\"Monthly Revenue\"");

    private static readonly Gen<string> DateFields = Gen.Elements("renewal_on", "signed_on", "last_login");

    private static readonly Gen<string> Durations = Gen.Elements("1 day", "45 days", "2 months", "1 year", "3 weeks", "12 hours", "999999999999 years");

    private static readonly Gen<string> Literals = Gen.Elements("0", "10", "-2.5", "1_000", "5%", "79228162514264337593543950335");

    private static Gen<string> NumberTerm { get; } = Gen.OneOf(
        NumberFields,
        Literals,
        from field in Gen.Elements("seats", "mrr") select $"previous({field})",
        from left in NumberFields from right in Literals from sign in Gen.Elements('+', '-', '*', '/') select $"{left} {sign} ({right} - 1)",
        from field in NumberFields from literal in Literals select $"coalesce({field}, {literal})",
        from field in DateFields select $"days_between({field}, today)",
        from field in DateFields select $"months_between(now, {field})",
        Gen.Constant("length(city)"),
        Gen.Constant("sum(deal.amount where stage = 'won')"));

    private static Gen<string> DateTerm { get; } = Gen.OneOf(
        DateFields,
        Gen.Elements("today", "now", "date '2026-06-15'", "instant '2026-06-15T10:00:00Z'"),
        from field in DateFields from duration in Durations from sign in Gen.Elements('+', '-') select $"{field} {sign} {duration}");

    private static Gen<string> CompanyLeaf { get; } = Gen.OneOf(
        from left in NumberTerm from right in NumberTerm from op in Gen.Elements("=", "!=", "<", "<=", ">", ">=", "is", "is not") select $"{left} {op} {right}",
        from left in DateTerm from right in DateTerm from op in Gen.Elements("=", "<>", "<", ">=") select $"{left} {op} {right}",
        from left in NumberTerm from literals in Literals.ArrayOf(3) from not in Gen.Elements("", "not ") select $"{left} {not}in ({string.Join(", ", literals)})",
        from left in NumberTerm from low in Literals from high in Literals from not in Gen.Elements("", "not ") select $"{left} {not}between {low} and {high}",
        Gen.Elements(
            "plan = 'pro' or 'Maximum'", "plan != 'gone'", "modules contains any of ('chat', 'Maps')", "modules = 'voice;chat'", "city starts with 'ut'", "city not contains all of ('a', 'ü')",
            "sso_enabled", "trial = no", "SSO enabled is known", "mrr is unknown", "product.sso = true", "plan = city", "lower(city) = 'utrecht'", "Seats Sold > 5", "Monthly Revenue * 2 < mrr"));

    private static Gen<string> ChangeLeaf { get; } = Gen.OneOf(
        from field in NumberFields from step in Gen.Elements("", " by 5", " by at least 10%", " by at least (mrr)") from way in Gen.Elements("increased", "decreased") select $"{field} {way}{step}",
        from field in DateFields from step in Gen.Elements("", " by 1 month", " by at least 12 hours") select $"{field} increased{step}",
        Gen.Elements("plan changed", "plan changed to 'pro' or 'max'", "plan changed from 'basic' to 'pro'", "city changed to any of ('a', 'b')", "contact.role changed to 'x'", "activity.outcome changed"));

    private static Gen<string> ObjectLeaf { get; } = Gen.Elements(
        "deal.amount > 5", "deal.stage = 'won' and deal.amount < company.mrr", "contact.role is known", "contact.days_since_last_engagement > 3", "meeting.outcome = 'x'",
        "activity.subject contains 'a'", "count(deal where amount > 1) >= 1 + 1", "count(activity within 2 months) = 0 or 1", "sum(activity.minutes) > 3", "deal.\"Stage Name\" = 'x'");

    private static Gen<string> Query { get; } =
        from quantifier in Gen.Elements("any", "no", "every")
        from source in Gen.Elements("meeting", "activity", "call", "deal", "contact")
        from inner in Gen.OneOf(ObjectLeaf, Gen.Elements("company.sso_enabled", "amount > company.seats", "any meeting where participant.side = 'us'", "any activity where owner = '5' within 1 week"))
        select $"({quantifier} {source} where {inner})";

    private static Gen<ActivityFacts> Activities { get; } =
        from type in Gen.Elements(Enum.GetValues<ActivityType>())
        from hours in Gen.Choose(-10_000, 10_000)
        from record in Records("a")
        from participants in Records("p").ArrayOf(2)
        select new ActivityFacts(type, hours == 0 ? null : Sample.Now.AddHours(hours), record.Id, record.Properties, participants);

    private static Gen<PropertyChange?> Changes { get; } =
        from source in Gen.Elements("company", "contact", "deal", "meeting", "activity", "ghost")
        from id in Gen.Elements<string?>(null, "1", "c", "d", "a")
        from property in Gen.Elements([.. Properties, "role", "amount", "hs_meeting_outcome"])
        from old in Gen.Elements(StoredTexts)
        from @new in Gen.Elements(StoredTexts)
        select new PropertyChange(source, id, property, old, @new, Sample.Now.AddDays(-1));

    public static Gen<AccountFacts> Accounts { get; } =
        from company in Records("1")
        from contacts in Records("c").ArrayOf(2)
        from deals in Records("d").ArrayOf(3)
        from activities in Activities.ArrayOf(3)
        from change in Gen.OneOf(Gen.Constant<PropertyChange?>(null), Changes)
        from day in Gen.Choose(-400, 400)
        from zone in Gen.Elements("UTC", "Europe/Amsterdam", "Asia/Beirut", "Pacific/Apia")
        select new AccountFacts
        {
            Company = company,
            Contacts = contacts,
            Deals = deals,
            Activities = activities,
            Change = change,
            Now = Sample.Now.AddDays(day),
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        };

    /// <summary>Conditions over the company alone: where no object is searched, all laws of logic hold.</summary>
    public static Gen<string> CompanyConditions { get; } = Gen.Sized(size => Predicate(Math.Min(size / 15, 3), CompanyLeaf));

    /// <summary>Any condition that the grammar allows, over all objects.</summary>
    public static Gen<string> Conditions { get; } = Gen.Sized(size => Predicate(Math.Min(size / 15, 3), Gen.OneOf(CompanyLeaf, ChangeLeaf, ObjectLeaf, Query)));

    /// <summary>The language's own pieces in any order, now and then with a foreign sign.</summary>
    public static Gen<string> Soup { get; } =
        from words in Gen.Elements(Words).ListOf()
        from separator in Gen.Elements(" ", "", "  ")
        select string.Join(separator, words);

    private static Gen<string> Predicate(int depth, Gen<string> leaf) => depth == 0
        ? leaf
        : Gen.OneOf(
            leaf,
            from left in Predicate(depth - 1, leaf)
            from right in Predicate(depth - 1, leaf)
            from word in Gen.Elements("and", "or", "AND")
            select $"({left}) {word} ({right})",
            from first in leaf
            from second in leaf
            from third in leaf
            select $"{first} or {second} and {third}",
            from operand in Predicate(depth - 1, leaf)
            select $"not ({operand})");

    private static Gen<FactObject> Records(string id) =>
        from texts in Gen.Elements(StoredTexts).ArrayOf(16)
        from earlier in Gen.Elements(StoredTexts).ArrayOf(3)
        let names = Properties.Concat(["amount", "stage", "role", "side", "email"]).ToArray()
        select new FactObject(
            id,
            names.Zip(texts).ToDictionary(pair => pair.First, pair => (string?)pair.Second),
            Properties.ToDictionary(
                property => property,
                _ => (IReadOnlyList<HistoricValue>)[.. earlier.Select((value, i) => new HistoricValue(value, Sample.Now.AddDays(-i)))]));
}
