using System.Text.RegularExpressions;

namespace ImpactPilot.IntegrationTests.Conformance;

internal enum Side
{
    Request,
    Answer,
}

/// <summary>Something in an exchange that HubSpot's files do not know.</summary>
/// <param name="Kind">The schema library's word for it, or one of ours about the envelope.</param>
/// <param name="Path">Where in the body, places in lists left out: <c>results[].properties.name</c>.</param>
internal sealed record Departure(Side Side, string Operation, string Kind, string Path, Exchange Exchange)
{
    /// <summary>Why it is no fault of ours; null when it is.</summary>
    public string? Excuse => KnownQuirks.ReasonFor(this);

    /// <summary>The same departure in a thousand exchanges is one.</summary>
    public string Key => $"{Operation}: {(Side == Side.Request ? "our request" : $"the answer {Exchange.Status}")}: {Kind} {Path}";

    public override string ToString() => $"{Key}\n      {Exchange}";
}

internal sealed partial record Mismatch(string Kind, string Path)
{
    public const string Null = "Null";

    public static string Readable(string? path) => Place().Replace((path ?? "").TrimStart('#', '/'), "[]");

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Place();
}
