namespace ImpactPilot.HubSpotSimulator.Life;

/// <summary>Something that just happened in a portal, in words for a log and ids for a test.</summary>
internal sealed record LifeEvent(string What, string Type, string Id, string CompanyId, string Company, string By);
