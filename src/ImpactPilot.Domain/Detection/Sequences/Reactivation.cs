namespace ImpactPilot.Domain.Detection.Sequences;

/// <summary>A meeting that was held, or a call that was answered, with somebody who decides and had taken part in nothing for more than 45 days.</summary>
internal static class Reactivation
{
    public const string Driver = "reactivated-stakeholder";

    private const double Sureness = 0.85;

    public static IEnumerable<Sequence> Find(IEnumerable<Meeting> meetings)
    {
        foreach (var meeting in meetings)
        {
            var traits = Structure.Of(meeting.Activity);
            if (traits.Has(Trait.Held) && traits.Has(Trait.SilentRole) && meeting.BeforeSilence is { } before)
                yield return new(Driver, meeting.Key, meeting.At, [meeting.Key, before], $"Somebody who decides took part again, after more than {Structure.Silence} days of silence.", Sureness);
        }
    }
}
