namespace ImpactPilot.Domain.Conditions;

/// <summary>What a condition says about an account: three values, because HubSpot may not know.</summary>
public enum Truth
{
    /// <summary>The condition does not hold.</summary>
    False,

    /// <summary>The condition holds. Only this fires.</summary>
    True,

    /// <summary>A value that decides is missing or cannot be read.</summary>
    Unknown,
}

/// <summary>Kleene's strong three-valued logic.</summary>
internal static class Kleene
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Not(Truth value) => value switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        Truth.Unknown => Truth.Unknown,
    };

    public static Truth And(Truth left, Truth right) =>
        left == Truth.False || right == Truth.False ? Truth.False
        : left == Truth.Unknown || right == Truth.Unknown ? Truth.Unknown
        : Truth.True;

    public static Truth Or(Truth left, Truth right) => Not(And(Not(left), Not(right)));
}
