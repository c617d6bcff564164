namespace ImpactPilot.HubSpotSimulator.Properties;

/// <summary>HubSpot's industry values, as far as the demo portal has customers in them.</summary>
internal static class Industries
{
    public static IReadOnlyList<(string Value, string Label)> All { get; } =
    [
        ("FOOD_PRODUCTION", "Food Production"),
        ("LOGISTICS_AND_SUPPLY_CHAIN", "Logistics and Supply Chain"),
        ("RENEWABLES_ENVIRONMENT", "Renewables & Environment"),
        ("MACHINERY", "Machinery"),
        ("HOSPITAL_HEALTH_CARE", "Hospital & Health Care"),
        ("RETAIL", "Retail"),
        ("CONSTRUCTION", "Construction"),
        ("FINANCIAL_SERVICES", "Financial Services"),
        ("INSURANCE", "Insurance"),
        ("COMPUTER_SOFTWARE", "Computer Software"),
        ("CHEMICALS", "Chemicals"),
        ("HOSPITALITY", "Hospitality"),
        ("EDUCATION_MANAGEMENT", "Education Management"),
        ("UTILITIES", "Utilities"),
        ("MARITIME", "Maritime"),
        ("MEDIA_PRODUCTION", "Media Production"),
    ];
}
