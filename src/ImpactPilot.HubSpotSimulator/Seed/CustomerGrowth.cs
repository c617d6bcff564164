using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>Grows the customers: who they are, their contracts, and how they adopted the product up to 90 days ago.</summary>
internal sealed class CustomerGrowth(Portal portal, JournalHead head)
{
    /// <summary>What happened after this belongs to <see cref="RecentWins"/>.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(90);

    public static readonly ChangeSource Product = new("INTEGRATION", "1482650", "Brightpath usage sync");

    // Books are not equal: some CSMs look after many small customers, others after few large ones.
    private static readonly double[] BookSizes = [1.2, 1.0, 1.3, 0.7, 1.1, 0.9, 0.8, 1.0];

    private static readonly (string City, string Country)[] Places =
    [
        ("Brussels", "Belgium"), ("Antwerp", "Belgium"), ("Ghent", "Belgium"), ("Amsterdam", "Netherlands"), ("Rotterdam", "Netherlands"),
        ("London", "United Kingdom"), ("Manchester", "United Kingdom"), ("Dublin", "Ireland"), ("Berlin", "Germany"), ("Hamburg", "Germany"),
        ("München", "Germany"), ("Paris", "France"), ("Lille", "France"), ("Copenhagen", "Denmark"), ("Stockholm", "Sweden"), ("Zürich", "Switzerland"),
    ];

    public List<Customer> Grow()
    {
        var dice = Dice.For(head.Seed, "customers");
        var books = portal.Csms.Zip(BookSizes).ToList();

        // Created in the order of their ids, as in a real portal: the oldest customer comes first.
        var since = Enumerable.Range(0, head.Companies)
            .Select(_ => head.Anchor.AddDays(-dice.Between(70, dice.Chance(0.3) ? 540 : 2200)))
            .Order()
            .ToList();
        return [.. since.Select((start, index) => Grow(index, start, dice.Weighted(books)))];
    }

    private Customer Grow(int index, DateTimeOffset start, PortalUser csm)
    {
        var dice = Dice.For(head.Seed, "customer", index);
        var signedAt = dice.WorkingMoment(start, start.AddDays(4), portal.Profile);
        var tier = dice.Weighted([(CustomerTier.Enterprise, 0.2), (CustomerTier.MidMarket, 0.45), (CustomerTier.Smb, 0.35)]);
        var name = CompanyNames.Of(index);
        var draft = new RecordDraft(ObjectType.Companies, signedAt, ChangeSource.Person(csm.UserId));
        var customer = new Customer(index, name, tier, csm, draft);
        Introduce(customer, dice);
        Sign(customer, dice);
        Adopt(customer, dice);
        return customer;
    }

    private static void Introduce(Customer customer, Dice dice)
    {
        var draft = customer.Draft;
        var (city, country) = dice.Pick(Places);
        var employees = customer.Tier switch
        {
            CustomerTier.Enterprise => dice.Between(900, 9000),
            CustomerTier.MidMarket => dice.Between(150, 900),
            CustomerTier.Smb => dice.Between(15, 150),
        };
        draft["name"] = customer.Name.Name;
        draft["domain"] = customer.Name.Domain;
        draft["website"] = $"https://www.{customer.Name.Domain}";
        draft["industry"] = customer.Name.Industry;
        draft["numberofemployees"] = Text(employees);
        draft["annualrevenue"] = Text(employees * dice.Between(90, 260) * 1000L);
        draft["city"] = city;
        draft["country"] = country;
        draft["phone"] = $"+{dice.Between(31, 49)} {dice.Digits(3)} {dice.Digits(3)} {dice.Digits(3)}";
        draft["lifecyclestage"] = "customer";
        draft["hubspot_owner_id"] = customer.Csm.OwnerIdText;
        draft["hs_csm_sentiment"] = "neutral";
        draft["customer_tier"] = customer.Tier switch
        {
            CustomerTier.Enterprise => "enterprise",
            CustomerTier.MidMarket => "mid_market",
            CustomerTier.Smb => "smb",
        };
        draft["customer_since"] = HubSpotTime.FormatDate(DateOnly.FromDateTime(draft.CreatedAt.UtcDateTime));
    }

    /// <summary>The first contract and every renewal since, each written on the company when it was signed.</summary>
    private void Sign(Customer customer, Dice dice)
    {
        var draft = customer.Draft;
        var arr = customer.Tier switch
        {
            CustomerTier.Enterprise => dice.Between(60, 240) * 1000m,
            CustomerTier.MidMarket => dice.Between(15, 60) * 1000m,
            CustomerTier.Smb => dice.Between(3, 15) * 1000m,
        };
        var start = DateOnly.FromDateTime(draft.CreatedAt.UtcDateTime).AddDays(dice.Between(0, 20));
        var months = dice.Weighted([(12, 0.7), (24, 0.15), (36, 0.15)]);
        var contract = new Contract(start, start.AddMonths(months).AddDays(-1), months, arr, 0, 0, draft.CreatedAt);
        draft["arr"] = Text(arr);
        draft["contract_start_date"] = HubSpotTime.FormatDate(contract.Start);
        draft["contract_end_date"] = HubSpotTime.FormatDate(contract.End);
        customer.Contracts.Add(contract);

        while (NextContract(contract, customer, dice) is var next && next.SignedAt < head.Anchor)
        {
            draft.Change(next.SignedAt, "arr", Text(next.Arr), customer.ByCsm);
            draft.Change(next.SignedAt, "contract_start_date", HubSpotTime.FormatDate(next.Start), customer.ByCsm);
            draft.Change(next.SignedAt, "contract_end_date", HubSpotTime.FormatDate(next.End), customer.ByCsm);
            customer.Contracts.Add(next);
            contract = next;
        }
    }

    private Contract NextContract(Contract current, Customer customer, Dice dice)
    {
        var early = dice.Weighted([(dice.Between(5, 45), 0.8), (dice.Between(70, 110), 0.2)]);
        var end = new DateTimeOffset(current.End.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var signedAt = dice.WorkingMoment(end.AddDays(-early), end.AddDays(-early + 2), portal.Profile);
        var indexation = customer.Index % 3 == 0 ? dice.Between(20, 40) / 10m : 0;
        var indexed = current.Arr * (1 + (indexation / 100));
        var arr = dice.Weighted<Func<decimal>>(
        [
            (() => indexed * (1 + (dice.Between(4, 35) / 100m)), 0.34),
            (() => dice.Chance(0.5) ? current.Arr : indexed, 0.5),
            (() => current.Arr * (1 - (dice.Between(5, 30) / 100m)), 0.16),
        ])();
        var months = dice.Weighted([(12, 0.78), (24, 0.1), (36, 0.12)]);
        var start = current.End.AddDays(1);
        return new Contract(start, start.AddMonths(months).AddDays(-1), months, Math.Round(arr / 10) * 10, current.Arr, indexation, signedAt);
    }

    private void Adopt(Customer customer, Dice dice)
    {
        var before = head.Anchor - Recent;
        var draft = customer.Draft;
        var appetite = customer.Tier switch { CustomerTier.Enterprise => 1.3, CustomerTier.MidMarket => 1.0, CustomerTier.Smb => 0.55 };
        foreach (var feature in Features.All)
        {
            if (feature.Initial is { } initial)
                draft[feature.Property] = initial;
            if (draft.CreatedAt.AddDays(20) >= before || !dice.Chance(feature.Adoption * appetite))
                continue;

            // Within the eighteen months the history tells of, or soon after the start for what is older.
            var at = dice.WorkingMoment(draft.CreatedAt.AddDays(20), before, portal.Profile);
            feature.Adopt(customer, at, before, dice, portal.Profile);
        }

        if (dice.Chance(0.4) && draft.CreatedAt.AddDays(60) < head.Anchor)
        {
            var sentiment = dice.Weighted([("healthy", 0.7), ("at_risk", 0.3)]);
            draft.Change(dice.WorkingMoment(draft.CreatedAt.AddDays(60), head.Anchor, portal.Profile), "hs_csm_sentiment", sentiment, customer.ByCsm);
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
