namespace ImpactPilot.Domain.Detection;

/// <summary>One HubSpot activity on one account, as the detector reads it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it took place, or was written.</param>
/// <param name="Properties">Its HubSpot properties: internal name → text as stored.</param>
/// <param name="People">Who took part, wrote or was written to.</param>
public sealed record Activity(ActivityKind Kind, DateTimeOffset At, IReadOnlyDictionary<string, string> Properties, IReadOnlyList<Person> People)
{
    /// <summary>Silence of more than this many days is what a re-activation ends.</summary>
    public const int LongSilence = Structure.Silence;

    /// <summary>The text of a property; empty where the activity has none.</summary>
    public string Text(string property) => Properties.GetValueOrDefault(property, "");
}

/// <summary>The kinds of activity that people log in HubSpot.</summary>
public enum ActivityKind
{
    /// <summary>A meeting, held or not: its outcome says.</summary>
    Meeting,

    /// <summary>A call, answered or not: its status says.</summary>
    Call,

    /// <summary>An e-mail in either direction.</summary>
    Email,

    /// <summary>What somebody of ours wrote down.</summary>
    Note,

    /// <summary>Something to do, or done.</summary>
    Task,
}

/// <summary>Whose side a person is on.</summary>
public enum Side
{
    /// <summary>The account.</summary>
    Customer,

    /// <summary>The team that uses this product.</summary>
    Internal,
}

/// <summary>Somebody who took part in an activity.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Email">E-mail address; may be empty.</param>
/// <param name="Side">Whose side.</param>
public sealed record Person(string Name, string Email, Side Side)
{
    /// <summary>Job title, where known.</summary>
    public string? JobTitle { get; init; }

    /// <summary>HubSpot's buying role, such as <c>DECISION_MAKER</c>.</summary>
    public string? BuyingRole { get; init; }

    /// <summary>Days between this activity and the last engagement before it; null where there was none.</summary>
    public int? DaysSinceLastEngagement { get; init; }

    /// <summary>False when nobody of this person's department was in touch with us before.</summary>
    public bool KnownDepartment { get; init; } = true;
}
