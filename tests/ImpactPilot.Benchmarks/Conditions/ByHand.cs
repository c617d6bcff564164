using System.Globalization;
using ImpactPilot.Domain.Conditions;

namespace ImpactPilot.Benchmarks.Conditions;

/// <summary>The library's conditions as a C# programmer writes them for one portal: what there is to gain over the language.</summary>
internal static class ByHand
{
    private static readonly string[] Congratulations = ["congratulations", "congrats", "well done"];
    private static readonly string[] Gifts = ["gift", "cake", "goodies"];
    private static readonly string[] Chiefs = ["Chief", "CEO", "CFO"];
    private static readonly string[] KickOffs = ["kick-off", "kickoff", "kick off"];

    public static bool Known(AccountFacts facts, string property) => Text(facts.Company, property) is not null;

    public static bool CaseStudy(AccountFacts facts) =>
        Text(facts.Company, "case_study_url") is { } link && !string.Equals(link.Trim(), Text(facts.Company, "quote_url")?.Trim(), StringComparison.OrdinalIgnoreCase);

    public static bool IsTrue(AccountFacts facts, string property) => Flag(facts.Company, property) == true;

    public static bool IsMoreThan(AccountFacts facts, string property, decimal limit) => Number(facts.Company, property) > limit;

    public static bool IsAtLeast(AccountFacts facts, string property, decimal limit) => Number(facts.Company, property) >= limit;

    public static bool Upsell(AccountFacts facts) => facts.Change is { Object: "company", Property: "arr" } change
        && Parse(change.Old) is { } before && Parse(change.New) is { } after && before != 0 && after > before && after - before >= Math.Abs(before) * 0.01m
        && facts.Deals.Any(deal => Flag(deal, "hs_is_closed_won") == true && Is(deal, "dealtype", "existingbusiness") && Flag(deal, "is_renewal") != true
            && (Is(deal, "invoice_status", "accepted") || Is(deal, "invoice_status", "paid")) && Day(deal, "closedate") >= Today(facts).AddDays(-30));

    public static bool Referral(AccountFacts facts) => facts.Deals.Any(deal =>
        Is(deal, "referral_status", "sql") && Is(deal, "referral_meeting_with_role", "Decision Maker") && Is(deal, "referral_approved_by", "Sales Manager"));

    public static bool RenewalUpsell(AccountFacts facts) => WonRenewal(facts) is { } deal
        && Number(deal, "previous_arr") is { } previous && Number(deal, "new_arr") > Indexed(facts, previous);

    public static bool RenewalFlat(AccountFacts facts) => WonRenewal(facts) is { } deal
        && Number(deal, "previous_arr") is { } previous && Number(deal, "new_arr") is { } now
        && now >= previous - Tolerance(previous) && now <= Indexed(facts, previous);

    public static bool RenewalDownsell(AccountFacts facts) => WonRenewal(facts) is { } deal
        && Number(deal, "previous_arr") is { } previous && Number(deal, "new_arr") is { } now && now > 0 && now < previous - Tolerance(previous);

    public static bool MultiYear(AccountFacts facts) => WonRenewal(facts) is { } deal && Number(deal, "contract_term_months") > 12;

    public static bool EarlyRenewal(AccountFacts facts) => WonRenewal(facts) is { } deal
        && Day(facts.Company, "contract_end_date") is { } end && Day(deal, "closedate") < end.AddMonths(-2);

    public static bool PaidServices(AccountFacts facts) => WonDeal(facts) is { } deal && Number(deal, "services_amount") > 0;

    public static bool Opportunities(AccountFacts facts) => facts.Deals.Any(deal =>
        Is(deal, "dealtype", "existingbusiness") && Flag(deal, "hs_is_closed") == false && Flag(deal, "is_renewal") != true
        && Day(deal, "createdate") >= Today(facts).AddDays(-14));

    public static bool AdoptionWorkshop(AccountFacts facts) => Recent(facts, ActivityType.Meeting, 14).Any(meeting =>
        (Has(meeting, "hs_meeting_title", "Adoption Workshop") || Is(meeting, "hs_activity_type", "Adoption Workshop"))
        && Is(meeting, "hs_meeting_outcome", "COMPLETED") && HasCustomer(meeting));

    public static bool ReOnboarding(AccountFacts facts) => Day(facts.Company, "customer_since") < Today(facts).AddMonths(-12)
        && Flag(facts.Company, "proper_onboarding") != true
        && Recent(facts, ActivityType.Meeting, 30).Any(meeting => Is(meeting, "hs_meeting_outcome", "COMPLETED") && HasAny(meeting, "hs_meeting_title", KickOffs))
        && Recent(facts, ActivityType.Meeting, 30).Any(meeting => Is(meeting, "hs_meeting_outcome", "COMPLETED") && Has(meeting, "hs_meeting_title", "training"));

    public static bool Feedback(AccountFacts facts) => Recent(facts, ActivityType.Meeting, 14).Any(meeting =>
        Is(meeting, "hs_meeting_outcome", "COMPLETED") && meeting.Participants.Any(person => Is(person, "group", "product_owners")) && HasCustomer(meeting));

    public static bool Executives(AccountFacts facts) =>
        Recent(facts, ActivityType.Meeting, 14).Any(meeting => Is(meeting, "hs_meeting_outcome", "COMPLETED") && BetweenExecutives(meeting))
        || Recent(facts, ActivityType.Call, 14).Any(call => Is(call, "hs_call_status", "COMPLETED") && BetweenExecutives(call));

    public static bool Engagement(AccountFacts facts) =>
        facts.Activities.Count(activity => activity.Type == ActivityType.Meeting && activity.Timestamp > facts.Now && HasCustomer(activity)) >= 3;

    public static bool Celebrated(AccountFacts facts) => Recent(facts, ActivityType.Email, 7).Any(email =>
        Is(email, "hs_email_direction", "EMAIL") && Text(email, "hs_email_cc_email") is not null
        && (HasAny(email, "hs_email_subject", Congratulations) || HasAny(email, "hs_email_text", Congratulations)));

    public static bool Goodies(AccountFacts facts) =>
        Recent(facts, ActivityType.Task, 14).Any(task =>
            Is(task, "hs_task_status", "COMPLETED") && (HasAny(task, "hs_task_subject", Gifts) || HasAny(task, "hs_task_body", Gifts)))
        || Recent(facts, ActivityType.Note, 14).Any(note => HasAny(note, "hs_note_body", Gifts));

    private static FactObject? WonDeal(AccountFacts facts)
    {
        if (facts.Change is not { Object: "deal", Property: "hs_is_closed_won" } change || !Is(change.New) || Is(change.Old))
            return null;
        foreach (var deal in facts.Deals)
        {
            if (deal.Id == change.Id)
                return deal;
        }

        return null;
    }

    private static FactObject? WonRenewal(AccountFacts facts) => WonDeal(facts) is { } deal && Flag(deal, "is_renewal") == true ? deal : null;

    private static decimal Tolerance(decimal previous) => Math.Max(previous * 0.005m, 1);

    private static decimal Indexed(AccountFacts facts, decimal previous) =>
        previous * (1 + ((Number(facts.Company, "indexation_pct") ?? 0) / 100)) + Tolerance(previous);

    private static IEnumerable<ActivityFacts> Recent(AccountFacts facts, ActivityType type, int days)
    {
        // Days of the portal's wall clock: one of them may have 23 or 25 hours.
        var local = TimeZoneInfo.ConvertTime(facts.Now, facts.TimeZone).DateTime.AddDays(-days);
        var from = new DateTimeOffset(local, facts.TimeZone.GetUtcOffset(local));
        foreach (var activity in facts.Activities)
        {
            if (activity.Type == type && activity.Timestamp > from && activity.Timestamp <= facts.Now)
                yield return activity;
        }
    }

    private static bool HasCustomer(ActivityFacts activity) => activity.Participants.Any(person => Is(person, "side", "customer"));

    private static bool BetweenExecutives(ActivityFacts activity) =>
        activity.Participants.Any(person => Is(person, "group", "executives"))
        && activity.Participants.Any(person => Is(person, "side", "customer")
            && (HasAny(person, "jobtitle", Chiefs) || Is(person, "jobtitle", "CIO") || Is(person, "jobtitle", "COO") || Is(person, "jobtitle", "CTO")));

    private static DateOnly Today(AccountFacts facts) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(facts.Now, facts.TimeZone).DateTime);

    private static string? Text(FactObject record, string property) =>
        record.Properties.TryGetValue(property, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static bool? Flag(FactObject record, string property) => bool.TryParse(Text(record, property), out var value) ? value : null;

    private static bool Is(string? text) => bool.TryParse(text, out var value) && value;

    private static decimal? Number(FactObject record, string property) => Parse(Text(record, property));

    private static decimal? Parse(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static DateOnly? Day(FactObject record, string property) =>
        DateOnly.TryParseExact(Text(record, property), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool Is(FactObject record, string property, string value) => string.Equals(Text(record, property)?.Trim(), value, StringComparison.OrdinalIgnoreCase);

    private static bool Has(FactObject record, string property, string part) => Text(record, property)?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasAny(FactObject record, string property, string[] parts)
    {
        if (Text(record, property) is not { } text)
            return false;
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
