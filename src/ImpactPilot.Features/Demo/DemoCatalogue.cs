using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Cycles;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Demo;

/// <summary>What the demo's admin set up: the library, the aliases, and the transitions that are plain conditions on company properties.</summary>
public sealed class DemoCatalogue(ImpactPilotDb db, InstallLibrary library, SwitchOn switchOn, Actor actor)
{
    private static readonly LibraryAlias Segment = new(PropertiesInUse.SegmentAlias, "company.customer_tier", "Segment", "enumeration");

    public async Task SetUpAsync(CancellationToken ct)
    {
        actor.IsProduct("demo");
        await library.AddMissingAsync(ct);
        var mapped = await db.PropertyAliases.Select(alias => alias.Name).ToListAsync(ct);
        var properties = (await db.MirroredProperties.Select(property => property.ObjectType + "." + property.Name).ToListAsync(ct)).ToHashSet();
        db.PropertyAliases.AddRange(DriverLibrary.Aliases
            .Append(Segment)
            .Where(alias => !mapped.Contains(alias.Name) && properties.Contains(alias.Property))
            .Select(alias => new PropertyAlias { PortalId = db.PortalId, Name = alias.Name, Target = alias.Property }));
    }

    /// <summary>Switches on, looking back to the cycle's start, what was never switched on; an admin's later choice stays.</summary>
    public async Task SwitchOnAsync(CancellationToken ct)
    {
        actor.IsProduct("demo");
        var portal = await db.Portals.SingleAsync(ct);
        var startsOn = await db.Cycles.Where(cycle => cycle.Status == CycleStatus.Active).Select(cycle => cycle.StartsOn).SingleAsync(ct);
        var schema = await FactSchema.ReadAsync(db, ct);
        var untouched = await (
            from transition in db.Transitions
            join driver in db.Drivers on transition.DriverId equals driver.Id
            where transition.BaselineAt == null && transition.Condition != null && transition.Version == 1 && transition.Mode == TransitionMode.Off
            select new { Transition = transition, driver.LibraryKey }).ToListAsync(ct);
        foreach (var row in untouched)
        {
            if (!IsPlain(row.Transition.Condition!, schema))
                continue;
            row.Transition.Mode = DriverLibrary.All.Single(driver => driver.Key == row.LibraryKey).AdvisedMode is TransitionMode.Automatic ? TransitionMode.Automatic : TransitionMode.Suggest;
            await switchOn.BeginAsync(row.Transition, portal.Calendar.StartOf(startsOn), ct);
        }
    }

    private static bool IsPlain(string text, ConditionSchema schema) =>
        Condition.Compile(text, schema).Condition is { Kind: not ConditionKind.Time } condition && condition.Reads.All(field => field.Object == "company");
}
