using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>The progress of the last 90 days, spread unevenly over the team: what a look-back shall find.</summary>
internal static class RecentWins
{
    private const double MeasuredPerCompany = 75.0 / 250;
    private const double WrittenPerCompany = 16.0 / 250;

    private static readonly double[] Diligence = [1.9, 0.7, 1.3, 0.4, 1.6, 1.0, 0.5, 1.1];

    public static void Grow(IReadOnlyList<Customer> customers, Portal portal, JournalHead head)
    {
        var dice = Dice.For(head.Seed, "recent wins");
        var books = customers.GroupBy(customer => customer.Csm).ToDictionary(book => book.Key, book => book.ToList());
        var csms = portal.Csms.Zip(Diligence).Where(pair => books.ContainsKey(pair.First)).ToList();
        if (csms.Count == 0)
            return;

        Win(Features.Measured, MeasuredPerCompany);
        Win(Features.Written, WrittenPerCompany);

        void Win(IReadOnlyList<Feature> features, double perCompany)
        {
            var weighted = features.Select(feature => (feature, feature.RecentWeight)).ToList();
            for (var wins = (int)Math.Round(customers.Count * perCompany); wins > 0; wins--)
            {
                var feature = dice.Weighted(weighted);
                if (Open(books[dice.Weighted(csms)], feature, dice) is not { } customer)
                    continue;
                var from = head.Anchor - CustomerGrowth.Recent + TimeSpan.FromDays(1);
                var at = dice.WorkingMoment(Later(from, customer.Draft.CreatedAt.AddDays(5)), head.Anchor, portal.Profile);
                feature.Adopt(customer, at, head.Anchor, dice, portal.Profile);
            }
        }
    }

    /// <summary>Somebody in the book who does not have it yet; a few tries are enough, a full book wins nothing.</summary>
    private static Customer? Open(List<Customer> book, Feature feature, Dice dice)
    {
        for (var tries = 0; tries < 8; tries++)
        {
            var candidate = dice.Pick(book);
            if (Feature.IsOpen(candidate.Draft.Latest(feature.Property)))
                return candidate;
        }

        return null;
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
