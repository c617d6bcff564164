namespace ImpactPilot.Domain.Detection.Sequences;

/// <summary>A held inspiration session with somebody who decides, of a department that never took part in anything before.</summary>
internal static class InspirationSession
{
    public const string Driver = "inspiration-session";

    private const double Sureness = 0.85;

    private static readonly string[] Sessions = ["inspiration", "inspirational", "inspiratie", "inspiratiesessie", "inspirationsworkshop", "inspirationssession", "inspirations", "inspirerend", "discovery"];

    /// <param name="meetings">All of the account: at one that nobody was met at before, nobody can be new.</param>
    public static IEnumerable<Sequence> Find(IEnumerable<Meeting> meetings)
    {
        var held = meetings.Where(meeting => meeting.IsHeld && meeting.Customers.Any()).OrderBy(meeting => meeting.At).ThenBy(meeting => meeting.Key, StringComparer.Ordinal).ToList();
        foreach (var meeting in held.Skip(1))
        {
            var traits = Structure.Of(meeting.Activity);
            if (traits.Has(Trait.NewDepartment) && traits.Has(Trait.RoleThere) && IsSession(meeting))
                yield return new(Driver, meeting.Key, meeting.At, [meeting.Key], $"An inspiration session was held with {Newcomer(meeting)}, of a department that had not met us before.", Sureness);
        }
    }

    private static bool IsSession(Meeting meeting) =>
        TitleWords.Of($"{meeting.Title} {ActivityProperties.MeetingTypeOf(meeting.Activity)}").Intersect(Sessions, StringComparer.Ordinal).Any();

    private static string Newcomer(Meeting meeting) =>
        meeting.Activity.People.First(person => person.Side is Side.Customer && !person.KnownDepartment) is var person && person.Name.Length > 0 ? person.Name : person.Email;
}
