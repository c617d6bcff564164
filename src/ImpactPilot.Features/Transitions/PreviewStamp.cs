using System.Security.Cryptography;
using System.Text;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Transitions;

/// <summary>Proves that a person was shown what a condition finds, before they let it act by itself. Nothing has to be kept for it.</summary>
public sealed class PreviewStamp(ImpactPilotDb db, Actor actor, IOptions<ImpactPilotOptions> options)
{
    /// <summary>The stamp of this person's preview. Spaces make no other condition.</summary>
    internal string Of(Condition condition) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Convert.FromBase64String(options.Value.EncryptionKey),
        Encoding.UTF8.GetBytes($"preview:{db.PortalId.Value}:{actor.SignedIn.Value}:{condition.CanonicalText}")));

    internal bool IsOn(string? stamp, Condition condition) =>
        stamp is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(stamp), Encoding.UTF8.GetBytes(Of(condition)));
}
