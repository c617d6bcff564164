namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>A kind of CRM record: its names, its id in HubSpot's type system and the scopes that open it. There is one instance of each.</summary>
internal sealed class ObjectType
{
    private const string EngagementCreated = "hs_createdate";
    private const string Modified = "hs_lastmodifieddate";
    private const string ObjectId = "hs_object_id";

    private ObjectType(
        string name, string singular, string typeId, string readScope, string writeScope, string[] defaultProperties, string[] searchedProperties)
    {
        Name = name;
        Singular = singular;
        TypeId = typeId;
        ReadScope = readScope;
        WriteScope = writeScope;
        DefaultProperties = defaultProperties;
        SearchedProperties = searchedProperties;
    }

    public string Name { get; }

    public string Singular { get; }

    public string TypeId { get; }

    public string ReadScope { get; }

    public string WriteScope { get; }

    public IReadOnlyList<string> DefaultProperties { get; }

    public IReadOnlyList<string> SearchedProperties { get; }

    public static ObjectType Companies { get; } = new(
        "companies", "company", "0-2", "crm.objects.companies.read", "crm.objects.companies.write",
        ["name", "domain", "createdate", Modified, ObjectId], ["name", "domain", "website", "phone"]);

    public static ObjectType Contacts { get; } = new(
        "contacts", "contact", "0-1", "crm.objects.contacts.read", "crm.objects.contacts.write",
        ["firstname", "lastname", "email", "createdate", "lastmodifieddate", ObjectId],
        ["firstname", "lastname", "email", "phone", "jobtitle"]);

    public static ObjectType Deals { get; } = new(
        "deals", "deal", "0-3", "crm.objects.deals.read", "crm.objects.deals.write",
        ["dealname", "amount", "closedate", "pipeline", "dealstage", "createdate", Modified, ObjectId], ["dealname"]);

    public static ObjectType Meetings { get; } = Engagement("meetings", "meeting", "0-47", "hs_meeting_title", "hs_meeting_body");

    public static ObjectType Calls { get; } = Engagement("calls", "call", "0-48", "hs_call_title", "hs_call_body");

    public static ObjectType Emails { get; } = Engagement("emails", "email", "0-49", "hs_email_subject");

    public static ObjectType Notes { get; } = Engagement("notes", "note", "0-46", "hs_note_body");

    public static ObjectType Tasks { get; } = Engagement("tasks", "task", "0-27", "hs_task_subject", "hs_task_body");

    public static IReadOnlyList<ObjectType> All { get; } =
        [Companies, Contacts, Deals, Meetings, Calls, Emails, Notes, Tasks];

    public static IReadOnlyList<ObjectType> Engagements { get; } = [Meetings, Calls, Emails, Notes, Tasks];

    public bool IsEngagement => Engagements.Contains(this);

    /// <summary>Finds a type by plural name, singular name or object type id; HubSpot takes all of them in paths.</summary>
    public static ObjectType? Find(string name) => All.FirstOrDefault(type =>
        type.TypeId == name
        || type.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || type.Singular.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;

    // Activities are opened by the contact scopes, not by scopes of their own.
    private static ObjectType Engagement(string name, string singular, string typeId, params string[] searched) => new(
        name, singular, typeId, "crm.objects.contacts.read", "crm.objects.contacts.write",
        [EngagementCreated, Modified, ObjectId], searched);
}
