using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Catalogue.Library;

namespace ImpactPilot.Benchmarks.Conditions;

internal enum Shape
{
    /// <summary>Compares properties of the company.</summary>
    Scalar,

    /// <summary>Calculates with the exact amounts of the deal that changed.</summary>
    Arithmetic,

    /// <summary>Walks through deals or activities.</summary>
    Query,
}

/// <summary>A condition of the library, compiled, beside the same written by hand.</summary>
internal sealed record LibraryCondition(string Key, Shape Shape, Condition Ours, Func<AccountFacts, bool> ByHand);

internal static class LibraryConditions
{
    public static IReadOnlyList<string> Texts { get; } = [.. DriverLibrary.All.Select(driver => driver.Definition.Transition.Condition).OfType<string>()];

    /// <summary>A portal that has every property under its usual name.</summary>
    public static ConditionSchema Portal { get; } = UsualPortal();

    /// <summary>All of the library but the four that ask for the silence of a person, which is an index over the account and no predicate.</summary>
    public static IReadOnlyList<LibraryCondition> All { get; } =
    [
        Of("sso-enabled", Shape.Scalar, facts => ByHand.IsTrue(facts, "sso_enabled")),
        Of("api-enabled", Shape.Scalar, facts => ByHand.IsMoreThan(facts, "api_calls_30d", 0)),
        Of("integration-enabled", Shape.Scalar, facts => ByHand.IsAtLeast(facts, "integrations_active_count", 1)),
        Of("auto-renewal-clause", Shape.Scalar, facts => ByHand.IsTrue(facts, "auto_renewal")),
        Of("indexation-clause", Shape.Scalar, facts => ByHand.IsTrue(facts, "indexation_clause")),
        Of("document-customer-information", Shape.Scalar, facts => ByHand.IsTrue(facts, "key_information_complete")),
        Of("positive-review", Shape.Scalar, facts => ByHand.IsAtLeast(facts, "review_rating", 4)),
        Of("process-map", Shape.Scalar, facts => ByHand.Known(facts, "process_proof_url")),
        Of("customer-quote", Shape.Scalar, facts => ByHand.Known(facts, "quote_url")),
        Of("case-study", Shape.Scalar, ByHand.CaseStudy),
        Of("success-criteria", Shape.Scalar, facts => ByHand.Known(facts, "success_criteria")),
        Of("customer-objectives", Shape.Scalar, facts => ByHand.Known(facts, "customer_goals")),
        Of("renewal-upsell", Shape.Arithmetic, ByHand.RenewalUpsell),
        Of("renewal-flat", Shape.Arithmetic, ByHand.RenewalFlat),
        Of("renewal-downsell", Shape.Arithmetic, ByHand.RenewalDownsell),
        Of("upsell-done", Shape.Query, ByHand.Upsell),
        Of("sql-referral", Shape.Query, ByHand.Referral),
        Of("multi-year-deal", Shape.Query, ByHand.MultiYear),
        Of("early-renewal", Shape.Query, ByHand.EarlyRenewal),
        Of("paid-services", Shape.Query, ByHand.PaidServices),
        Of("identified-opportunities", Shape.Query, ByHand.Opportunities),
        Of("adoption-workshop", Shape.Query, ByHand.AdoptionWorkshop),
        Of("re-onboarding", Shape.Query, ByHand.ReOnboarding),
        Of("product-feedback-session", Shape.Query, ByHand.Feedback),
        Of("c-level-to-c-level", Shape.Query, ByHand.Executives),
        Of("regular-engagement", Shape.Query, ByHand.Engagement),
        Of("celebrated-success", Shape.Query, ByHand.Celebrated),
        Of("sent-goodies", Shape.Query, ByHand.Goodies),
    ];

    private static LibraryCondition Of(string key, Shape shape, Func<AccountFacts, bool> byHand)
    {
        var text = DriverLibrary.Find(key)?.Definition.Transition.Condition ?? throw new InvalidOperationException($"The library has no condition '{key}'.");
        var result = Condition.Compile(text, Portal);
        return new(key, shape, result.Condition ?? throw new InvalidOperationException($"{key}: {result.Errors[0]}"), byHand);
    }

    private static ConditionSchema UsualPortal()
    {
        var schema = ConditionSchema.Empty
            .With("company", Typed(PropertyType.Boolean, "sso_enabled", "api_enabled", "auto_renewal", "indexation_clause", "key_information_complete", "proper_onboarding"))
            .With("company", Typed(PropertyType.Number, "api_calls_30d", "integrations_active_count", "indexation_pct", "review_rating", "arr"))
            .With("company", Typed(PropertyType.Text, "process_proof_url", "quote_url", "case_study_url", "success_criteria", "customer_goals"))
            .With("company", Typed(PropertyType.Date, "customer_since", "contract_end_date"))
            .With("deal", Typed(PropertyType.Boolean, "hs_is_closed", "hs_is_closed_won", "is_renewal"))
            .With("deal", Typed(PropertyType.Number, "previous_arr", "new_arr", "contract_term_months", "services_amount"))
            .With("deal", Typed(PropertyType.Date, "closedate", "createdate"))
            .With("deal", Options("dealtype", "existingbusiness", "newbusiness"), Options("invoice_status", "open", "accepted", "paid"), Options("referral_status", "mql", "sql"))
            .With("deal", Options("referral_meeting_with_role", "Decision Maker", "User"), Options("referral_approved_by", "Sales Manager", "CSM"));
        return DriverLibrary.Aliases.Aggregate(schema, (known, alias) => known.WithAlias(alias.Name, alias.Property));
    }

    private static IEnumerable<PropertyDefinition> Typed(PropertyType type, params string[] names) => names.Select(name => new PropertyDefinition(name, type));

    private static PropertyDefinition Options(string name, params string[] values) =>
        new(name, PropertyType.Enumeration, name, [.. values.Select(value => new PropertyOption(value, value))]);
}
