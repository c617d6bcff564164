namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>Patterns of SQL's <c>like</c>.</summary>
internal static class Like
{
    /// <summary>Whatever holds the words as they stand; null, for anything, where there are none.</summary>
    public static string? Containing(string? words) => string.IsNullOrWhiteSpace(words) ? null : $"%{Escape(words.Trim())}%";

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
