namespace ImpactPilot.Domain.Detection.Sequences;

/// <summary>What several activities of one account prove together. Pure, and the same in whatever order the activities became known.</summary>
public static class AccountSequences
{
    /// <summary>The drivers that a sequence can prove.</summary>
    public static IReadOnlySet<string> Drivers { get; } = new HashSet<string>(StringComparer.Ordinal) { MeetingSeries.Driver, Reonboarding.Driver, InspirationSession.Driver, Reactivation.Driver };

    /// <summary>All sequences among an account's meetings and calls, by when they became a proof.</summary>
    /// <param name="encounters">Its meetings and calls, in any order.</param>
    /// <param name="customerSince">Since when it is a customer; null where nobody knows.</param>
    public static IReadOnlyList<Sequence> Find(IReadOnlyCollection<Meeting> encounters, DateTimeOffset? customerSince)
    {
        List<Meeting> meetings = [.. encounters.Where(encounter => encounter.IsMeeting)];
        List<Sequence> found = [.. MeetingSeries.Find(meetings), .. Reonboarding.Find(meetings, customerSince), .. InspirationSession.Find(meetings), .. Reactivation.Find(encounters)];
        return [.. found.OrderBy(sequence => sequence.At).ThenBy(sequence => sequence.Name, StringComparer.Ordinal).ThenBy(sequence => sequence.Records[0], StringComparer.Ordinal)];
    }

    /// <summary>Whether a sequence says nothing that some evidence did not say before.</summary>
    /// <param name="evidence">The records that a piece of evidence rested on.</param>
    public static bool IsTold(Sequence sequence, IReadOnlyCollection<string> evidence) =>
        sequence.Records.All(evidence.Contains) || sequence.DriverKey is Reonboarding.Driver && evidence.Count > 1 && sequence.Records.Any(evidence.Contains);
}
