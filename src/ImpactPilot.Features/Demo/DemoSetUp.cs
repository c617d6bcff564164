using ImpactPilot.Features.People;
using ImpactPilot.Features.Setup;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Demo;

/// <summary>
/// Makes a new installation a living demo: connects the simulated portal, waits for its import, then takes the steps
/// that an admin and a busy team would have taken. A step that was taken is not taken again.
/// </summary>
public sealed partial class DemoSetUp(DemoSignIn signIn, PortalDirectory directory, IServiceScopeFactory scopes, TimeProvider clock, IOptions<DemoOptions> options, ILogger<DemoSetUp> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        while (!await TryAsync(stoppingToken))
            await Task.Delay(Pause, clock, stoppingToken);
    }

    /// <summary>Goes as far as it can now; true once everything is set up.</summary>
    public async Task<bool> StepAsync(CancellationToken ct)
    {
        var portals = await directory.AllAsync(ct);
        var portal = portals.Count > 0 ? portals[0] : (await signIn.ConnectAsync(options.Value.AdminEmail, ct)).PortalId;
        if (!await scopes.InPortalAsync(portal, IsImportedAsync, ct))
            return false;
        await scopes.InPortalAsync(portal, GiveRolesAsync, ct);
        await scopes.InPortalAsync(portal, DismissChecklistAsync, ct);
        await scopes.InPortalAsync(portal, (services, token) => services.GetRequiredService<DemoCatalogue>().SetUpAsync(token), ct);
        await scopes.InPortalAsync(portal, (services, token) => services.GetRequiredService<DemoHistory>().PastCycleAsync(token), ct);
        await scopes.InPortalAsync(portal, (services, token) => services.GetRequiredService<DemoHistory>().ThisCycleAsync(token), ct);
        await scopes.InPortalAsync(portal, (services, token) => services.GetRequiredService<DemoCatalogue>().SwitchOnAsync(token), ct);
        return true;
    }

    // The simulator or the database may still be starting; the demo's start says what is missing if they never come.
    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            return await StepAsync(ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            LogNotYet(exception);
            return false;
        }
    }

    private static Task<bool> IsImportedAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<ImpactPilotDb>().SyncCursors.AnyAsync(cursor => cursor.ObjectType == "companies" && cursor.ImportedAt != null, ct);

    private async Task GiveRolesAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<ImpactPilotDb>();
        foreach (var (email, role) in new[] { (options.Value.ManagerEmail, Role.Manager), (options.Value.AdminEmail, Role.Admin) })
            await db.Users.Where(user => user.Email == email && user.Role != role).ExecuteUpdateAsync(user => user.SetProperty(row => row.Role, role), ct);
    }

    // The demo's company is past its first steps: a newcomer finds the list where they look for it.
    private async Task DismissChecklistAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<ImpactPilotDb>();
        if (!await db.SetupStates.AnyAsync(ct))
            db.SetupStates.Add(new SetupState { PortalId = db.PortalId, DismissedAt = clock.GetUtcNow(), Skipped = [] });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo can't be set up yet; trying again in a second")]
    private partial void LogNotYet(Exception exception);
}
