namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>Splits labelled activities for cross-validation, so that every fold has its share of each driver and trap. The same activities in the same order give the same folds.</summary>
public static class Folds
{
    /// <summary>How many.</summary>
    public const int Count = 5;

    /// <summary>The fold of each activity, from 0.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<LabelledActivity> labelled)
    {
        var seen = new Dictionary<string, int>();
        return [.. labelled.Select(activity => Next(seen, $"{activity.About ?? (activity.Expected.Count > 0 ? activity.Expected[0] : "")} {activity.Trap}"))];
    }

    // Groups begin at different folds, so that many small groups do not all fall into the first.
    private static int Next(Dictionary<string, int> seen, string group)
    {
        var count = seen.GetValueOrDefault(group, group.Length);
        seen[group] = count + 1;
        return count % Count;
    }
}
