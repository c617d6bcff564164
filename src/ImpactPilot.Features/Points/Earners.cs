using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>Whom points count for where a person says so.</summary>
internal static class Earners
{
    /// <param name="csm">The person; null for nobody.</param>
    public static async Task<Result<Earner>> FindAsync(ImpactPilotDb db, Guid? csm, CancellationToken ct)
    {
        if (csm is not { } id)
            return Earner.Nobody;
        var name = await db.Users.Where(user => user.Id == new UserId(id)).Select(user => user.Name).SingleOrDefaultAsync(ct);
        return name is null
            ? Error.Invalid("points.csm_not_found", "There is no such person in this portal. Choose whom the points shall count for.")
            : new Earner(new UserId(id), name);
    }
}
