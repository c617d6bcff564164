namespace ImpactPilot.Domain.Detection.Sequences;

/// <summary>A meeting or call of an account, as far as it can be a part of something greater.</summary>
/// <param name="Key">Names it: its kind and HubSpot's id.</param>
/// <param name="Activity">The activity itself, with what was known of its people when it took place.</param>
/// <param name="KnownAt">When it was put down; before it takes place where it was planned.</param>
public sealed record Meeting(string Key, Activity Activity, DateTimeOffset KnownAt)
{
    /// <summary>What those who came back in it after a long silence had taken part in last; null where nobody did.</summary>
    public string? BeforeSilence { get; init; }

    internal DateTimeOffset At => Activity.At;

    internal bool IsMeeting => Activity.Kind is ActivityKind.Meeting;

    internal string Title => Activity.Text("hs_meeting_title");

    internal bool IsHeld => State is "COMPLETED";

    /// <summary>Held or still to come. One whose outcome nobody wrote down counts too: most took place.</summary>
    internal bool Stands => State is "COMPLETED" or "SCHEDULED" or "";

    /// <summary>Who of the customer is there, by mail address or else by name.</summary>
    internal IEnumerable<(string Key, string Name)> Customers => Activity.People
        .Where(person => person.Side is Side.Customer && (person.Email.Length > 0 || person.Name.Length > 0))
        .Select(person => ((person.Email.Length > 0 ? person.Email : person.Name).ToUpperInvariant(), person.Name.Length > 0 ? person.Name : person.Email));

    private string State => ActivityProperties.StateOf(Activity);
}

/// <summary>Activities that prove a driver together.</summary>
/// <param name="DriverKey">Which driver.</param>
/// <param name="Name">The name under which the same sequence is known again, however it grows.</param>
/// <param name="At">When it became a proof.</param>
/// <param name="Records">The keys of all its activities: in the order in which they take place, but what came before a silence last.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Confidence">How sure that is, from 0 to 1. Set by hand: no labelled texts tell of sequences.</param>
public sealed record Sequence(string DriverKey, string Name, DateTimeOffset At, IReadOnlyList<string> Records, string Reason, double Confidence);
