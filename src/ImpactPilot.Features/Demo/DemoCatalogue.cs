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

/// <summary>What the demo's admin set up: the library, the aliases, and every transition that this portal's data can tell.</summary>
public sealed class DemoCatalogue(ImpactPilotDb db, InstallLibrary library, SwitchOn switchOn, Actor actor, TimeProvider clock)
{
    /// <summary>How far meetings, deals and the like are looked back on: enough to have some at once, too little to be flooded.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

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

    /// <summary>Switches on what was never switched on, looking back; an admin's later choice stays.</summary>
    public async Task SwitchOnAsync(CancellationToken ct)
    {
        actor.IsProduct("demo");
        var portal = await db.Portals.SingleAsync(ct);
        var cycleStart = portal.Calendar.StartOf(await db.Cycles.Where(cycle => cycle.Status == CycleStatus.Active).Select(cycle => cycle.StartsOn).SingleAsync(ct));
        var schema = await FactSchema.ReadAsync(db, ct);
        var untouched = await (
            from transition in db.Transitions
            join driver in db.Drivers on transition.DriverId equals driver.Id
            where transition.BaselineAt == null && transition.Condition != null && transition.Version == 1 && transition.Mode == TransitionMode.Off
            select new { Transition = transition, driver.LibraryKey }).ToListAsync(ct);
        // What companies alone tell comes first: it does not wait until everything else is imported.
        var telling = untouched
            .Select(row => (row.Transition, row.LibraryKey, Condition: Told(row.Transition.Condition!, schema)))
            .Where(row => row.Condition is not null)
            .OrderByDescending(row => IsPlain(row.Condition!));
        foreach (var (transition, libraryKey, condition) in telling)
        {
            // A newcomer watches for minutes: what the library lets wait for days is found at once here.
            transition.HeldForDays = 0;
            transition.Mode = DriverLibrary.All.Single(driver => driver.Key == libraryKey).AdvisedMode is TransitionMode.Automatic ? TransitionMode.Automatic : TransitionMode.Suggest;
            await switchOn.BeginAsync(transition, IsPlain(condition!) ? cycleStart : clock.GetUtcNow() - Lately, ct);
        }

        await SwitchPromptsOnAsync(ct);
    }

    /// <summary>What only a prompt finds is looked for in what comes from now on.</summary>
    private async Task SwitchPromptsOnAsync(CancellationToken ct)
    {
        var untouched = await db.Transitions.Where(transition =>
            transition.BaselineAt == null && transition.Condition == null && transition.Prompt != null && transition.Version == 1 && transition.Mode == TransitionMode.Off).ToListAsync(ct);
        foreach (var transition in untouched)
        {
            transition.Mode = TransitionMode.Suggest;
            await switchOn.BeginAsync(transition, clock.GetUtcNow(), ct);
        }
    }

    // A warning says that a condition reads but never holds here; the groups that some ask for nobody has made.
    private static Condition? Told(string text, ConditionSchema schema) =>
        Condition.Compile(text, schema) is { Condition: { } condition, Warnings.Count: 0 } && condition.Reads.All(field => field.Property != FactNames.Group) ? condition : null;

    private static bool IsPlain(Condition condition) => condition.Kind is not ConditionKind.Time && condition.Objects.All(name => name == SyncObjects.Company);
}
