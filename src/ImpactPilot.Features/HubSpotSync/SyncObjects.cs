namespace ImpactPilot.Features.HubSpotSync;

/// <summary>A kind of HubSpot object that is mirrored.</summary>
/// <param name="Name">The condition language's name.</param>
/// <param name="TypeId">HubSpot's number of the kind.</param>
/// <param name="Path">HubSpot's name in paths, and the cursor's.</param>
/// <param name="Title">The property that people know one by; null where none does alone.</param>
/// <param name="Identifying">Properties that tell people, and the facts, which one it is; the title among them.</param>
/// <param name="Begins">The property whose first value says that there is a new one; null for companies, which conditions always see.</param>
internal sealed record SyncObject(string Name, string TypeId, string Path, string? Title, string[] Identifying, string? Begins)
{
    public bool IsCompany => this == SyncObjects.Companies;

    public bool IsActivity => Begins == SyncObjects.Timestamp;
}

/// <summary>What is mirrored, and what we call it.</summary>
internal static class SyncObjects
{
    // Cursors that are no objects of their own.
    public const string Owners = "owners";
    public const string Properties = "properties";

    public const string Company = "company";
    public const string Contact = "contact";
    public const string Deal = "deal";
    public const string Email = "email";

    /// <summary>When an activity took place.</summary>
    public const string Timestamp = "hs_timestamp";

    /// <summary>How far a company has come, from a subscriber to a customer and beyond.</summary>
    public const string LifecycleStage = "lifecyclestage";

    private const string Created = "createdate";
    private const string Owner = "hubspot_owner_id";

    public static readonly SyncObject Companies = new(Company, "0-2", "companies", "name", ["name", "domain", LifecycleStage], null);

    /// <summary>The property of companies, contacts and deals that names the records merged into them.</summary>
    public const string MergedIds = "hs_merged_object_ids";

    public static readonly SyncObject Contacts = new(Contact, "0-1", "contacts", null, ["firstname", "lastname", "email", "jobtitle", "department", "hs_buying_role", MergedIds], Created);

    private static readonly SyncObject Deals = new(Deal, "0-3", "deals", "dealname", ["dealname", MergedIds], Created);

    public static readonly SyncObject Notes = new("note", "0-46", "notes", null, [Owner], Timestamp);

    /// <summary>Meetings, calls, e-mails, notes and tasks.</summary>
    public static readonly IReadOnlyList<SyncObject> Activities =
    [
        new("meeting", "0-47", "meetings", "hs_meeting_title", [Owner, "hs_meeting_title", "hs_attendee_owner_ids"], Timestamp),
        new("call", "0-48", "calls", "hs_call_title", [Owner, "hs_call_title"], Timestamp),
        new(Email, "0-49", "emails", "hs_email_subject", [Owner, "hs_email_subject", "hs_email_from_email", "hs_email_to_email", "hs_email_cc_email"], Timestamp),
        Notes,
        new("task", "0-27", "tasks", "hs_task_subject", [Owner, "hs_task_subject"], Timestamp),
    ];

    /// <summary>All, in the order in which one needs the other: records belong to companies, activities to contacts.</summary>
    public static readonly IReadOnlyList<SyncObject> All = [Companies, Contacts, Deals, .. Activities];
}
