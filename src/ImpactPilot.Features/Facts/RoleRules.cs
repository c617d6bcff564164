namespace ImpactPilot.Features.Facts;

/// <summary>Where a contact's role can be told from.</summary>
public enum RoleSource
{
    /// <summary>The label of the contact's association with the company.</summary>
    AssociationLabel,

    /// <summary>A contact property that the portal keeps roles in.</summary>
    CustomProperty,

    /// <summary>HubSpot's own <c>hs_buying_role</c>.</summary>
    BuyingRole,

    /// <summary>Words of the job title.</summary>
    JobTitle,
}

/// <summary>A role of the product and the words that mean it.</summary>
/// <param name="Name">As conditions name it.</param>
/// <param name="Values">Labels and property values that mean it; only their letters and digits count, in any case.</param>
/// <param name="TitleWords">Words of a job title that mean it: whole words, in any case; the longest hit decides.</param>
public sealed record RoleRule(string Name, IReadOnlyList<string> Values, IReadOnlyList<string> TitleWords);

/// <summary>How roles are found: the sources in the order in which they are asked, and the roles, the weightiest first.</summary>
/// <param name="Property">The contact property that the portal keeps roles in; null where it has none.</param>
public sealed record RoleRules(IReadOnlyList<RoleSource> Order, string? Property, IReadOnlyList<RoleRule> Roles)
{
    /// <summary>What a portal has until an admin changes it.</summary>
    public static RoleRules Default { get; } = new(
        [RoleSource.AssociationLabel, RoleSource.CustomProperty, RoleSource.BuyingRole, RoleSource.JobTitle],
        null,
        [
            new("Decision Maker", ["Decision maker", "Economic buyer"], ["chief", "ceo", "cio", "coo", "cto", "cdo", "vp", "vice president", "managing director", "founder"]),
            new("Budget Holder", ["Budget holder"], ["cfo", "chief financial officer", "vp finance", "finance director", "director of finance"]),
            new("Champion", ["Champion"], []),
            new("Project Lead", ["Project lead", "Project leader", "Project manager"], ["project lead", "project leader", "project manager", "programme manager", "program manager"]),
            new("Executive Sponsor", ["Executive sponsor", "Sponsor"], []),
            new("Influencer", ["Influencer"], []),
            new("Legal", ["Legal & compliance", "Legal and compliance"], []),
            new("Blocker", ["Blocker"], []),
            new("User", ["User", "End user", "Key user"], []),
        ]);
}
