namespace ImpactPilot.Domain.Conditions;

/// <summary>A name that a condition uses, before anybody looks what a portal makes of it.</summary>
/// <param name="Name">In full and in lower case: <c>product.sso_enabled</c>, and <c>deal.amount</c> for a bare <c>amount</c> in a query of deals.</param>
/// <param name="Texts">The texts that it is compared with.</param>
public sealed record NameUse(string Name, IReadOnlyList<string> Texts);
