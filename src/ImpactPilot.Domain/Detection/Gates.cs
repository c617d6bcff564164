namespace ImpactPilot.Domain.Detection;

/// <summary>What the definition of a driver demands of the record itself: cheap, exact, and asked first.</summary>
internal static class Gates
{
    /// <summary>Whether the activity can prove the driver at all.</summary>
    public static bool Admit(string driver, Traits activity)
    {
        if (activity.Has(Trait.TaskOpen))
            return false;
        if (activity.Has(Trait.Automatic) && driver is not "shared-success")
            return false;
        return driver switch
        {
            "regular-engagement" => !activity.Has(Trait.NotHeld) || activity.Has(Trait.Meeting),
            "celebrated-success" => !activity.Has(Trait.Email) || (activity.Has(Trait.Outgoing) && activity.Has(Trait.CopiedCustomer)),
            "shared-success" when activity.Has(Trait.Email) => activity.Has(Trait.Outgoing) && !activity.Has(Trait.OnlyOurs),
            "reactivated-stakeholder" => activity.Has(Trait.Held) && activity.Has(Trait.SilentRole) || activity.Has(Trait.NoPeople) && !activity.Has(Trait.NotHeld) && !activity.Has(Trait.Scheduled),
            "inspiration-session" or "adoption-workshop" or "re-pitch" or "product-feedback-session" or "presented-progress" or "re-onboarding" => !activity.Has(Trait.NotHeld) && !activity.Has(Trait.Scheduled) && !activity.Has(Trait.OnlyOurs),
            _ => !activity.Has(Trait.NotHeld) && !activity.Has(Trait.Scheduled),
        };
    }

    /// <summary>Why an activity that is not admitted can't prove a driver.</summary>
    public static string Refusal(string driver, Traits activity) => driver switch
    {
        _ when activity.Has(Trait.TaskOpen) => "The task is still to be done.",
        _ when activity.Has(Trait.Automatic) && driver is not "shared-success" => "A machine sent it.",
        _ when activity.Has(Trait.NotHeld) => "It was not held.",
        _ when activity.Has(Trait.Scheduled) => "It is only planned so far.",
        "celebrated-success" => "Congratulations count in a mail of ours with somebody of the customer in copy.",
        "shared-success" => "A shared result counts in a mail of ours to the customer.",
        "reactivated-stakeholder" => $"Nobody who decides came back in it after more than {Structure.Silence} days of silence.",
        _ when activity.Has(Trait.OnlyOurs) => "Nobody of the customer was there.",
        _ => "Its kind of record can’t prove it.",
    };

    /// <summary>Whether it may be proven without a telling word.</summary>
    public static bool StructureMayProve(string driver, Traits activity) =>
        driver is "reactivated-stakeholder" && activity.Has(Trait.Held) && activity.Has(Trait.SilentRole);
}
