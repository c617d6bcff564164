using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;

namespace ImpactPilot.Features.Transitions;

/// <summary>Only properties in use are mirrored: what a condition reads and no transition has read before is not known yet.</summary>
internal static class Unmirrored
{
    /// <summary>As <c>object.property</c>, or the object alone where none of its records is mirrored.</summary>
    public static async Task<string[]> ReadAsync(ImpactPilotDb db, Condition condition, CancellationToken ct)
    {
        var mirrored = (await MirrorPlan.ReadAsync(db, ct)).Kinds.ToDictionary(kind => kind.Object.Name);
        var needed = await MirrorPlan.ReadAsync(db, [condition], ct);
        return [.. needed.Kinds.SelectMany(kind => mirrored.TryGetValue(kind.Object.Name, out var known)
            ? kind.All.Except(known.All, StringComparer.Ordinal).Select(property => $"{kind.Object.Name}.{property}")
            : [kind.Object.Name])];
    }
}
