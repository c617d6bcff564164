namespace ImpactPilot.Features.Facts;

/// <summary>What facts are called that no HubSpot property holds, and the properties that they are made of.</summary>
internal static class FactNames
{
    /// <summary>The condition language's name for somebody on an activity.</summary>
    public const string Participant = "participant";

    public const string Role = "role";
    public const string RoleSource = "role_source";
    public const string Side = "side";
    public const string Group = "group";
    public const string ContactId = "contactId";
    public const string Name = "name";
    public const string Email = "email";

    public const string Us = "us";
    public const string Customer = "customer";

    public const string FirstName = "firstname";
    public const string LastName = "lastname";
    public const string JobTitle = "jobtitle";
    public const string Owner = "hubspot_owner_id";
    public const string Attendees = "hs_attendee_owner_ids";

    /// <summary>The days since a person took part last: evaluation counts them.</summary>
    public const string Engagement = "days_since_last_engagement";

    /// <summary>Who an e-mail is from and to; several addresses are parted by semicolons.</summary>
    public static readonly string[] Addresses = ["hs_email_from_email", "hs_email_to_email", "hs_email_cc_email"];

    /// <summary>True for what people have here and not in HubSpot.</summary>
    public static bool IsComputed(string property) => property is Role or RoleSource or Side or Group or Name or ContactId or Engagement;
}
