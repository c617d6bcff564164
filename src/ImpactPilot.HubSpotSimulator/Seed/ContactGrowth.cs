using System.Globalization;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>Grows the people at a customer: one who decides first, then those who use it; now and then a new face.</summary>
internal sealed class ContactGrowth(PortalProfile profile, JournalHead head)
{
    public void Grow(Customer customer)
    {
        var dice = Dice.For(head.Seed, "contacts", customer.Index);
        var addresses = new HashSet<string>();
        var count = Math.Max(1, dice.Around(head.ContactsPerCompany, 0.5));
        for (var index = 0; index < count; index++)
            customer.Contacts.Add(Grow(customer, index, dice, addresses));
    }

    private CustomerContact Grow(Customer customer, int index, Dice dice, HashSet<string> addresses)
    {
        var (first, last) = (dice.Pick(PeopleNames.First), dice.Pick(PeopleNames.Last));
        var address = Address(first, last, customer.Name.Domain);
        if (!addresses.Add(address))
            addresses.Add(address = Address(first, $"{last}{index.ToString(CultureInfo.InvariantCulture)}", customer.Name.Domain));

        var start = customer.Draft.CreatedAt;
        var end = index < 2 ? start.AddDays(30) : head.Anchor;
        var job = index == 0 || dice.Chance(0.25) ? dice.Pick(JobTitle.Deciders) : dice.Pick(JobTitle.Others);
        var draft = new RecordDraft(ObjectType.Contacts, dice.WorkingMoment(start, end, profile), customer.ByCsm)
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["email"] = address,
            ["jobtitle"] = job.Title,
            ["department"] = job.Department,
            ["hs_seniority"] = job.Seniority,
            ["hubspot_owner_id"] = customer.Csm.OwnerIdText,
            ["lifecyclestage"] = "customer",
        };
        if (dice.Chance(0.6))
            draft["phone"] = $"+{dice.Between(31, 49)} {dice.Digits(3)} {dice.Digits(3)} {dice.Digits(3)}";
        TellRole(customer, draft, job, dice);
        return new CustomerContact(draft, first, last, address, job);
    }

    /// <summary>Buying roles are known for some from the start, for others since lately, for many not at all.</summary>
    private void TellRole(Customer customer, RecordDraft draft, JobTitle job, Dice dice)
    {
        if (job.BuyingRole is not { } role || dice.Chance(0.35))
            return;
        if (dice.Chance(0.5))
        {
            draft["hs_buying_role"] = role;
            return;
        }

        if (dice.Chance(0.3) && role != "END_USER")
            draft["hs_buying_role"] = "END_USER";
        draft.Change(dice.WorkingMoment(draft.CreatedAt.AddHours(1), head.Anchor, profile), "hs_buying_role", role, customer.ByCsm);
    }

    private static string Address(string first, string last, string domain)
    {
        var letters = $"{first}.{last}".ToLowerInvariant().Replace('ø', 'o').Replace('ı', 'i').Normalize(System.Text.NormalizationForm.FormD)
            .Where(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.');
        return $"{string.Concat(letters)}@{domain}";
    }
}
