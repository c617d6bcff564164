using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

/// <summary>
/// Keeps detecting apart from taking drivers out of use: whoever looks for impact goes in with all others who do, and who
/// archives waits until they are out. So nothing is raised for a driver that is archived in the same instant. It is passed
/// before any other lock but the portal's own, which nobody takes while inside, so that two never wait for each other crosswise.
/// </summary>
internal static class DetectionGate
{
    /// <summary>Goes in until the transaction ends. What is read from here on is no older than the last archiving.</summary>
    public static Task EnterAsync(ImpactPilotDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtext('impactpilot detection'), hashtext({db.PortalId.Value.ToString()}))", ct);

    /// <summary>Waits until nobody is inside, and keeps everybody out until the transaction ends.</summary>
    public static Task CloseAsync(ImpactPilotDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('impactpilot detection'), hashtext({db.PortalId.Value.ToString()}))", ct);
}
