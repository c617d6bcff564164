using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Detection;

/// <summary>Makes of mirrored activities of one account, and of what is known of their people at that time, what the detector reads.</summary>
internal sealed class ActivityReading(AccountFacts facts)
{
    private readonly Engagements engagements = new(facts);
    private readonly ILookup<string?, ActivityFacts> activities = facts.Activities.ToLookup(activity => activity.Id, StringComparer.Ordinal);

    /// <summary>The kinds of object that are read.</summary>
    public static string[] Kinds { get; } = [.. SyncObjects.Activities.Select(kind => kind.Name)];

    public static ActivityKind KindOf(string objectType) => Enum.Parse<ActivityKind>(objectType, ignoreCase: true);

    /// <summary>Whether the mirror has all that the detector reads of it: what came into use just now is fetched by the next look at HubSpot.</summary>
    public static bool IsComplete(MirroredRecord record) => ActivityProperties.ReadOf(KindOf(record.ObjectType)).All(record.Properties.ContainsKey);

    /// <summary>The account's activity that a mirrored record is; null where it is none of them.</summary>
    public ActivityFacts? Find(MirroredRecord record)
    {
        var kind = KindOf(record.ObjectType).ToString();
        return activities[record.ObjectId].FirstOrDefault(activity => activity.Type.ToString() == kind);
    }

    public Activity Read(ActivityFacts activity)
    {
        var at = activity.Timestamp!.Value;
        var properties = activity.Properties.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => property.Value!, StringComparer.Ordinal);
        return new Activity(Enum.Parse<ActivityKind>(activity.Type.ToString()), at, properties, [.. activity.Participants.Select(person => Person(person, at))]);
    }

    /// <summary>Of those who came back after a long silence what they took part in before it, the latest first.</summary>
    public ActivityFacts? BeforeSilence(ActivityFacts activity) => activity.Participants
        .Where(person => engagements.DaysOfSilence(person, activity.Timestamp!.Value) > Activity.LongSilence)
        .Select(person => engagements.LastBefore(person, activity.Timestamp!.Value)!)
        .MaxBy(before => before.Timestamp);

    private Person Person(FactObject person, DateTimeOffset at)
    {
        var isOurs = Read(person, FactNames.Side) == FactNames.Us;
        return new Person(Read(person, FactNames.Name) ?? "", Read(person, FactNames.Email) ?? "", isOurs ? Side.Internal : Side.Customer)
        {
            JobTitle = Read(person, FactNames.JobTitle),
            BuyingRole = isOurs ? null : RoleOf(person),
            DaysSinceLastEngagement = isOurs ? null : engagements.DaysOfSilence(person, at),
            KnownDepartment = isOurs || engagements.KnowsDepartment(person, at),
        };
    }

    /// <summary>The role as the portal finds it, in HubSpot's words. One that was only told from the title says no more than the title, unless it is one that decides.</summary>
    private static string? RoleOf(FactObject person)
    {
        var role = Read(person, FactNames.Role) switch
        {
            null => null,
            "User" => "END_USER",
            var name => name.ToUpperInvariant().Replace(' ', '_'),
        };
        return Read(person, FactNames.RoleSource) == nameof(RoleSource.JobTitle) && role is not ("DECISION_MAKER" or "BUDGET_HOLDER" or "CHAMPION" or "EXECUTIVE_SPONSOR") ? null : role;
    }

    private static string? Read(FactObject record, string property) =>
        record.Properties.GetValueOrDefault(property) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
