using System.Security.Cryptography;
using System.Text.Json;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;

namespace ImpactPilot.Features.Mapping;

/// <summary>Who may see and change what a portal mapped, one change at a time, and none over an unseen one.</summary>
internal static class MappingGuard
{
    private static readonly Error ManagersOnly = Error.Forbidden("mapping.managers_only", "Only managers and admins see what the portal mapped.");
    private static readonly Error AdminsOnly = Error.Forbidden("mapping.admins_only", "Only an admin can change what the portal mapped.");

    public static Error? RefusesReading(Actor actor) => actor.Role is Role.Manager or Role.Admin ? null : ManagersOnly;

    public static Error? RefusesWriting(Actor actor) => actor.Role is Role.Admin ? null : AdminsOnly;

    /// <summary>Makes others who want to change the mapping, or the catalogue that lives on it, wait until this transaction ends.</summary>
    public static Task LockAsync(ImpactPilotDb db, CancellationToken ct) =>
        db.LockPortalAsync(ct);

    /// <summary>A version that follows from the content: equal exactly where that is.</summary>
    public static string VersionOf<T>(T content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web)))[..16];

    /// <summary>Whether the writer saw what is there: no version where there is nothing yet.</summary>
    /// <param name="ifMatch">The header; null where the writer means to create.</param>
    /// <param name="current">The version of what is there; null for nothing.</param>
    /// <param name="what">What it is, in words.</param>
    public static Error? RefusesVersion(string? ifMatch, string? current, string what) => ifMatch?.Trim('"') == current
        ? null
        : Error.Stale("mapping.stale", $"{what} is not what you saw: somebody changed it meanwhile, or If-Match does not name its version. Load it again and repeat your change.");
}
