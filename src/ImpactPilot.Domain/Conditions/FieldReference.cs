namespace ImpactPilot.Domain.Conditions;

/// <summary>A HubSpot property of an object, by internal names: <c>company</c>, <c>sso_enabled</c>.</summary>
/// <param name="Object">The object's name in the condition language.</param>
/// <param name="Property">The property's internal name.</param>
public sealed record FieldReference(string Object, string Property)
{
    /// <summary>As the language writes it: <c>company.sso_enabled</c>.</summary>
    public override string ToString() => $"{Object}.{Property}";
}
