namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>A job, with where it sits and the part its holder usually plays in a purchase.</summary>
internal sealed record JobTitle(string Title, string Department, string Seniority, string? BuyingRole)
{
    public static IReadOnlyList<JobTitle> Deciders { get; } =
    [
        new("Chief Financial Officer", "Finance", "executive", "BUDGET_HOLDER"),
        new("Chief Operating Officer", "Operations", "executive", "DECISION_MAKER"),
        new("CIO", "IT", "executive", "DECISION_MAKER"),
        new("Managing Director", "Management", "owner", "DECISION_MAKER"),
        new("VP Operations", "Operations", "vp", "DECISION_MAKER"),
        new("VP Finance", "Finance", "vp", "BUDGET_HOLDER"),
        new("Director of Shared Services", "Finance", "director", "EXECUTIVE_SPONSOR"),
        new("Head of Procurement", "Procurement", "director", "DECISION_MAKER"),
        new("Head of IT", "IT", "director", "INFLUENCER"),
        new("HR Director", "Human Resources", "director", "DECISION_MAKER"),
    ];

    public static IReadOnlyList<JobTitle> Others { get; } =
    [
        new("Process Manager", "Operations", "manager", "CHAMPION"),
        new("Project Lead Digital Workflows", "IT", "manager", "CHAMPION"),
        new("Quality Manager", "Quality", "manager", "INFLUENCER"),
        new("Accounts Payable Lead", "Finance", "senior", "CHAMPION"),
        new("Application Manager", "IT", "senior", "INFLUENCER"),
        new("Legal Counsel", "Legal", "senior", "LEGAL_AND_COMPLIANCE"),
        new("Purchasing Officer", "Procurement", "entry", "END_USER"),
        new("HR Business Partner", "Human Resources", "senior", "END_USER"),
        new("Office Manager", "Management", "entry", "END_USER"),
        new("Plant Manager", "Operations", "manager", null),
        new("Financial Controller", "Finance", "senior", null),
        new("IT Support Specialist", "IT", "entry", "END_USER"),
        new("Operations Coordinator", "Operations", "entry", "END_USER"),
        new("Compliance Officer", "Legal", "senior", null),
        new("Training Coordinator", "Human Resources", "entry", null),
    ];
}
