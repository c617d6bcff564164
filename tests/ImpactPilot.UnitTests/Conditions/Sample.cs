using FluentAssertions;
using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>A portal and an account that the tests of conditions share, and short ways to ask about them.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static readonly ConditionSchema Portal = ConditionSchema.Empty
        .With(
            "company",
            new PropertyDefinition("seats", PropertyType.Number, "Seats"),
            new PropertyDefinition("seats_sold", PropertyType.Number, "Seats Sold"),
            new PropertyDefinition("mrr", PropertyType.Number, "Monthly Revenue"),
            new PropertyDefinition("discount", PropertyType.Number, "Discount %"),
            new PropertyDefinition("plan", PropertyType.Enumeration, "Plan", [new("basic", "Basic"), new("pro", "Professional"), new("max", "Maximum"), new("professional", "Legacy")]),
            new PropertyDefinition("modules", PropertyType.Enumeration, "Modules", [new("chat", "Live Chat"), new("voice", "Voice"), new("maps", "Maps")]),
            new PropertyDefinition("sso_enabled", PropertyType.Boolean, "SSO enabled"),
            new PropertyDefinition("trial", PropertyType.Boolean, "Trial"),
            new PropertyDefinition("renewal_on", PropertyType.Date, "Renewal Date"),
            new PropertyDefinition("signed_on", PropertyType.Date, "Signed"),
            new PropertyDefinition("last_login", PropertyType.Instant, "Last Login"),
            new PropertyDefinition("city", PropertyType.Text, "City"),
            new PropertyDefinition("terms", PropertyType.Boolean, "Terms and Rates"))
        .WithAlias("product.sso", "company.sso_enabled");

    public static AccountFacts Account(params (string Name, string? Value)[] company) => new()
    {
        Company = Record("1", company),
        Now = Now,
        TimeZone = Amsterdam,
    };

    /// <summary>An account written as <c>seats=12; plan=pro</c>; a property without a value is blank.</summary>
    public static AccountFacts Of(string company) => Account(Pairs(company));

    /// <summary>Records written as <c>amount=5; stage=won | amount=</c>, with the ids 1, 2, …</summary>
    public static FactObject[] Records(string records) =>
        [.. records.Split('|', StringSplitOptions.RemoveEmptyEntries).Select((record, i) => Record($"{i + 1}", Pairs(record)))];

    private static (string Name, string? Value)[] Pairs(string text) =>
    [
        .. text.Split("; ", StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .Select(pair => (pair[0].Trim(), (string?)pair[1])),
    ];

    public static FactObject Record(string id, params (string Name, string? Value)[] properties) =>
        new(id, properties.ToDictionary(property => property.Name, property => property.Value));

    public static ActivityFacts Activity(ActivityType type, string at, params (string Name, string? Value)[] properties) =>
        new(type, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), $"{type}-{at}", properties.ToDictionary(property => property.Name, property => property.Value));

    public static AccountFacts With(
        this AccountFacts facts,
        FactObject? company = null,
        IReadOnlyList<FactObject>? contacts = null,
        IReadOnlyList<FactObject>? deals = null,
        IReadOnlyList<ActivityFacts>? activities = null,
        PropertyChange? change = null,
        DateTimeOffset? now = null,
        TimeZoneInfo? zone = null) => new()
        {
            Company = company ?? facts.Company,
            Contacts = contacts ?? facts.Contacts,
            Deals = deals ?? facts.Deals,
            Activities = activities ?? facts.Activities,
            Change = change ?? facts.Change,
            Now = now ?? facts.Now,
            TimeZone = zone ?? facts.TimeZone,
        };

    /// <summary>A change of the company, an hour ago.</summary>
    public static PropertyChange Change(string property, string? old, string? @new) =>
        new("company", null, property, old, @new, Now.AddHours(-1));

    public static Condition Compiled(string text, ConditionSchema? schema = null)
    {
        var result = Condition.Compile(text, schema ?? Portal);
        result.Errors.Should().BeEmpty(because: "{0} is right", text);
        return result.Condition!;
    }

    public static Truth Ask(string text, AccountFacts facts, ConditionSchema? schema = null) => Compiled(text, schema).Evaluate(facts);

    public static ConditionError FirstError(string text, ConditionSchema? schema = null)
    {
        var result = Condition.Compile(text, schema ?? Portal);
        result.Ok.Should().BeFalse(because: "{0} is wrong", text);
        return result.Errors[0];
    }
}
