namespace ImpactPilot.Domain.Points;

/// <summary>How points are spread over people. Of few people little is said: a quarter of seven is one person with luck.</summary>
/// <param name="People">How many people it is of.</param>
/// <param name="LowerQuartile">A quarter of the people have no more; null of fewer than eight.</param>
/// <param name="Median">Half of the people have no more, half no fewer; null of fewer than four.</param>
/// <param name="UpperQuartile">A quarter of the people have no fewer; null of fewer than eight.</param>
public sealed record PointsSpread(int People, double? LowerQuartile, double? Median, double? UpperQuartile)
{
    /// <summary>So many people have a median.</summary>
    public const int PeopleForMedian = 4;

    /// <summary>So many people have quartiles.</summary>
    public const int PeopleForQuartiles = 8;

    /// <summary>The spread of what each person has. Between two people it lies on the straight line, as spreadsheets have it.</summary>
    public static PointsSpread Of(IEnumerable<int> points)
    {
        int[] sorted = [.. points.Order()];
        return new PointsSpread(sorted.Length, At(0.25, PeopleForQuartiles), At(0.5, PeopleForMedian), At(0.75, PeopleForQuartiles));

        double? At(double part, int people)
        {
            if (sorted.Length < people)
                return null;
            var place = part * (sorted.Length - 1);
            var below = (int)place;
            return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
        }
    }
}
