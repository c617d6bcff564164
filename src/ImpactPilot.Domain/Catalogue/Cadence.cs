namespace ImpactPilot.Domain.Catalogue;

/// <summary>How often an account may win a driver.</summary>
public enum Cadence
{
    /// <summary>One win for the life of the account.</summary>
    Once,

    /// <summary>One win in a calendar month.</summary>
    EveryMonth,

    /// <summary>One win in a quarter, counted from the portal's fiscal start.</summary>
    EveryQuarter,

    /// <summary>One win in a calendar year.</summary>
    EveryYear,

    /// <summary>One win for each distinct piece of evidence.</summary>
    TriggerBased,
}
