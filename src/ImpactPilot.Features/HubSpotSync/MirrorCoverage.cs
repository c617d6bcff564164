using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// Whether the mirror has what a condition reads. A property that came into use just now is fetched by the next look at
/// HubSpot; a rule that looks before that would take "not mirrored" for "unknown" and fire for what was true all along.
/// </summary>
internal static class MirrorCoverage
{
    public static bool Covers(Account account, Condition condition) => Array.TrueForAll(Reads(condition), account.Properties.ContainsKey);

    public static async Task<bool> CoversAllAsync(ImpactPilotDb db, Condition condition, CancellationToken ct)
    {
        var reads = Reads(condition);
        return !await db.Database.SqlQuery<Guid>(
            $"""select id as "Value" from accounts where portal_id = {db.PortalId.Value} and not archived and not properties ?& {reads} limit 1""").AnyAsync(ct)
            && await CoversRecordsAsync(db, condition, ct);
    }

    private static async Task<bool> CoversRecordsAsync(ImpactPilotDb db, Condition condition, CancellationToken ct)
    {
        var plan = await MirrorPlan.ReadAsync(db, [condition], ct);
        foreach (var kind in plan.Records)
        {
            if (!await db.SyncCursors.AnyAsync(cursor => cursor.ObjectType == kind.Object.Path && cursor.ImportedAt != null, ct)
                || await db.Database.SqlQuery<string>(
                    $"""
                    select object_id as "Value" from mirrored_records
                    where portal_id = {db.PortalId.Value} and object_type = {kind.Object.Name} and not archived and not properties ?& {kind.All} limit 1
                    """).AnyAsync(ct))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Reads(Condition condition) =>
        [.. condition.Reads.Where(field => field.Object == SyncObjects.Company).Select(field => field.Property)];
}
