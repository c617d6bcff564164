namespace ImpactPilot.Domain.Detection;

/// <summary>What the structure of an activity, or the form of a sentence, says without its words' meaning. The names are kept in the weights file.</summary>
internal enum Trait
{
    Meeting,
    Call,
    Email,
    Note,
    Task,
    Held,
    NotHeld,
    Scheduled,
    TaskDone,
    TaskOpen,
    Incoming,
    Outgoing,
    NoPeople,
    OnlyOurs,
    CustomerThere,
    SeveralCustomers,
    ManyCustomers,
    EndUserThere,
    RoleThere,
    SeniorThere,
    SeniorNewThere,
    NewDepartment,
    NewPerson,
    SilentRole,
    SilentOther,
    AlmostSilentRole,
    ProductOwnerThere,
    CopiedCustomer,
    CopiedSenior,
    CopiedSomeone,
    ToCustomer,
    Attachment,
    Link,
    Forwarded,
    Reply,
    Automatic,

    InTitle,
    InNotes,
    InBody,
    First,
    Question,
    Exclamation,
    CitesSomebody,
    SlotCited,
    NamesCustomer,
    NamesOurs,
    Number,
    Percentage,
    Amount,
    TwoNumbers,
    ManyNumbers,
    OldYear,
    Short,
    Long,
    CustomerSpeaks,
    WeSpeak,
}

/// <summary>A set of traits.</summary>
internal readonly record struct Traits(ulong Bits)
{
    public bool Has(Trait trait) => (Bits & (1UL << (int)trait)) != 0;

    public Traits With(Trait trait, bool holds = true) => holds ? new(Bits | (1UL << (int)trait)) : this;

    public static Traits operator |(Traits left, Traits right) => new(left.Bits | right.Bits);
}
