using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>What a node may look at while it is evaluated: the facts, and the objects that queries around it have picked.</summary>
internal readonly struct Scope(AccountFacts facts, FactObject?[] slots)
{
    /// <summary>The slot of the company, which every condition can see.</summary>
    public const int CompanySlot = -1;

    public AccountFacts Facts => facts;

    public FactObject Object(int slot) => slot == CompanySlot ? facts.Company : slots[slot]!;

    public void Bind(int slot, FactObject picked)
    {
        if (slot != CompanySlot)
            slots[slot] = picked;
    }

    public bool ChangeConcerns(ObjectKind kind) =>
        facts.ChangedKind is { } changed && (changed == kind || kind == ObjectKind.Activity && changed.IsActivity());

    /// <summary>True where the change under evaluation is one of this object. Without an id it is the only one of its kind.</summary>
    public bool IsChanged(FactObject candidate, ObjectKind kind)
    {
        if (!ChangeConcerns(kind))
            return false;
        if (candidate is ActivityFacts activity && !ChangeConcerns((ObjectKind)activity.Type) && facts.ChangedKind != ObjectKind.Activity)
            return false;
        if (kind == ObjectKind.Company)
            return facts.Change!.Id is null || candidate.Id is null || facts.Change.Id == candidate.Id;
        return facts.Change!.Id is { } id ? candidate.Id == id : OnlyOne(kind);
    }

    private bool OnlyOne(ObjectKind kind) => kind switch
    {
        ObjectKind.Contact => facts.Contacts.Count == 1,
        ObjectKind.Deal => facts.Deals.Count == 1,
        ObjectKind.Activity => facts.Activities.Count == 1,
        _ => facts.Activities.Count(activity => activity.Type == (ActivityType)kind) == 1,
    };
}
