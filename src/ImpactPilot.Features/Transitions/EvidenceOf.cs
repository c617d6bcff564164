using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Suggestions;

namespace ImpactPilot.Features.Transitions;

/// <summary>Makes of an occasion what people can check, and the name under which the same evidence is known again.</summary>
internal static class EvidenceOf
{
    private const int MostPeople = 6;
    private const int LongestValue = 120;

    /// <summary>What an occasion proves.</summary>
    public static Proof Proof(Transition transition, Occasion occasion, Func<string, string, string> label) =>
        new(Key(transition.EvidenceBy, occasion), When(occasion), Describe(occasion, label), occasion.Firing.Reason, transition.Condition) { IsFurther = occasion.Firing.IsFurther };

    /// <summary>When it happened: the activity's own time where it rests on one, else the change's.</summary>
    public static DateTimeOffset When(Occasion occasion) =>
        Activities(occasion).FirstOrDefault()?.Timestamp is { } at && at < occasion.At ? at : occasion.At;

    /// <summary>The evidence's name: it never counts twice for the same driver and account.</summary>
    public static string Key(EvidenceBy by, Occasion occasion)
    {
        var activity = Name(Activities(occasion).FirstOrDefault());
        var deal = Name(First(occasion, SyncObjects.Deal));
        var contact = First(occasion, SyncObjects.Contact, FactNames.Participant) is { Id: { } id } ? $"{SyncObjects.Contact}:{id}" : null;
        var name = by switch
        {
            EvidenceBy.Auto => activity ?? deal ?? contact,
            EvidenceBy.Activity => activity,
            EvidenceBy.Deal => deal,
            EvidenceBy.Contact => contact,
            EvidenceBy.ContactAndActivity => contact is not null && activity is not null ? $"{contact}{Transitions.Proof.Whose}{activity}" : null,
            EvidenceBy.Value => occasion.Change is { NewValue: { } value } change ? $"{change.ObjectType}:{change.ObjectId}:{change.Property}={Short(value)}" : null,
            EvidenceBy.Change => null,
        };
        return name ?? ChangeKey(occasion);
    }

    public static Evidence Describe(Occasion occasion, Func<string, string, string> label)
    {
        var records = occasion.Firing.Witnesses
            .Where(witness => witness is { Id: not null, Object: not FactNames.Participant and not SyncObjects.Company })
            .Select(witness => Record(witness, occasion.Facts)).ToArray();
        if (occasion.Change is { } change)
        {
            var kind = change.ObjectType == SyncObjects.Company || records.Length == 0 ? "property" : records[0].Object;
            return new(kind, change.Property, label(change.ObjectType, change.Property), change.OldValue, change.NewValue, When(occasion), change.ChangedBy, change.SourceType) { Records = records };
        }

        return new(records.Length > 0 ? records[0].Object : "time", "", "", null, null, When(occasion), null, null) { Records = records };
    }

    /// <summary>An activity as people know it again.</summary>
    public static EvidenceRecord Record(string kind, ActivityFacts activity) => new(kind, activity.Id!, Title(kind, activity), activity.Timestamp, People(activity));

    private static EvidenceRecord Record(Witness witness, AccountFacts facts)
    {
        var record = Find(witness, facts);
        return new(witness.Object, witness.Id!, Title(witness.Object, record), witness.Timestamp, record is ActivityFacts activity ? People(activity) : []);
    }

    private static string[] People(ActivityFacts activity) =>
        [.. activity.Participants.Where(person => Read(person, FactNames.Side) == FactNames.Customer).Select(Person).OfType<string>().Distinct().Take(MostPeople)];

    private static FactObject? Find(Witness witness, AccountFacts facts) => witness.Object switch
    {
        SyncObjects.Contact => facts.Contacts.FirstOrDefault(contact => contact.Id == witness.Id),
        SyncObjects.Deal => facts.Deals.FirstOrDefault(deal => deal.Id == witness.Id),
        _ => facts.Activities.FirstOrDefault(activity => activity.Id == witness.Id && string.Equals(activity.Type.ToString(), witness.Object, StringComparison.OrdinalIgnoreCase)),
    };

    private static string Title(string kind, FactObject? record) => record is null ? "" : kind switch
    {
        SyncObjects.Contact => Person(record) ?? "",
        _ => SyncObjects.All.First(known => known.Name == kind).Title is { } title ? Read(record, title) ?? "" : "",
    };

    private static string? Person(FactObject person)
    {
        var name = Read(person, FactNames.Name) ?? $"{Read(person, FactNames.FirstName)} {Read(person, FactNames.LastName)}".Trim();
        var known = name is "" ? Read(person, FactNames.Email) : name;
        return known is not null && (Read(person, FactNames.Role) ?? Read(person, FactNames.JobTitle)) is { } role ? $"{known} ({role})" : known;
    }

    private static string? Read(FactObject record, string property) =>
        record.Properties.GetValueOrDefault(property) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static IEnumerable<Witness> Activities(Occasion occasion) =>
        occasion.Firing.Witnesses.Where(witness => Enum.TryParse<ActivityType>(witness.Object, ignoreCase: true, out _));

    private static Witness? First(Occasion occasion, params string[] objects) =>
        occasion.Firing.Witnesses.FirstOrDefault(witness => objects.Contains(witness.Object) && witness.Id is not null);

    private static string? Name(Witness? witness) => witness?.Id is { } id ? $"{witness.Object}:{id}" : null;

    private static string ChangeKey(Occasion occasion) => occasion.Change is { } change
        ? string.Create(CultureInfo.InvariantCulture, $"{change.ObjectType}:{change.ObjectId}:{change.Property}:{change.OccurredAt.ToUnixTimeMilliseconds()}")
        : string.Create(CultureInfo.InvariantCulture, $"time:{occasion.At.ToUnixTimeMilliseconds()}");

    // The same link in other letters or with a slash at its end is the same link.
    private static string Short(string value)
    {
        var plain = value.Trim().TrimEnd('/').ToLowerInvariant();
        return plain.Length <= LongestValue ? plain : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
