using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Shared.Jobs;

/// <summary>Removes what has served its purpose: announced news, answers kept for repeated requests, ended sessions.</summary>
public sealed class Housekeeping(PortalDirectory directory, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan KeepNews = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepAnswers = TimeSpan.FromDays(2);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var portal in await directory.AllAsync(ct))
        {
            await scopes.InPortalAsync(portal, async (services, token) =>
            {
                var db = services.GetRequiredService<ImpactPilotDb>();
                await db.Outbox.Where(message => message.At < now - KeepNews).ExecuteDeleteAsync(token);
                await db.HandledRequests.Where(request => request.At < now - KeepAnswers).ExecuteDeleteAsync(token);
                await db.Sessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync(token);
            }, ct);
        }
    }
}
