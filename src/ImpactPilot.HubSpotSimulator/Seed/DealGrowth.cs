using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Pipelines;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>Grows the deals of the last eighteen months: what was signed, what is due for renewal, what may be sold on top.</summary>
internal sealed class DealGrowth(PortalProfile profile, JournalHead head)
{
    public const int HistoryDays = 548;

    private static readonly string[] Extras = ["extra users", "Analytics module", "second entity", "Contract Review module", "premium support", "mobile app for field staff"];
    private static readonly string[] Services = ["Implementation package", "Key user training", "Process redesign workshop", "Migration of legacy forms"];

    public void Grow(Customer customer)
    {
        var dice = Dice.For(head.Seed, "deals", customer.Index);
        var count = dice.Around(head.DealsPerCompany, 0.4);
        var signed = customer.Contracts.Where(contract => contract.SignedAt > head.Anchor.AddDays(-HistoryDays)).Reverse();
        foreach (var contract in signed.Take(count))
            customer.Deals.Add(Signed(customer, contract, dice));
        if (customer.Deals.Count < count && NextRenewal(customer, dice) is { } renewal)
            customer.Deals.Add(renewal);
        while (customer.Deals.Count < count)
            customer.Deals.Add(dice.Chance(0.25) ? Service(customer, dice) : Expansion(customer, dice));
    }

    private RecordDraft Signed(Customer customer, Contract contract, Dice dice)
    {
        var pipeline = contract.IsRenewal ? DealPipelines.Renewals : DealPipelines.NewBusiness;
        var kind = contract.IsRenewal ? $"Renewal {contract.Start.Year.ToString(CultureInfo.InvariantCulture)}" : "New business";
        var deal = Open(customer, kind, pipeline, contract.SignedAt.AddDays(-dice.Between(25, 80)), contract.Arr, dice, closesOn: contract.SignedAt);
        deal["dealtype"] = contract.IsRenewal ? "existingbusiness" : "newbusiness";
        deal["is_renewal"] = contract.IsRenewal ? "true" : "false";
        deal["contract_term_months"] = Text(contract.Months);
        if (contract.IsRenewal)
            deal["previous_arr"] = Text(contract.PreviousArr);
        deal.Change(contract.SignedAt, "new_arr", Text(contract.Arr), customer.ByCsm);
        Win(customer, deal, pipeline, contract.SignedAt, dice);
        return deal;
    }

    /// <summary>The renewal that is being worked on, when the contract ends within the next five months.</summary>
    private RecordDraft? NextRenewal(Customer customer, Dice dice)
    {
        var last = customer.Contracts[^1];
        var end = new DateTimeOffset(last.End.ToDateTime(new TimeOnly(16, 0)), TimeSpan.Zero);
        if (end > head.Anchor.AddDays(150) || end < head.Anchor)
            return null;

        var kind = $"Renewal {last.End.Year.ToString(CultureInfo.InvariantCulture)}";
        var deal = Open(customer, kind, DealPipelines.Renewals, head.Anchor.AddDays(-dice.Between(5, 60)), last.Arr, dice, closesOn: end);
        deal["dealtype"] = "existingbusiness";
        deal["is_renewal"] = "true";
        deal["previous_arr"] = Text(last.Arr);
        deal["contract_term_months"] = Text(last.Months);
        Advance(customer, deal, DealPipelines.Renewals, dice.Between(0, 2), head.Anchor, dice);
        return deal;
    }

    private RecordDraft Expansion(Customer customer, Dice dice)
    {
        var last = customer.Contracts[^1];
        var amount = Math.Round(last.Arr * dice.Between(5, 30) / 1000m) * 10;
        var opened = OpenedAt(customer, dice);
        var deal = Open(customer, dice.Pick(Extras), DealPipelines.Expansion, opened, amount, dice, closesOn: opened.AddDays(45));
        deal["dealtype"] = "existingbusiness";
        deal["is_renewal"] = "false";
        var closedAt = dice.WorkingMoment(opened.AddDays(12), opened.AddDays(75), profile);
        if (closedAt >= head.Anchor)
            Advance(customer, deal, DealPipelines.Expansion, dice.Between(0, 2), head.Anchor, dice);
        else if (dice.Chance(0.62))
            Grow(customer, deal, closedAt, amount, dice);
        else
            Lose(customer, deal, closedAt, dice);
        return deal;
    }

    /// <summary>A won expansion raises what the customer pays, where the contract in force is still the same.</summary>
    private void Grow(Customer customer, RecordDraft deal, DateTimeOffset closedAt, decimal amount, Dice dice)
    {
        var arr = decimal.Parse(customer.Draft.Latest("arr")!, CultureInfo.InvariantCulture);
        if (closedAt > customer.Contracts[^1].SignedAt)
        {
            deal["previous_arr"] = Text(arr);
            deal.Change(closedAt, "new_arr", Text(arr + amount), customer.ByCsm);
            var noted = closedAt.AddMinutes(dice.Between(1, 200));
            customer.Draft.Change(noted < head.Anchor ? noted : head.Anchor, "arr", Text(arr + amount), customer.ByCsm);
        }

        Win(customer, deal, DealPipelines.Expansion, closedAt, dice);
    }

    private RecordDraft Service(Customer customer, Dice dice)
    {
        var amount = dice.Between(8, 90) * 100m;
        var opened = OpenedAt(customer, dice);
        var deal = Open(customer, dice.Pick(Services), DealPipelines.Expansion, opened, amount, dice, closesOn: opened.AddDays(30));
        deal["dealtype"] = "existingbusiness";
        deal["is_renewal"] = "false";
        deal["services_amount"] = Text(amount);
        var closedAt = dice.WorkingMoment(opened.AddDays(8), opened.AddDays(50), profile);
        if (closedAt < head.Anchor)
            Win(customer, deal, DealPipelines.Expansion, closedAt, dice);
        return deal;
    }

    private RecordDraft Open(
        Customer customer, string kind, DealPipeline pipeline, DateTimeOffset openedAt, decimal amount, Dice dice, DateTimeOffset closesOn) =>
        new(ObjectType.Deals, dice.WorkingMoment(openedAt, openedAt.AddDays(3), profile), customer.ByCsm)
        {
            ["dealname"] = $"{customer.Name.Name} – {kind}",
            ["amount"] = Text(amount),
            ["deal_currency_code"] = "EUR",
            ["pipeline"] = pipeline.Id,
            ["dealstage"] = pipeline.Stages[0].Id,
            ["closedate"] = HubSpotTime.Format(closesOn),
            ["hubspot_owner_id"] = customer.Csm.OwnerIdText,
            ["invoice_status"] = "not_sent",
        };

    private void Win(Customer customer, RecordDraft deal, DealPipeline pipeline, DateTimeOffset at, Dice dice)
    {
        Advance(customer, deal, pipeline, pipeline.Stages.Count - 3, at, dice);
        deal.Change(at, "dealstage", pipeline.Won().Id, customer.ByCsm);
        deal.Change(at, "closedate", HubSpotTime.Format(at), customer.ByCsm);
        var next = at;
        foreach (var status in (string[])["sent", "accepted", "paid"])
        {
            next = dice.WorkingMoment(next.AddDays(1), next.AddDays(20), profile);
            if (next > head.Anchor)
                break;
            deal.Change(next, "invoice_status", status, customer.ByCsm);
        }
    }

    private static void Lose(Customer customer, RecordDraft deal, DateTimeOffset at, Dice dice)
    {
        deal.Change(at, "dealstage", DealPipelines.Expansion.Lost().Id, customer.ByCsm);
        deal.Change(at, "closedate", HubSpotTime.Format(at), customer.ByCsm);
        deal.Change(
            at,
            "closed_lost_reason",
            dice.Pick(["No budget this year.", "They built it themselves.", "Postponed until the reorganisation is over.", "Price."]),
            customer.ByCsm);
    }

    /// <summary>Moves through the open stages one by one, all before a given moment.</summary>
    private void Advance(Customer customer, RecordDraft deal, DealPipeline pipeline, int lastStage, DateTimeOffset before, Dice dice)
    {
        var at = deal.CreatedAt;
        for (var stage = 1; stage <= lastStage; stage++)
        {
            at = dice.WorkingMoment(at.AddHours(3), at + ((before - at) / 2), profile);
            if (at < before)
                deal.Change(at, "dealstage", pipeline.Stages[stage].Id, customer.ByCsm);
        }
    }

    private DateTimeOffset OpenedAt(Customer customer, Dice dice)
    {
        var earliest = customer.Draft.CreatedAt.AddDays(30);
        var history = head.Anchor.AddDays(-HistoryDays);
        return dice.WorkingMoment(earliest > history ? earliest : history, head.Anchor.AddDays(-4), profile);
    }

    private static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
