using System.Text.Json.Serialization;

namespace ImpactPilot.HubSpot;

/// <summary>A CRM record: a company, contact, deal or activity.</summary>
/// <param name="Id">Unique per object type; HubSpot's ids are opaque text.</param>
/// <param name="Properties">The asked-for properties; a missing one was never set or does not exist.</param>
/// <param name="CreatedAt">When it was created in HubSpot.</param>
/// <param name="UpdatedAt">When anything of it changed last.</param>
/// <param name="Archived">Whether it is in HubSpot's bin.</param>
/// <param name="PropertiesWithHistory">Values over time, newest first, of the properties whose history was asked for.</param>
/// <param name="Url">The record's page in HubSpot.</param>
public sealed record HubSpotRecord(
    [property: JsonConverter(typeof(IdConverter))] string Id,
    IReadOnlyDictionary<string, string?> Properties,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Archived = false,
    IReadOnlyDictionary<string, IReadOnlyList<HubSpotValue>>? PropertiesWithHistory = null,
    string? Url = null)
{
    /// <summary>A property's value; HubSpot says "no value" by leaving out, null or empty text, and all three are null here.</summary>
    public string? this[string property] =>
        Properties.GetValueOrDefault(property) is { Length: > 0 } value ? value : null;

    /// <summary>A property's values over time, newest first; empty when its history was not asked for.</summary>
    public IReadOnlyList<HubSpotValue> History(string property) =>
        PropertiesWithHistory?.GetValueOrDefault(property) ?? [];
}

/// <summary>One value a property had, from when, and who set it.</summary>
/// <param name="Value">The value; null or empty text when it was cleared.</param>
/// <param name="Timestamp">Since when.</param>
/// <param name="SourceType">What kind of hand set it: <c>CRM_UI</c>, <c>API</c>, <c>INTEGRATION</c>, <c>AUTOMATION_PLATFORM</c>…</param>
/// <param name="SourceId">Which one: <c>userId:…</c> or the id of an app.</param>
/// <param name="SourceLabel">Its name, if HubSpot gives one.</param>
/// <param name="UpdatedByUserId">The person, if it was one.</param>
public sealed record HubSpotValue(
    string? Value,
    DateTimeOffset Timestamp,
    string? SourceType = null,
    string? SourceId = null,
    string? SourceLabel = null,
    [property: JsonConverter(typeof(IdConverter))] string? UpdatedByUserId = null);

/// <summary>What a record's properties are to become.</summary>
/// <param name="Id">The record.</param>
/// <param name="Properties">Name → text; empty text clears one.</param>
public sealed record HubSpotUpdate(string Id, IReadOnlyDictionary<string, string> Properties);

/// <summary>A link that a new record gets, of a type that HubSpot defines.</summary>
/// <param name="ToId">The other record.</param>
/// <param name="TypeId">HubSpot's number of the kind of link.</param>
public sealed record HubSpotNewLink(string ToId, int TypeId)
{
    /// <summary>From a note to the company on whose timeline it stands.</summary>
    public static HubSpotNewLink NoteToCompany(string company) => new(company, 190);
}

/// <summary>A page of a list in the order of ids.</summary>
/// <param name="Records">The records.</param>
/// <param name="Next">What to hand in for the next page; null on the last one.</param>
public sealed record HubSpotPage(IReadOnlyList<HubSpotRecord> Records, string? Next);

/// <summary>A page of search hits.</summary>
/// <param name="Records">The records.</param>
/// <param name="Total">How many hits there are in all.</param>
/// <param name="Next">What to hand in for the next page; null on the last one.</param>
public sealed record HubSpotSearchPage(IReadOnlyList<HubSpotRecord> Records, int Total, string? Next);

/// <summary>Records in the order of their last change.</summary>
/// <param name="Records">The records; each of them once over all pages, unless it changes meanwhile.</param>
/// <param name="Watermark">The last change seen so far: a later call may begin here.</param>
public sealed record HubSpotChanges(IReadOnlyList<HubSpotRecord> Records, DateTimeOffset Watermark);

/// <summary>A link from one record to another.</summary>
/// <param name="FromId">The record that was asked about.</param>
/// <param name="ToId">The record it is linked with.</param>
/// <param name="Types">How they are linked.</param>
public sealed record HubSpotAssociation(string FromId, string ToId, IReadOnlyList<HubSpotAssociationType> Types);

/// <summary>One meaning of a link, such as "primary company" or a portal's own "Decision maker".</summary>
/// <param name="Category"><c>HUBSPOT_DEFINED</c> or <c>USER_DEFINED</c>, mostly.</param>
/// <param name="TypeId">Its number; a portal's own labels have numbers of their own.</param>
/// <param name="Label">Its label, if it has one.</param>
public sealed record HubSpotAssociationType(string Category, int TypeId, string? Label = null);

/// <summary>A person, or a queue, that can own records.</summary>
/// <param name="Id">The value of <c>hubspot_owner_id</c>.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="FirstName">The first name.</param>
/// <param name="LastName">The last name.</param>
/// <param name="UserId">The HubSpot user; null once deactivated.</param>
/// <param name="UserIdIncludingInactive">The HubSpot user, also when deactivated.</param>
/// <param name="Type"><c>PERSON</c> or <c>QUEUE</c>.</param>
/// <param name="Archived">Whether deactivated.</param>
/// <param name="Teams">The teams it belongs to.</param>
public sealed record HubSpotOwner(
    [property: JsonConverter(typeof(IdConverter))] string Id,
    string? Email = null,
    string? FirstName = null,
    string? LastName = null,
    [property: JsonConverter(typeof(IdConverter))] string? UserId = null,
    [property: JsonConverter(typeof(IdConverter))] string? UserIdIncludingInactive = null,
    string Type = "PERSON",
    bool Archived = false,
    IReadOnlyList<HubSpotTeam>? Teams = null);

/// <summary>A team of a portal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Primary">Whether it is the owner's main team.</param>
public sealed record HubSpotTeam([property: JsonConverter(typeof(IdConverter))] string Id, string Name, bool Primary = false);

/// <summary>The definition of a property.</summary>
/// <param name="Name">Its name in the API.</param>
/// <param name="Label">Its name on screens.</param>
/// <param name="Type"><c>string</c>, <c>number</c>, <c>bool</c>, <c>enumeration</c>, <c>date</c> or <c>datetime</c>.</param>
/// <param name="FieldType">How it is edited; <c>checkbox</c> on an enumeration means several values.</param>
/// <param name="GroupName">The group it is shown in.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Options">The allowed values of an enumeration.</param>
/// <param name="Calculated">Whether HubSpot computes it.</param>
/// <param name="HubspotDefined">Whether it is one of HubSpot's own.</param>
/// <param name="Archived">Whether it is in HubSpot's bin.</param>
/// <param name="ReferencedObjectType">What its values are ids of, such as <c>OWNER</c>; null for ordinary values.</param>
public sealed record HubSpotProperty(
    string Name,
    string Label,
    string Type,
    string FieldType,
    string? GroupName = null,
    string? Description = null,
    IReadOnlyList<HubSpotOption>? Options = null,
    bool Calculated = false,
    bool HubspotDefined = false,
    bool Archived = false,
    string? ReferencedObjectType = null);

/// <summary>An allowed value of an enumeration.</summary>
/// <param name="Value">The value as records hold it.</param>
/// <param name="Label">The value as people see it.</param>
/// <param name="Hidden">Whether it is no longer offered.</param>
public sealed record HubSpotOption(string Value, string Label, bool Hidden = false);

/// <summary>The portal itself.</summary>
/// <param name="PortalId">Its id, also called hub id.</param>
/// <param name="TimeZone">Its time zone, such as <c>Europe/Brussels</c>.</param>
/// <param name="CompanyCurrency">Its home currency.</param>
/// <param name="UiDomain">The host of its screens.</param>
/// <param name="AccountType"><c>STANDARD</c>, <c>SANDBOX</c>, <c>DEVELOPER_TEST</c>…</param>
/// <param name="DataHostingLocation">Where HubSpot keeps its data.</param>
public sealed record HubSpotAccount(
    [property: JsonConverter(typeof(IdConverter))] string PortalId,
    string TimeZone,
    string? CompanyCurrency = null,
    string? UiDomain = null,
    string? AccountType = null,
    string? DataHostingLocation = null);
