using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Features.Facts;

namespace ImpactPilot.Features.Detection;

/// <summary>
/// When the customer's people truly took part: in a meeting that was held, a call that reached them, an e-mail of their own. What was only sent
/// to them, written about them, planned or missed ends no silence, and an out-of-office reply neither.
/// </summary>
internal sealed class Engagements
{
    private const string Department = "department";

    private readonly Dictionary<string, List<ActivityFacts>> activities = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> departments = new(StringComparer.OrdinalIgnoreCase);

    public Engagements(AccountFacts facts)
    {
        foreach (var activity in facts.Activities.Where(activity => activity.Timestamp is not null).OrderBy(activity => activity.Timestamp))
        {
            foreach (var person in activity.Participants.Where(person => TookPart(person, activity)))
            {
                if (KeyOf(person) is { } key)
                    (activities.TryGetValue(key, out var own) ? own : activities[key] = []).Add(activity);
                if (DepartmentOf(person) is { } department)
                    departments.TryAdd(department, activity.Timestamp!.Value);
            }
        }
    }

    /// <summary>What a person took part in last before an instant; null where there was nothing.</summary>
    public ActivityFacts? LastBefore(FactObject person, DateTimeOffset instant) =>
        KeyOf(person) is { } key && activities.TryGetValue(key, out var own) ? own.FindLast(activity => activity.Timestamp < instant) : null;

    /// <summary>The whole days between that and the instant.</summary>
    public int? DaysOfSilence(FactObject person, DateTimeOffset instant) => LastBefore(person, instant) is { Timestamp: { } last } ? (int)(instant - last).TotalDays : null;

    /// <summary>Whether anybody of the person's department took part in anything before, as far as the department is known.</summary>
    public bool KnowsDepartment(FactObject person, DateTimeOffset instant) =>
        DepartmentOf(person) is not { } department || departments.TryGetValue(department, out var first) && first < instant;

    private static bool TookPart(FactObject person, ActivityFacts activity) => Read(person, FactNames.Side) == FactNames.Customer && activity.Type switch
    {
        // An outcome that nobody wrote down is most often a meeting that took place.
        ActivityType.Meeting => Read(activity, "hs_meeting_outcome") is null or "COMPLETED",
        ActivityType.Call => ActivityProperties.IsReached(Read(activity, "hs_call_status"), Read(activity, "hs_call_disposition")),
        ActivityType.Email => Read(activity, "hs_email_direction") == "INCOMING_EMAIL" && Read(activity, "hs_incoming_email_is_out_of_office") != "true" && Wrote(person, activity),
        _ => false,
    };

    // Where HubSpot does not say who wrote, whoever is linked with it did.
    private static bool Wrote(FactObject person, ActivityFacts mail) =>
        Read(mail, FactNames.Addresses[0]) is not { } from || Read(person, FactNames.Email) is not { } own || from.Contains(own, StringComparison.OrdinalIgnoreCase);

    private static string? KeyOf(FactObject person) => Read(person, FactNames.ContactId) ?? Read(person, FactNames.Email);

    private static string? DepartmentOf(FactObject person) => Read(person, Department)?.Trim();

    private static string? Read(FactObject record, string property) =>
        record.Properties.GetValueOrDefault(property) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
