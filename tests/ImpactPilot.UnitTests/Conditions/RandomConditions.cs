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
        "", " ", "0", "-1", "10", "10.00", "1e3", "7.9e28", "-7.9e28", "8e28", "NaN", "true", "FALSE", "yes", "2026-06-15", "2026-02-30", "2026-06-15T10:00:00Z", "1781517600000",
        "-99999999999999999999", "pro", "Professional", "chat;voice", ";;", "Utrecht", "Zu\u0308rich", "\uD83D", "\uFFFE", "👍🏽", "'", "a;b;c", "9999-12-31", "0001-01-01",
    ];

    private static readonly string[] Properties = ["seats", "seats_sold", "mrr", "plan", "modules", "sso_enabled", "trial", "renewal_on", "signed_on", "last_login", "city"];

    private static readonly Dictionary<string, string> Labels = new() { ["seats_sold"] = "Seats Sold", ["mrr"] = "Monthly Revenue", ["sso_enabled"] = "SSO enabled" };

    private static readonly string[] PropertiesOfAll = [.. Properties, "amount", "stage", "role", "side", "email", "hs_meeting_outcome", "hs_call_disposition", "hs_meeting_title"];

    /// <summary>Labels of several bare words stand only before an operator.</summary>
    private static readonly Gen<string> NumberFields = Gen.Elements("seats", "seats_sold", "mrr", "\"Seats Sold\"", "\"Monthly Revenue\"");

    private static readonly Gen<string> DateFields = Gen.Elements("renewal_on", "signed_on", "last_login");

    private static readonly Gen<string> Durations = Gen.Elements("1 day", "45 days", "2 months", "1 year", "3 weeks", "12 hours", "999999999999 years", "99999999999999999 hours");

    private static readonly Gen<string> Literals = Gen.Elements("0", "10", "-2.5", "1_000", "5%", "79228162514264337593543950335", "-79228162514264337593543950335");

    private static Gen<string> NumberTerm { get; } = Gen.OneOf(
        NumberFields,
        Literals,
        from field in Gen.Elements("seats", "mrr") select $"previous({field})",
        from left in NumberFields from right in Literals from sign in Gen.Elements('+', '-', '*', '/') select $"{left} {sign} ({right} - 1)",
        from field in NumberFields from literal in Literals select $"coalesce({field}, {literal})",
        from field in DateFields select $"days_between({field}, today)",
        from field in DateFields select $"months_between(now, {field})",
        Gen.Constant("length(city)"),
        Gen.Constant("sum(deal.amount where stage = 'pro')"));

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
        Gen.Elements("plan changed", "plan changed to 'pro' or 'max'", "plan changed from 'basic' to 'pro'", "city changed to any of ('a', 'b')", "contact.role changed to 'pro' or 'Utrecht' and contact.stage is known", "activity.outcome changed", "contact.role changed", "deal.amount increased and deal.stage = 'pro'"));

    private static Gen<string> ObjectLeaf { get; } = Gen.Elements(
        "deal.amount > 5", "deal.stage = 'pro' and deal.amount < company.mrr", "contact.role is known", "contact.days_since_last_engagement > 3", "meeting.outcome = 'pro' and meeting.amount > 5",
        "activity.subject contains 'a'", "count(deal where amount > 1) >= 1 + 1", "count(activity within 2 months) = 0 or 1", "sum(activity.amount) > 3", "deal.\"Stage\" = 'Utrecht'");

    private static Gen<string> Query { get; } =
        from quantifier in Gen.Elements("any", "no", "every")
        from source in Gen.Elements("meeting", "activity", "call", "deal", "contact")
        from inner in Gen.OneOf(ObjectLeaf, Gen.Elements("company.sso_enabled", "amount > company.seats", "any meeting where participant.side = 'pro'", "any activity where outcome = 'pro' within 1 week"))
        select $"({quantifier} {source} where {inner})";

    private static readonly DateTimeOffset[] Extremes = [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch, new(2028, 2, 29, 23, 59, 59, TimeSpan.Zero)];

    private static readonly string[] Zones = ["UTC", "Europe/Amsterdam", "Asia/Beirut", "Pacific/Apia", "Pacific/Pago_Pago", "Australia/Lord_Howe"];

    private static Gen<DateTimeOffset?> Timestamps { get; } =
        from hours in Gen.Choose(-10_000, 10_000) select hours == 0 ? (DateTimeOffset?)null : Sample.Now.AddHours(hours);

    private static Gen<PropertyChange?> Changes { get; } =
        from source in Gen.Elements("company", "contact", "deal", "meeting", "activity", "participant", "ghost")
        from id in Gen.Elements(null, "1", "c1", "c2", "d1", "a2")
        from property in Gen.Elements([.. Properties, "role", "amount", "hs_meeting_outcome"])
        from old in Gen.Elements(StoredTexts)
        from @new in Gen.Elements(StoredTexts)
        select new PropertyChange(source, id, property, old, @new, Sample.Now.AddDays(-1));

    /// <summary>Accounts as HubSpot could send them: ids that are unique, a history in order, times of our days.</summary>
    public static Gen<AccountFacts> Accounts { get; } =
        from company in Record("1")
        from firstContact in Record("c1")
        from secondContact in Record("c2")
        from deals in Gen.OneOf(from one in Record("d1") from other in Record("d2") select new[] { one, other }, from one in Record("d1") select new[] { one })
        from firstActivity in Activity("a1", Timestamps)
        from secondActivity in Activity("a2", Timestamps)
        from change in Gen.OneOf(Gen.Constant<PropertyChange?>(null), Changes)
        from day in Gen.Choose(-400, 400)
        from zone in Gen.Elements(Zones)
        select new AccountFacts
        {
            Company = company,
            Contacts = [firstContact, secondContact],
            Deals = deals,
            Activities = [firstActivity, secondActivity],
            Change = change,
            Now = Sample.Now.AddDays(day),
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        };

    /// <summary>Accounts that should not exist: empty and doubled ids, times at the calendar's ends, histories in any order, nothing known at all.</summary>
    public static Gen<AccountFacts> HostileAccounts { get; } =
        from company in HostileRecord
        from contacts in HostileRecord.ListOf()
        from deals in HostileRecord.ListOf()
        from activities in (from id in Ids
                            from type in Gen.Elements(Enum.GetValues<ActivityType>())
                            from at in AnyTimestamp
                            from record in HostileRecord
                            from participants in HostileRecord.ListOf()
                            select new ActivityFacts(type, at, id, record.Properties, [.. participants.Take(3)])).ListOf()
        from change in Gen.OneOf(Gen.Constant<PropertyChange?>(null), from change in Changes from id in Ids from at in AnyTimestamp select change with { Id = id, Timestamp = at ?? default })
        from now in AnyTimestamp
        from zone in Gen.Elements(Zones)
        select new AccountFacts
        {
            Company = company,
            Contacts = [.. contacts.Take(3)],
            Deals = [.. deals.Take(3)],
            Activities = [.. activities.Take(3)],
            Change = change,
            Now = now ?? Sample.Now,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        };

    /// <summary>The portal with other types than when a condition was written, or without some of its properties.</summary>
    public static Gen<ConditionSchema> OtherPortals { get; } =
        from types in Gen.Elements(Enum.GetValues<PropertyType>()).ArrayOf(Properties.Length)
        from kept in Gen.Elements(true, true, true, false).ArrayOf(Properties.Length)
        select Properties.Zip(types, kept).Where(property => property.Third).Aggregate(
            ConditionSchema.Empty.WithAlias("product.sso", "company.sso_enabled").With("company"),
            (portal, property) => portal.With("company", new PropertyDefinition(property.First, property.Second, Labels.GetValueOrDefault(property.First))));

    /// <summary>Conditions over the company alone: where no object is searched, all laws of logic hold.</summary>
    public static Gen<string> CompanyConditions { get; } = Gen.Sized(size => Predicate(Math.Min(size / 15, 3), CompanyLeaf));

    /// <summary>Any condition that the grammar allows, over all objects.</summary>
    public static Gen<string> Conditions { get; } = Gen.Sized(size => Predicate(Math.Min(size / 15, 3), Gen.OneOf(CompanyLeaf, ChangeLeaf, ObjectLeaf, Query)));

    /// <summary>So small that several of them together stay within the language's limits.</summary>
    public static Gen<string> Small(Gen<string> conditions) => Gen.Resize(conditions, 20);

    /// <summary>Conditions that never ask whether something is known, count, or look back: more knowledge can only settle them.</summary>
    public static Gen<string> OpenConditions { get; } =
        Conditions.Where(text => !Array.Exists(["known", "coalesce", "count(", "sum(", "previous(", "changed", "creased", "engagement"], word => text.Contains(word, StringComparison.Ordinal)));

    /// <summary>Names of properties, many of them much alike.</summary>
    public static Gen<string> Names { get; } =
        from letters in Gen.Elements('a', 'b', 'c', '_').ListOf()
        from tail in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Constant("_of_this_very_portal")))
        select $"p{string.Concat(letters.Take(30))}{tail}";

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

    private static Gen<string?> Ids => Gen.Elements(null, "", " ", "1", "c1", "\uD83D");

    private static Gen<DateTimeOffset?> AnyTimestamp => Gen.OneOf(Timestamps, from extreme in Gen.Elements(Extremes) select (DateTimeOffset?)extreme);

    private static Gen<FactObject> Record(string id) =>
        from texts in Gen.Elements(StoredTexts).ArrayOf(PropertiesOfAll.Length)
        from earlier in Gen.Elements(StoredTexts).ArrayOf(3)
        select new FactObject(
            id,
            PropertiesOfAll.Zip(texts).ToDictionary(pair => pair.First, pair => (string?)pair.Second),
            HistoryOf([.. earlier.Select((value, i) => new HistoricValue(value, Sample.Now.AddDays(-i)))]));

    private static Gen<ActivityFacts> Activity(string id, Gen<DateTimeOffset?> timestamps) =>
        from type in Gen.Elements(Enum.GetValues<ActivityType>())
        from at in timestamps
        from record in Record(id)
        from first in Record($"{id}-1")
        from second in Record($"{id}-2")
        select new ActivityFacts(type, at, id, record.Properties, [first, second]);

    private static Gen<FactObject> HostileRecord =>
        from id in Ids
        from count in Gen.Choose(0, PropertiesOfAll.Length)
        from texts in Gen.Elements([.. StoredTexts, null]).ArrayOf(PropertiesOfAll.Length)
        from earlier in (from text in Gen.Elements([.. StoredTexts, null]) from at in AnyTimestamp select new HistoricValue(text, at ?? default)).ListOf()
        select new FactObject(
            id,
            PropertiesOfAll.Zip(texts).Take(count).ToDictionary(pair => pair.First, string? (pair) => pair.Second),
            count % 2 == 0 ? null : HistoryOf([.. earlier.Take(5)]));

    private static Dictionary<string, IReadOnlyList<HistoricValue>> HistoryOf(HistoricValue[] values) =>
        Properties.ToDictionary(property => property, IReadOnlyList<HistoricValue> (_) => values);
}
