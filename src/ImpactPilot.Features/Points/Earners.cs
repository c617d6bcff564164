using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Points.Ledger;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>Whom points count for where a person says so.</summary>
internal static class Earners
{
    private static readonly Error NotFound = Error.Invalid("points.csm_not_found", "There is no such person in this portal. Choose whom the points shall count for.");

    /// <param name="csm">The person; null for nobody.</param>
    public static async Task<Result<Earner>> FindAsync(ImpactPilotDb db, Guid? csm, CancellationToken ct)
    {
        if (csm is not { } id)
            return Earner.Nobody;
        var name = await db.Users.Where(user => user.Id == new UserId(id)).Select(user => user.Name).SingleOrDefaultAsync(ct);
        return name is null
            ? NotFound
            : new Earner(new UserId(id), name);
    }

    /// <summary>The people who share in a win.</summary>
    public static async Task<Result<IReadOnlyList<Credit>>> FindAsync(ImpactPilotDb db, IReadOnlyCollection<ShareRequest> shares, CancellationToken ct)
    {
        UserId[] asked = [.. shares.Select(share => new UserId(share.User)).Distinct()];
        var names = await db.Users.Where(user => asked.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, ct);
        return names.Count < asked.Length
            ? NotFound
            : shares.Select(share => new Credit(new Earner(new UserId(share.User), names[new UserId(share.User)]), share.Points)).ToArray();
    }
}
