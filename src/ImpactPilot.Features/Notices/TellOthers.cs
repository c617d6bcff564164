using ImpactPilot.Features.OutgoingWebhooks;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Notices;

/// <summary>Tells others what happened: webhooks that ask for it, and people who want to know. PostgreSQL asks for it with the audit log's line.</summary>
public sealed class TellOthers(ImpactPilotDb db, WebhookMessages webhooks, RaiseNotices notices, TimeProvider clock)
{
    /// <summary>The kind of work; its subject is the line of the audit log.</summary>
    public const string Work = "tell";

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var id = Guid.Parse(work.Subject);
        var entry = await db.Audit.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        await webhooks.AddAsync(entry, ct);
        await notices.AboutAsync(entry, ct);
        await WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct);
    }
}
