using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;

namespace ImpactPilot.Features.Shared.Tenancy;

/// <summary>Who acts in this unit of work: a signed-in person, or the product itself.</summary>
public sealed class Actor
{
    public UserId? User { get; private set; }
    public Role Role { get; private set; } = Role.Csm;

    /// <summary>Console, card, transition, demo, …: told to the audit log.</summary>
    public string Origin { get; private set; } = "product";

    /// <summary>The signed-in person; asking for it where nobody is signed in is a bug.</summary>
    public UserId SignedIn => User ?? throw new InvalidOperationException("Nobody is signed in in this unit of work.");

    public void Is(UserId user, Role role, string origin) => (User, Role, Origin) = (user, role, origin);

    public void IsProduct(string origin) => (User, Role, Origin) = (null, Role.Admin, origin);
}
