using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Seed;

internal enum CustomerTier
{
    Enterprise,
    MidMarket,
    Smb,
}

/// <summary>One contract of a customer: from its signature until the next one takes over.</summary>
internal sealed record Contract(DateOnly Start, DateOnly End, int Months, decimal Arr, decimal PreviousArr, decimal IndexationPct, DateTimeOffset SignedAt)
{
    public bool IsRenewal => PreviousArr > 0;
}

/// <summary>A person at a customer.</summary>
internal sealed record CustomerContact(RecordDraft Draft, string FirstName, string LastName, string Email, JobTitle Job)
{
    public string FullName => $"{FirstName} {LastName}";
}

/// <summary>A customer as the generator knows it, with the drafts of its records.</summary>
internal sealed class Customer(int index, CompanyName name, CustomerTier tier, PortalUser csm, RecordDraft draft)
{
    public int Index { get; } = index;

    public CompanyName Name { get; } = name;

    public CustomerTier Tier { get; } = tier;

    public PortalUser Csm { get; } = csm;

    public RecordDraft Draft { get; } = draft;

    public ChangeSource ByCsm { get; } = ChangeSource.Person(csm.UserId);

    public List<Contract> Contracts { get; } = [];

    public List<CustomerContact> Contacts { get; } = [];

    public List<RecordDraft> Deals { get; } = [];
}
