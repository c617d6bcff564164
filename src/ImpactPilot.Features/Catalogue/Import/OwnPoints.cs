using System.Globalization;
using ImpactPilot.Domain.Catalogue;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>Segments with points of their own as a sheet and people write them: “Enterprise: 50; SMB: 10”.</summary>
internal static class OwnPoints
{
    public static string Write(IEnumerable<SegmentPoints> all) =>
        string.Join($"{SegmentPoints.Separator} ", all.Select(own => string.Create(CultureInfo.InvariantCulture, $"{own.Segment}: {own.Points}")));

    /// <summary>What is written; null in the place of what cannot be read.</summary>
    public static IReadOnlyList<(string Text, SegmentPoints? Own)> Read(string text) =>
        [.. text.Split(SegmentPoints.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => (part, One(part)))];

    // A segment's name may have a colon of its own.
    private static SegmentPoints? One(string part)
    {
        var colon = part.LastIndexOf(':');
        return colon > 0 && int.TryParse(part.AsSpan(colon + 1), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var points)
            ? new SegmentPoints(part[..colon].TrimEnd(), points)
            : null;
    }
}
