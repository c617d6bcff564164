using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Detection;

namespace ImpactPilot.Features.Detection;

/// <summary>An activity to try detection on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Incoming">An e-mail or call from the customer; false for one of ours.</param>
/// <param name="Done">A meeting held, a call answered, a task done.</param>
/// <param name="Title">Title or subject.</param>
/// <param name="Text">What was written.</param>
/// <param name="People">Who took part.</param>
/// <param name="AskModel">Whether the portal's language model shall judge too, where it has one. That costs as any question does.</param>
public sealed record TryDetectionRequest(
    ActivityKind Kind,
    bool Incoming,
    bool Done,
    [property: MaxLength(500)] string? Title,
    [property: Required, MaxLength(50_000)] string Text,
    [property: Required, MaxLength(30)] TriedPerson[] People,
    bool AskModel)
{
    internal Activity ToActivity(DateTimeOffset now)
    {
        var people = People.Select(person => person.ToPerson()).ToList();
        return new Activity(Kind, now, Properties(people), people);
    }

    private Dictionary<string, string> Properties(List<Person> people) => Kind switch
    {
        ActivityKind.Meeting => new() { ["hs_meeting_title"] = Title ?? "", ["hs_meeting_body"] = Text, ["hs_meeting_outcome"] = Done ? "COMPLETED" : "SCHEDULED" },
        ActivityKind.Call => new() { ["hs_call_title"] = Title ?? "", ["hs_call_body"] = Text, ["hs_call_status"] = Done ? "COMPLETED" : "NO_ANSWER", ["hs_call_direction"] = Incoming ? "INBOUND" : "OUTBOUND" },
        ActivityKind.Email => Mail(people),
        ActivityKind.Note => new() { ["hs_note_body"] = Text },
        ActivityKind.Task => new() { ["hs_task_subject"] = Title ?? "", ["hs_task_body"] = Text, ["hs_task_status"] = Done ? "COMPLETED" : "NOT_STARTED" },
    };

    // The first of the writing side wrote it; the first of the other side got it, all others a copy.
    private Dictionary<string, string> Mail(List<Person> people)
    {
        var writer = people.Find(person => person.Side == (Incoming ? Side.Customer : Side.Internal));
        var reader = people.Find(person => person.Side == (Incoming ? Side.Internal : Side.Customer));
        return new()
        {
            ["hs_email_subject"] = Title ?? "",
            ["hs_email_text"] = Text,
            ["hs_email_direction"] = Incoming ? "INCOMING_EMAIL" : "EMAIL",
            ["hs_email_from_email"] = writer?.Email ?? "",
            ["hs_email_to_email"] = reader?.Email ?? "",
            ["hs_email_cc_email"] = string.Join(';', people.Where(person => person != writer && person != reader).Select(person => person.Email)),
        };
    }
}

/// <summary>Somebody who took part in a tried activity.</summary>
/// <param name="DaysSinceLastEngagement">Days of silence before; null where there was nothing before.</param>
/// <param name="KnownDepartment">False when nobody of this department was in touch before.</param>
public sealed record TriedPerson(
    [property: Required, MaxLength(200)] string Name,
    [property: MaxLength(300)] string? Email,
    Side Side,
    [property: MaxLength(200)] string? JobTitle,
    [property: MaxLength(50)] string? BuyingRole,
    [property: Range(0, 10_000)] int? DaysSinceLastEngagement,
    bool KnownDepartment)
{
    internal Person ToPerson() => new(Name, Email ?? "", Side) { JobTitle = JobTitle, BuyingRole = BuyingRole, DaysSinceLastEngagement = DaysSinceLastEngagement, KnownDepartment = KnownDepartment };
}
