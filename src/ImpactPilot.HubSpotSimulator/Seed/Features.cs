using System.Globalization;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>What a new value may build on: the customer's web domain and the value so far.</summary>
internal sealed record FeatureContext(string Domain, string? Current)
{
    public string Slug => Domain[..Domain.LastIndexOf('.')];
}

/// <summary>
/// A property that a customer's progress moves: the value before, how many customers have it, how often it was won of late,
/// and the value it moves to.
/// </summary>
internal sealed record Feature(string Property, string? Initial, double Adoption, double RecentWeight, Func<FeatureContext, Dice, string> Value)
{
    /// <summary>Who writes it: the product's nightly sync, or else the CSM in HubSpot.</summary>
    public bool FromProduct { get; init; }

    /// <summary>A number that goes on moving once it has left zero.</summary>
    public bool KeepsMoving { get; init; }

    /// <summary>A second property that is filled together with this one.</summary>
    public (string Property, Func<Dice, string> Value)? Companion { get; init; }

    public static bool IsOpen(string? value) => value is null or "false" or "0";

    public void Adopt(Customer customer, DateTimeOffset at, DateTimeOffset until, Dice dice, PortalProfile profile)
    {
        var source = FromProduct ? CustomerGrowth.Product : customer.ByCsm;
        customer.Draft.Change(at, Property, Next(customer, dice), source);
        if (Companion is { } companion)
            customer.Draft.Change(at.AddSeconds(dice.Between(2, 50)), companion.Property, companion.Value(dice), source);
        if (!KeepsMoving)
            return;

        // Kept to the last months: HubSpot itself forgets older versions.
        var next = at > until.AddMonths(-8) ? at : until.AddMonths(-8);
        while ((next = next.AddDays(dice.Between(24, 38))) < until)
            customer.Draft.Change(dice.WorkingMoment(next, next.AddHours(9) < until ? next.AddHours(9) : until, profile), Property, Next(customer, dice), source);
    }

    private string Next(Customer customer, Dice dice) =>
        Value(new FeatureContext(customer.Name.Domain, customer.Draft.Latest(Property)), dice);
}

/// <summary>The features of the portal's custom properties.</summary>
internal static class Features
{
    private static readonly string[] Goals =
    [
        "Bring invoice approval from 9 days to 3 before summer.",
        "One way of onboarding new staff in all sites, live by Q3.",
        "Retire the shared mailbox: every request runs through a workflow.",
        "Cut audit preparation from three weeks to one.",
        "Give plant managers a daily view of open approvals.",
        "Halve the number of purchase orders that come back for correction.",
        "Roll out contract reviews to the legal team in all countries.",
        "Let field staff submit reports from their phones instead of on paper.",
    ];

    private static readonly string[] Criteria =
    [
        "80% of invoices approved within 3 working days by 30 June (today 41%).",
        "300 weekly active users by year end; baseline 120.",
        "No more than 2% of requests outside the workflow, measured monthly.",
        "Audit file complete within 5 days of the request, checked at the next audit.",
        "Cycle time of a purchase order below 24 hours by the end of Q2; now 70.",
        "Every site has one trained key user; 6 of 14 today, all by October.",
    ];

    /// <summary>Those that are yes/no or counted: a look-back over them finds wins without reading any text.</summary>
    public static IReadOnlyList<Feature> Measured { get; } =
    [
        new("sso_enabled", "false", 0.34, 14, (_, _) => "true"),
        new("api_enabled", "false", 0.36, 8, (_, _) => "true"),
        new("api_calls_30d", "0", 0.3, 9, (_, dice) => Text(dice.Between(40, 18_000))) { FromProduct = true, KeepsMoving = true },
        new("integrations_active_count", "0", 0.42, 12, (context, dice) => Text(Count(context.Current) + dice.Between(1, 2))) { FromProduct = true },
        new("auto_renewal", "false", 0.38, 9, (_, _) => "true"),
        new("indexation_clause", "false", 0.3, 7, (_, _) => "true") { Companion = ("indexation_pct", dice => Tenths(dice.Between(20, 40))) },
        new("proper_onboarding", null, 0.5, 4, (_, _) => "true"),
        new("key_information_complete", "false", 0.45, 8, (_, _) => "true"),
        new("review_rating", null, 0.14, 5, (_, dice) => Tenths(dice.Between(35, 50))),
    ];

    public static IReadOnlyList<Feature> Written { get; } =
    [
        new("success_criteria", null, 0.4, 5, (_, dice) => dice.Pick(Criteria)),
        new("customer_goals", null, 0.45, 5, (_, dice) => dice.Pick(Goals)),
        new("process_proof_url", null, 0.08, 2, (context, dice) => $"https://{context.Domain}/qms/sop-{dice.Digits(3)}.pdf"),
        new("quote_url", null, 0.1, 2, (context, _) => $"https://www.brightpath.example/customers/{context.Slug}#quote"),
        new("case_study_url", null, 0.07, 2, (context, _) => $"https://www.brightpath.example/stories/{context.Slug}"),
    ];

    public static IReadOnlyList<Feature> All { get; } = [.. Measured, .. Written];

    private static int Count(string? current) => int.Parse(current ?? "0", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Tenths(int value) => (value / 10m).ToString("0.0", CultureInfo.InvariantCulture);
}
