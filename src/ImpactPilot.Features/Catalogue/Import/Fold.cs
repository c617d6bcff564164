namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>How words from a sheet are compared.</summary>
internal static class Fold
{
    /// <summary>Letters and digits in lower case: for headings and choices, which people hyphenate as they like.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Lower case with single spaces: for names, whose signs matter.</summary>
    public static string Name(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>The identity of a driver in a portal: its area and name.</summary>
    public static (string Area, string Name) Identity(string area, string name) => (Name(area), Name(name));
}
