using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Detection;

/// <summary>Makes of a mirrored activity, and of what is known of its people at that time, what the detector reads.</summary>
internal static class ActivityReading
{
    private const string Department = "department";

    public static ActivityKind KindOf(string objectType) => Enum.Parse<ActivityKind>(objectType, ignoreCase: true);

    /// <summary>Whether the mirror has all that the detector reads of it: what came into use just now is fetched by the next look at HubSpot.</summary>
    public static bool IsComplete(MirroredRecord record) => ActivityProperties.ReadOf(KindOf(record.ObjectType)).All(record.Properties.ContainsKey);

    public static Activity Of(MirroredRecord record, ActivityFacts activity, AccountFacts facts)
    {
        var at = record.OccurredAt!.Value;
        var properties = record.Properties.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => property.Value!, StringComparer.Ordinal);
        var departments = DepartmentsBefore(facts, at);
        return new Activity(KindOf(record.ObjectType), at, properties, [.. activity.Participants.Select(person => Person(person, facts, at, departments))]);
    }

    private static Person Person(FactObject person, AccountFacts facts, DateTimeOffset at, HashSet<string> departments)
    {
        var isOurs = Read(person, FactNames.Side) == FactNames.Us;
        return new Person(Read(person, FactNames.Name) ?? "", Read(person, FactNames.Email) ?? "", isOurs ? Side.Internal : Side.Customer)
        {
            JobTitle = Read(person, FactNames.JobTitle),
            BuyingRole = Read(person, "hs_buying_role"),
            DaysSinceLastEngagement = isOurs ? null : facts.DaysOfSilence(person, at),
            KnownDepartment = Read(person, Department) is not { } department || departments.Contains(department),
        };
    }

    private static HashSet<string> DepartmentsBefore(AccountFacts facts, DateTimeOffset at) =>
        facts.Activities.Where(activity => activity.Timestamp < at).SelectMany(activity => activity.Participants)
            .Select(person => Read(person, Department)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string? Read(FactObject record, string property) =>
        record.Properties.GetValueOrDefault(property) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
