using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Mapping;

/// <summary>A driver that needs a name: its condition uses it, or it is for some segments only.</summary>
/// <param name="DriverId">Null for a driver of the library that the portal did not take.</param>
/// <param name="LibraryKey">Null for a team's own.</param>
/// <param name="Mode">The transition's; off for a driver that the portal did not take.</param>
/// <param name="Problem">Why its condition does not read in this portal; null where it does, or there is none.</param>
public sealed record NameUser(Guid? DriverId, string? LibraryKey, string Driver, TransitionMode Mode, string? Problem);

/// <summary>A name that conditions ask for and that the portal does not have, with the drivers that wait for it.</summary>
public sealed record MissingName(string Name, NameUser[] Drivers);

/// <summary>A driver's condition, if it has one, and the names that it needs.</summary>
internal sealed record UsedCondition(NameUser User, string? Text, IReadOnlyList<NameUse> Names);

/// <summary>The names that the portal's drivers need, and those in the library that it did not take.</summary>
internal sealed class NamesInUse
{
    // What a driver's segments are compared with, and what conditions call it.
    private const string Segment = SyncObjects.Company + ".segment";

    private readonly ILookup<string, (UsedCondition Condition, NameUse Use)> byName;

    private NamesInUse(IReadOnlyList<UsedCondition> conditions) => byName = conditions
        .SelectMany(condition => condition.Names.Select(use => (condition, use)))
        .ToLookup(pair => pair.use.Name);

    public IEnumerable<string> Names => byName.Select(group => group.Key);

    public NameUser[] UsersOf(string name) => [.. byName[name].Select(pair => pair.Condition.User)];

    /// <summary>The drivers whose conditions compare a name with a text.</summary>
    public NameUser[] UsersAsking(string name, string text) =>
        [.. byName[name].Where(pair => pair.Use.Texts.Contains(text, StringComparer.OrdinalIgnoreCase)).Select(pair => pair.Condition.User)];

    public string[] ConditionsWith(string name) => [.. byName[name].Select(pair => pair.Condition.Text).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The texts that conditions compare a name with.</summary>
    public string[] TextsOf(string name) => [.. byName[name].SelectMany(pair => pair.Use.Texts).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What conditions ask one of some names for and nobody has.</summary>
    public MissingName[] Missing(IReadOnlyCollection<string> names, IEnumerable<string> known) =>
    [
        .. names.SelectMany(name => byName[name]).SelectMany(pair => pair.Use.Texts.Select(text => (Text: text, pair.Condition.User)))
            .ExceptBy(known, pair => pair.Text, StringComparer.OrdinalIgnoreCase)
            .GroupBy(pair => pair.Text, pair => pair.User, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new MissingName(group.Key, [.. group.Distinct()])),
    ];

    public static async Task<NamesInUse> ReadAsync(ImpactPilotDb db, ConditionSchema schema, CancellationToken ct)
    {
        var own = await (
            from driver in db.Drivers
            where driver.ArchivedAt == null
            join transition in db.Transitions on driver.Id equals transition.DriverId into transitions
            from transition in transitions.DefaultIfEmpty()
            orderby driver.Position, driver.Id
            select new { driver.Id, driver.LibraryKey, driver.Name, driver.Segments, Mode = (TransitionMode?)transition.Mode, transition.Condition }).ToListAsync(ct);
        var taken = await db.Drivers.Where(driver => driver.LibraryKey != null).Select(driver => driver.LibraryKey!).ToListAsync(ct);
        return new(
        [
            .. own.Select(row => Used(new(row.Id.Value, row.LibraryKey, row.Name, row.Mode ?? TransitionMode.Off, ProblemOf(row.Condition, schema)), row.Condition, row.Segments)),
            .. DriverLibrary.All.Where(driver => !taken.Contains(driver.Key))
                .Select(driver => (Driver: driver, driver.Definition.Transition.Condition))
                .Select(row => Used(new(null, row.Driver.Key, row.Driver.Definition.Name, TransitionMode.Off, ProblemOf(row.Condition, schema)), row.Condition, row.Driver.Definition.Segments)),
        ]);
    }

    private static string? ProblemOf(string? text, ConditionSchema schema) =>
        text is not null && Condition.Compile(text, schema).Errors is [var first, ..] ? first.ToString() : null;

    private static UsedCondition Used(NameUser user, string? text, IReadOnlyList<string> segments)
    {
        var names = text is null ? [] : Condition.NamesIn(text);
        var asked = names.Where(use => use.Name == Segment).SelectMany(use => use.Texts).Concat(segments).ToArray();
        return new(user, text, asked is [] ? names : [.. names.Where(use => use.Name != Segment), new NameUse(PropertiesInUse.SegmentAlias, asked)]);
    }
}
