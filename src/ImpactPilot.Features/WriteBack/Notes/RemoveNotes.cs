using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.WriteBack.Notes;

/// <summary>Puts the notes that we wrote into HubSpot's bin, as many at once as HubSpot takes. Only an admin's wish starts it.</summary>
public sealed class RemoveNotes(PortalTokens tokens, IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string Work = "remove-notes";

    private const int Batch = 100;

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        string[] written = await scopes.InPortalAsync(work.Portal, (services, token) => services.GetRequiredService<ImpactPilotDb>().StatusNotes
            .Where(note => note.HubSpotId != null).Select(note => note.HubSpotId!).Distinct().OrderBy(id => id).Take(Batch).ToArrayAsync(token), ct);
        if (written.Length > 0)
            await tokens.ClientFor(work.Portal).ArchiveBatchAsync(SyncObjects.Notes.Path, written, ct);
        await scopes.InPortalAsync(work.Portal, async (services, token) =>
        {
            var db = services.GetRequiredService<ImpactPilotDb>();
            await db.StatusNotes.Where(note => written.Contains(note.HubSpotId)).ExecuteDeleteAsync(token);
            if (written.Length < Batch)
                await WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), token);
            else
                await WorkQueue.ContinueAsync(db, work, null, clock.GetUtcNow(), token);
        }, ct);
    }
}
