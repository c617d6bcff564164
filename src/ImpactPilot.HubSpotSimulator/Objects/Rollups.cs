using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>Values on a company that HubSpot computes from what is associated with it.</summary>
internal static class Rollups
{
    /// <summary>Counts the company's contacts and deals anew.</summary>
    public static void Count(Portal portal, CrmRecord company, DateTimeOffset at)
    {
        var contacts = Associated(portal, company, ObjectType.Contacts);
        var deals = Associated(portal, company, ObjectType.Deals);
        var (role, closed) = (portal[ObjectType.Contacts].Properties["hs_buying_role"], portal[ObjectType.Deals].Properties["hs_is_closed"]);
        Set(portal, company, "num_associated_contacts", Text(contacts.Count), at);
        Set(portal, company, "num_associated_deals", Text(deals.Count), at);
        Set(portal, company, "hs_num_open_deals", Text(deals.Count(deal => deal.Read(closed) != "true")), at);
        Set(portal, company, "hs_num_decision_makers", Text(contacts.Count(contact => contact.Read(role) is { } roles && roles.Contains("DECISION_MAKER", StringComparison.Ordinal))), at);
    }

    /// <summary>The dates of the last and the next activity, moved by one that was just logged.</summary>
    public static void Touch(Portal portal, CrmRecord company, ObjectType type, CrmRecord activity)
    {
        if (!HubSpotTime.TryParse(activity.Read(portal[type].Properties["hs_timestamp"]), out var when))
            return;

        var at = activity.CreatedAt;
        if (when > at)
            SetIf(portal, company, "notes_next_activity_date", when, at, known => known < at || when < known);
        else
            SetIf(portal, company, "notes_last_updated", when, at, known => when > known);
        if (when <= at && type != ObjectType.Notes && type != ObjectType.Tasks)
            SetIf(portal, company, "notes_last_contacted", when, at, known => when > known);
    }

    private static void SetIf(Portal portal, CrmRecord company, string name, DateTimeOffset value, DateTimeOffset at, Predicate<DateTimeOffset> replaces)
    {
        var known = company.Read(portal[ObjectType.Companies].Properties[name]);
        if (!HubSpotTime.TryParse(known, out var before) || replaces(before))
            Set(portal, company, name, HubSpotTime.Format(value), at);
    }

    private static void Set(Portal portal, CrmRecord company, string name, string value, DateTimeOffset at) =>
        company.Recompute(portal[ObjectType.Companies].Properties[name], value, at);

    private static List<CrmRecord> Associated(Portal portal, CrmRecord company, ObjectType type) =>
        [.. portal.Associations.Of(ObjectType.Companies, company.Id, type).Select(link => portal[type].Find(link.ToId)).OfType<CrmRecord>().Where(record => !record.Archived)];

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
