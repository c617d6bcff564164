namespace ImpactPilot.Domain.Catalogue;

/// <summary>For which accounts a driver is meant: those of some segments, or all.</summary>
public static class SegmentLimit
{
    /// <summary>
    /// Whether an account of a segment is among them. Of an account without a segment nobody knows that it is, so it is not:
    /// what can be won there by hand is what can be detected there.
    /// </summary>
    /// <param name="segments">The segments that the driver is limited to; none means every account.</param>
    public static bool Includes(IReadOnlyCollection<string> segments, string? segment) =>
        segments.Count == 0 || (segment is not null && segments.Contains(segment, StringComparer.OrdinalIgnoreCase));
}
