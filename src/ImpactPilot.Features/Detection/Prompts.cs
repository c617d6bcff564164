using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection;

/// <summary>A driver that is looked for in what people wrote.</summary>
/// <param name="Since">What happened at or before this instant is not looked at.</param>
internal sealed record Prompted(Transition Transition, DriverPrompt Prompt, DateTimeOffset Since);

/// <summary>A driver that can be looked for in what people wrote, switched on or not.</summary>
internal sealed record TriedPrompt(Guid Id, DriverPrompt Prompt);

/// <summary>The portal's drivers that are looked for in what people wrote.</summary>
internal static class Prompts
{
    public static async Task<IReadOnlyList<Prompted>> ReadAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var on = await (
            from transition in On(db)
            join driver in db.Drivers.AsNoTracking() on transition.DriverId equals driver.Id
            where driver.ArchivedAt == null
            select new { Transition = transition, Driver = driver }).ToListAsync(ct);
        return [.. on.Select(row => new Prompted(row.Transition, Prompt(row.Driver, row.Transition.Prompt!), row.Transition.BaselineAt!.Value))];
    }

    /// <summary>All that have a prompt, by name, whether they are switched on or not.</summary>
    public static async Task<IReadOnlyList<TriedPrompt>> AllAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var all = await (
            from transition in db.Transitions.AsNoTracking()
            join driver in db.Drivers.AsNoTracking() on transition.DriverId equals driver.Id
            where transition.Type == TransitionType.Contextual && transition.Prompt != null && driver.ArchivedAt == null
            orderby driver.Name
            select new { Driver = driver, transition.Prompt }).ToListAsync(ct);
        return [.. all.Select(row => new TriedPrompt(row.Driver.Id.Value, Prompt(row.Driver, row.Prompt!)))];
    }

    /// <summary>Since when activities are looked at, by whichever driver looks back longest; null where none is looked for.</summary>
    public static Task<DateTimeOffset?> SinceAsync(ImpactPilotDb db, CancellationToken ct) => On(db).MinAsync(transition => transition.BaselineAt, ct);

    private static IQueryable<Transition> On(ImpactPilotDb db) => db.Transitions.AsNoTracking()
        .Where(transition => transition.Type == TransitionType.Contextual && transition.Mode != TransitionMode.Off && transition.Prompt != null && transition.BaselineAt != null);

    /// <summary>What the detector is given of a driver.</summary>
    public static DriverPrompt Prompt(Driver driver, string prompt) => new(driver.LibraryKey ?? driver.Id.ToString(), driver.Name, driver.Definition, prompt);
}
