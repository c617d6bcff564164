namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>A job, with where it sits and the part its holder usually plays in a purchase.</summary>
internal sealed record JobTitle(string Title, string Department, string Seniority, string? BuyingRole);
