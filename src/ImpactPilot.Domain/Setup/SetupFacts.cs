using ImpactPilot.Domain.Cycles;

namespace ImpactPilot.Domain.Setup;

/// <summary>What a portal has so far; all that its checklist is decided from.</summary>
/// <param name="Connected">Whether HubSpot lets us in now.</param>
/// <param name="Import">The first import that is under way; null where none is.</param>
/// <param name="PropertiesKnown">Whether HubSpot told which properties there are.</param>
/// <param name="AccountsImported">Whether all companies came in once.</param>
/// <param name="NamesWaiting">How many names in rules stand for no property yet.</param>
/// <param name="Drivers">How many drivers there are, without archived ones.</param>
/// <param name="RulesOn">How many of their transitions watch HubSpot.</param>
/// <param name="Cycle">How far the furthest cycle is; null without one.</param>
/// <param name="People">How many people signed in or are invited.</param>
/// <param name="Pending">How many suggestions wait for a person; no more than a hundred are counted.</param>
/// <param name="HasWon">Whether anything is won.</param>
public sealed record SetupFacts(
    bool Connected,
    ImportProgress? Import,
    bool PropertiesKnown,
    bool AccountsImported,
    int NamesWaiting,
    int Drivers,
    int RulesOn,
    CycleStatus? Cycle,
    int People,
    int Pending,
    bool HasWon);

/// <summary>How far the first import of one kind of record is.</summary>
/// <param name="Objects">What is imported, in HubSpot's plural: companies.</param>
/// <param name="Imported">How many are here.</param>
/// <param name="Total">How many there are; null until HubSpot said so.</param>
/// <param name="Trouble">Why it does not go on, in words; null while it does.</param>
public sealed record ImportProgress(string Objects, int Imported, int? Total, string? Trouble)
{
    /// <summary>Whole percents, never 100 before it is done; null while the total is not known.</summary>
    public int? Percent => Total is > 0 and var total ? (int)Math.Min(99L, 100L * Imported / total) : null;
}
