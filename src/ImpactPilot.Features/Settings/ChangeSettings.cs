using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Cycles;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Mapping;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Transitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Settings;

/// <summary>Shows and changes what every rule of a portal goes by.</summary>
internal static class ChangeSettings
{
    private static readonly Error Stale = Error.Stale("settings.stale", "The settings are not what you saw: somebody changed them meanwhile, or If-Match does not name their version. Load them again and repeat your change.");

    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("", ShowAsync).WithName("GetSettings").WithSummary("The portal's settings and what can be chosen. Admins only.").ProducesProblem(403);
        settings.MapPut("", ChangeAsync).WithName("ChangeSettings").WithSummary("Changes the portal's settings as a whole. Needs If-Match with the version that was read. Admins only.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(412);
    }

    public static async Task<Results<Ok<SettingsView>, ProblemHttpResult>> ShowAsync(Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        SettingsRules.Refuses(actor) is { } refused ? refused.ToProblem() : TypedResults.Ok(await SettingsView.ReadAsync(db, ct));

    public static async Task<Results<Ok<SettingsView>, ProblemHttpResult>> ChangeAsync(
        PortalSettings request, [FromHeader(Name = "If-Match")] string? ifMatch, Actor actor, SegmentMapping segments, Journal journal, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (SettingsRules.Refuses(actor) is { } forbidden)
            return forbidden.ToProblem();
        await db.LockPortalAsync(ct);
        var before = await PortalSettings.ReadAsync(db, ct);
        if (ifMatch?.Trim('"') != SettingsView.VersionOf(before))
            return Stale.ToProblem();
        if (await SettingsRules.RefusesAsync(db, before, request, ct) is { } refused)
            return refused.ToProblem();

        request.WriteTo(await db.PortalAsync(ct));
        await db.SaveChangesAsync(ct);
        if (request.SegmentProperty != before.SegmentProperty)
            await segments.ChangeAsync(request.SegmentProperty, ct);
        await db.SaveChangesAsync(ct);
        var after = await PortalSettings.ReadAsync(db, ct);
        if (SettingsView.VersionOf(after) != SettingsView.VersionOf(before))
        {
            await FollowAsync(db, before, after, clock.GetUtcNow(), ct);
            journal.Record("settings.changed", null, null, before, after);
            journal.Announce(Topics.Settings);
        }

        return TypedResults.Ok(await SettingsView.ReadAsync(db, ct));
    }

    // What waits for a day or a date is asked for anew, since both lie elsewhere now.
    private static async Task FollowAsync(ImpactPilotDb db, PortalSettings before, PortalSettings after, DateTimeOffset now, CancellationToken ct)
    {
        if (after.TimeZone != before.TimeZone)
        {
            await LookNightly.AskAsync(db, now, ct);
            if (await CycleGuard.ActiveAsync(db, ct) is { } cycle)
                await EndOnTime.AskAsync(db, cycle, ct);
        }

        if (after.CsmProperty != before.CsmProperty)
        {
            await AccountCsms.RefreshAsync(db, ct);
            await WorkQueue.AskAsync(db, PollPortal.Work, PollPortal.Subject, now, ct);
        }
    }
}
