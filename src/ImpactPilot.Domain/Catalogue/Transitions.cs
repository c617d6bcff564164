namespace ImpactPilot.Domain.Catalogue;

/// <summary>What moves a driver's status by itself.</summary>
public enum TransitionType
{
    /// <summary>Nothing: a person does.</summary>
    None,

    /// <summary>The calendar: the driver opens again when its window starts.</summary>
    Time,

    /// <summary>A condition over HubSpot's data becoming true.</summary>
    Property,

    /// <summary>What people wrote or said, read with a prompt; a condition may come first.</summary>
    Contextual,
}

/// <summary>What happens when a transition fires.</summary>
public enum TransitionMode
{
    /// <summary>Nothing is watched.</summary>
    Off,

    /// <summary>"Impact detected" waits for a person.</summary>
    Suggest,

    /// <summary>The impact moves to its target status at once.</summary>
    Automatic,
}

/// <summary>How far one impact has come.</summary>
public enum ImpactStatus
{
    /// <summary>Nothing has happened yet.</summary>
    None,

    /// <summary>The idea was brought to the customer.</summary>
    Pitched,

    /// <summary>Closed won: it earned its points.</summary>
    Won,

    /// <summary>Closed lost.</summary>
    Lost,

    /// <summary>What was won is at work at the customer; earns nothing further.</summary>
    Implemented,

    /// <summary>There before us: it was never won here, earns nothing, and its window is closed.</summary>
    InPlace,
}

/// <summary>What names a piece of evidence: the same one never counts twice for a driver and account.</summary>
public enum EvidenceBy
{
    /// <summary>The first activity that the condition rests on, else the first deal, else the first contact, else the change.</summary>
    Auto,

    /// <summary>The change itself.</summary>
    Change,

    /// <summary>The value that the property took: the same link or rating never counts again.</summary>
    Value,

    /// <summary>The deal.</summary>
    Deal,

    /// <summary>The contact: the same person never counts again.</summary>
    Contact,

    /// <summary>The activity.</summary>
    Activity,

    /// <summary>The contact on that activity: the same person counts again on another one.</summary>
    ContactAndActivity,
}
