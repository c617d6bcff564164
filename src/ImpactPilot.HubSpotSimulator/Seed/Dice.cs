using System.Globalization;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>Chance that repeats itself: the same seed rolls the same portal.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Dice of their own for one thing, so that one company's story does not hang on another's.</summary>
    public static Dice For(int seed, string purpose, int index = 0)
    {
        var hash = 17;
        foreach (var character in purpose)
            hash = unchecked((hash * 31) + character);
        return new Dice(unchecked((((seed * 486_187_739) + hash) * 16_777_619) + index));
    }

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>Anywhere from nothing up to the whole.</summary>
    public double Share() => _random.NextDouble();

    public int Between(int low, int high) => _random.Next(low, high + 1);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public T Weighted<T>(IReadOnlyList<(T Choice, double Weight)> choices)
    {
        var at = _random.NextDouble() * choices.Sum(choice => choice.Weight);
        foreach (var (choice, weight) in choices)
        {
            at -= weight;
            if (at < 0)
                return choice;
        }

        return choices[^1].Choice;
    }

    /// <summary>A whole number around an average that may be broken: 0.4 gives one in two of five times.</summary>
    public int Around(double average, double spread = 0.5)
    {
        var value = average * (1 - spread + (2 * spread * _random.NextDouble()));
        var whole = (int)Math.Floor(value);
        return whole + (Chance(value - whole) ? 1 : 0);
    }

    /// <summary>A moment in somebody's office hours between two instants, to the second.</summary>
    public DateTimeOffset WorkingMoment(DateTimeOffset from, DateTimeOffset to, PortalProfile profile)
    {
        if (to <= from)
            return from;

        var at = from + TimeSpan.FromSeconds(Math.Floor((to - from).TotalSeconds * _random.NextDouble()));
        var local = TimeZoneInfo.ConvertTime(at, profile.Zone);
        var day = local.DayOfWeek switch
        {
            DayOfWeek.Saturday => local.Date.AddDays(-1),
            DayOfWeek.Sunday => local.Date.AddDays(-2),
            _ => local.Date,
        };
        var time = day.AddHours(8).AddSeconds(_random.Next(9 * 3600));
        var moment = new DateTimeOffset(time, profile.Zone.GetUtcOffset(time)).ToUniversalTime();
        return moment < from || moment > to ? at : moment;
    }

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => _random.Next(10).ToString(CultureInfo.InvariantCulture)));
}
