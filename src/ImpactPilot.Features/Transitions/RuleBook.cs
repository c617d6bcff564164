using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>A transition that is on, with its condition ready to run.</summary>
internal sealed record Rule(Transition Transition, Condition Condition);

/// <summary>The portal's rules as they stand in this unit of work, and what they may name.</summary>
internal sealed class RuleBook
{
    private readonly IReadOnlyDictionary<string, string> labels;

    private RuleBook(IReadOnlyList<Rule> rules, IReadOnlyDictionary<string, string> labels, TimeZoneInfo zone)
    {
        Rules = rules;
        Zone = zone;
        this.labels = labels;
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Where the portal's days begin.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>What people call a company property.</summary>
    public string Label(string property) => labels.GetValueOrDefault(property, property);

    public static async Task<RuleBook> OpenAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var schema = await SchemaAsync(db, ct);
        var on = await db.Transitions.AsNoTracking()
            .Where(transition => transition.Mode != TransitionMode.Off && transition.Condition != null && transition.BaselineAt != null)
            .ToListAsync(ct);
        var rules = new List<Rule>();
        foreach (var transition in on)
        {
            // A rule whose property was deleted in HubSpot no longer compiles: it can't fire until an admin mends it.
            if (Condition.Compile(transition.Condition!, schema).Condition is { } condition)
                rules.Add(new Rule(transition, condition));
        }

        var zone = (await db.Portals.AsNoTracking().SingleAsync(ct)).Calendar.Zone;
        return new RuleBook(rules, await LabelsAsync(db, ct), zone);
    }

    /// <summary>What the portal's conditions may name: its mirrored schema and its aliases.</summary>
    public static async Task<ConditionSchema> SchemaAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var schema = ConditionSchema.Empty;
        var properties = await db.MirroredProperties.AsNoTracking().ToListAsync(ct);
        foreach (var group in properties.GroupBy(property => property.ObjectType))
            schema = schema.With(group.Key, group.Select(Definition));
        foreach (var alias in await db.PropertyAliases.AsNoTracking().ToListAsync(ct))
            schema = schema.WithAlias(alias.Name, alias.Target);
        return schema;
    }

    private static PropertyDefinition Definition(MirroredProperty property) => new(
        property.Name,
        PropertyDefinition.TypeOf(property.Type),
        property.Label,
        [.. property.Options.Select(option => new PropertyOption(option.Key, option.Value))]);

    private static async Task<Dictionary<string, string>> LabelsAsync(ImpactPilotDb db, CancellationToken ct) =>
        await db.MirroredProperties.AsNoTracking()
            .Where(property => property.ObjectType == "company")
            .ToDictionaryAsync(property => property.Name, property => property.Label, ct);
}
