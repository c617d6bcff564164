namespace ImpactPilot.HubSpot;

/// <summary>HubSpot's paths and limits of the one API version we speak.</summary>
internal static class HubSpotApi
{
    /// <summary>HubSpot releases every March and September and keeps a version for 18 months; we move by changing this line.</summary>
    public const string Version = "2026-03";

    public const string Token = $"/oauth/{Version}/token";
    public const string Introspect = $"{Token}/introspect";
    public const string Revoke = $"{Token}/revoke";
    public const string AccountDetails = $"/account-info/{Version}/details";
    public const string Uninstall = $"/appinstalls/{Version}/external-install";
    public const string Owners = $"/crm/owners/{Version}";

    public const int ListPageSize = 100;
    public const int SearchPageSize = 200;
    public const int BatchSize = 100;
    public const int AssociationBatchSize = 1_000;

    /// <summary>HubSpot halves pages and batches that ask for property history.</summary>
    public const int HistoryPageSize = 50;

    public static string Objects(string type) => $"/crm/objects/{Version}/{Uri.EscapeDataString(type)}";

    public static string Object(string type, string id) => $"{Objects(type)}/{Uri.EscapeDataString(id)}";

    public static string Properties(string type) => $"/crm/properties/{Version}/{Uri.EscapeDataString(type)}";

    public static string Property(string type, string name) => $"{Properties(type)}/{Uri.EscapeDataString(name)}";

    public static string PropertyGroups(string type) => $"{Properties(type)}/groups";

    public static string Associations(string from, string to) =>
        $"/crm/associations/{Version}/{Uri.EscapeDataString(from)}/{Uri.EscapeDataString(to)}/batch/read";

    /// <summary>The property that moves with every change of a record; contacts have their own name for it.</summary>
    public static string ModifiedProperty(string type) =>
        type is "contacts" or "0-1" ? "lastmodifieddate" : "hs_lastmodifieddate";
}
