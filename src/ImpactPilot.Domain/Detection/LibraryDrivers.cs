using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection;

/// <summary>The drivers that the built-in weights know.</summary>
public static class LibraryDrivers
{
    /// <summary>One prompt for each, by its key.</summary>
    public static IReadOnlyList<DriverPrompt> All { get; } = [.. Lexicon.BuiltIn.Drivers.Select(key => new DriverPrompt(key))];

    /// <summary>Whether a driver is found by what was learnt of it, whatever the words of its prompt.</summary>
    public static bool Know(string key) => Lexicon.BuiltIn.DriverOf(key) >= 0;
}
