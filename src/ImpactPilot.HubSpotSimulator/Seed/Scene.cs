using System.Globalization;
using System.Text;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>A person at the customer, as the records tell.</summary>
internal sealed record ScenePerson(long Id, string First, string Last, string Email, string Title, string Department)
{
    public string FullName => $"{First} {Last}";

    public EmailAddress Address => new(Email, First, Last);
}

/// <summary>Where an activity plays: a company, its CSM and its people. Read from the records, so that it also serves a running portal.</summary>
internal sealed record Scene(CrmRecord Company, string Name, PortalUser Csm, IReadOnlyList<ScenePerson> People)
{
    /// <summary>Null for a company without an owner or without contacts: nothing plays there.</summary>
    public static Scene? Of(Portal portal, CrmRecord company)
    {
        var properties = portal[ObjectType.Companies].Properties;
        var ownerId = company.Read(properties["hubspot_owner_id"]);
        var csm = portal.Users.FirstOrDefault(user => !user.HasLeft && user.OwnerIdText == ownerId);
        var people = portal.Associations.Of(ObjectType.Companies, company.Id, ObjectType.Contacts)
            .Select(link => portal[ObjectType.Contacts].Find(link.ToId))
            .OfType<CrmRecord>()
            .Where(contact => !contact.Archived)
            .Select(contact => Person(portal, contact))
            .ToList();
        return csm is null || people.Count == 0 ? null : new Scene(company, company.Read(properties["name"]) ?? "", csm, people);
    }

    private static ScenePerson Person(Portal portal, CrmRecord contact)
    {
        var properties = portal[ObjectType.Contacts].Properties;
        string Read(string name) => contact.Read(properties[name]) ?? "";
        return new ScenePerson(contact.Id, Read("firstname"), Read("lastname"), Read("email"), Read("jobtitle"), Read("department"));
    }
}

/// <summary>Fills the blanks of a text: the same blank gets the same words throughout one activity.</summary>
internal sealed class Wording(Scene scene, IReadOnlyList<ScenePerson> people, DateTimeOffset at, Dice dice)
{
    private static readonly string[] Processes =
        ["invoice approval", "purchase orders", "staff onboarding", "contract review", "supplier onboarding", "travel expenses", "incident reports", "document control"];

    private static readonly string[] Tools =
        ["Microsoft Teams", "SAP S/4HANA", "Slack", "Exact Online", "DocuSign", "Jira", "Salesforce", "Power BI", "AFAS", "SharePoint", "Workday", "Odoo"];

    private static readonly string[] Sites =
        ["Antwerp", "Ghent", "Rotterdam", "Leeds", "Hamburg", "Lyon", "Aarhus", "Utrecht", "Leipzig", "Cork", "Porto", "Malmö"];

    private static readonly string[] Departments =
        ["Finance", "Operations", "IT", "Human Resources", "Legal", "Procurement", "Quality", "Customer Service"];

    private readonly Dictionary<string, string> _chosen = [];

    public string Fill(string text)
    {
        var filled = new StringBuilder(text.Length + 40);
        var from = 0;
        while (text.IndexOf('{', from) is var open and >= 0)
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, from, open - from).Append(Word(text[(open + 1)..close]));
            from = close + 1;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    private string Word(string blank)
    {
        if (!_chosen.TryGetValue(blank, out var word))
            _chosen.Add(blank, word = Choose(blank));
        return word;
    }

    private string Choose(string blank) => blank switch
    {
        "company" => scene.Name,
        "first" => people[0].First,
        "name" => people[0].FullName,
        "title" => people[0].Title,
        "other" => people[^1].First,
        "othername" => people[^1].FullName,
        "othertitle" => people[^1].Title,
        "csm" => scene.Csm.FirstName,
        "csmname" => scene.Csm.FullName,
        "process" or "process2" => dice.Pick(Processes),
        "tool" => dice.Pick(Tools),
        "site" => dice.Pick(Sites),
        "dept" => dice.Pick(Departments),
        "pct" => Text(dice.Between(12, 88)),
        "n" => Text(dice.Between(8, 240)),
        "few" => Text(dice.Between(2, 9)),
        "days" => Text(dice.Between(7, 14)),
        "lessdays" => Text(dice.Between(1, 5)),
        "hours" => Text(dice.Between(4, 40)),
        "ref" => dice.Digits(5),
        "month" => at.AddDays(dice.Between(20, 70)).ToString("MMMM", CultureInfo.InvariantCulture),
        "lastmonth" => at.AddMonths(-1).ToString("MMMM", CultureInfo.InvariantCulture),
        "quarter" => $"Q{Text(((at.Month - 1) / 3) + 1)}",
        "day" => at.AddDays(dice.Between(2, 9)).ToString("dddd d MMMM", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No words for {{{blank}}}."),
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
