using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Conditions.Checking;
using ImpactPilot.Features.Catalogue.Library;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.WriteBack;

namespace ImpactPilot.Features.Mapping;

/// <summary>A property that a name may well stand for.</summary>
/// <param name="Target">As an alias names it: <c>company.sso_enabled</c>.</param>
/// <param name="Score">From 0.6 to 1: how alike the names are.</param>
/// <param name="Reasons">Why it is offered, in words.</param>
public sealed record AliasGuess(string Target, string Label, PropertyType Type, double Score, string[] Reasons);

/// <summary>
/// Guesses what a name stands for: by the names and labels of the portal's properties, and only such with which every
/// condition that uses the name would read. The same portal gives the same guesses.
/// </summary>
internal sealed class AliasGuesses(ConditionSchema schema, IEnumerable<MirroredProperty> properties, NamesInUse inUse)
{
    private const int Most = 3;
    private const double Floor = 0.6;

    /// <summary>Where a name that begins with no object may lead, the likeliest first.</summary>
    private static readonly string[] UsualObjects = [SyncObjects.Company, SyncObjects.Deal, SyncObjects.Contact];

    // What we write to HubSpot ourselves is no evidence of anything.
    private readonly ILookup<string, Candidate> byObject = properties
        .ExceptBy(OurProperties.All.Select(own => (SyncObjects.Company, own.Name)), property => (property.ObjectType, property.Name))
        .ToLookup(property => property.ObjectType, property => new Candidate(property.Definition));

    public AliasGuess[] For(string name)
    {
        var wanted = new Wanted(name, DriverLibrary.Aliases.FirstOrDefault(alias => alias.Name == name), inUse.TextsOf(name), inUse.ConditionsWith(name));
        return
        [
            .. ObjectsFor(wanted).SelectMany((kind, rank) => byObject[Mirrored(kind)].Select(candidate => (Target: $"{kind}.{candidate.Definition.Name}", candidate, rank)))
                .Select(found => (found.Target, found.candidate.Definition, found.rank, Alike: AlikeTo(wanted, found.Target, found.candidate)))
                .Where(candidate => candidate.Alike.Score >= Floor)
                .OrderByDescending(candidate => candidate.Alike.Score).ThenBy(candidate => candidate.rank).ThenBy(candidate => candidate.Target, StringComparer.Ordinal)
                .Where(candidate => HasAChoice(wanted, candidate.Definition) && Fits(wanted, schema, candidate.Target))
                .Take(Most)
                .Select(candidate => new AliasGuess(
                    candidate.Target,
                    candidate.Definition.Label,
                    candidate.Definition.Type,
                    Math.Round(candidate.Alike.Score, 2),
                    [candidate.Alike.Reason, .. MoreReasons(wanted, candidate.Definition)])),
        ];
    }

    private static string[] ObjectsFor(Wanted wanted)
    {
        var prefix = wanted.Name.Split('.')[0];
        if (wanted.Name == PropertiesInUse.SegmentAlias)
            return [SyncObjects.Company];
        if (prefix == FactNames.Participant || SyncObjects.All.Any(kind => kind.Name == prefix))
            return [prefix];
        return wanted.Usual is { } usual ? [usual.Property.Split('.')[0]] : UsualObjects;
    }

    // Participants have what contacts have.
    private static string Mirrored(string kind) => kind == FactNames.Participant ? SyncObjects.Contact : kind;

    private static (double Score, string Reason) AlikeTo(Wanted wanted, string target, Candidate candidate)
    {
        if (wanted.Usual?.Property == target)
            return (1, "It is the property that the library expects.");
        var byName = wanted.Spellings.Max(spelling => Likeness.Of(spelling, candidate.OfName));
        var byLabel = wanted.Spellings.Max(spelling => Likeness.Of(spelling, candidate.OfLabel));
        return byName >= byLabel ? (byName, $"Its name {candidate.Definition.Name} is alike.") : (byLabel, $"Its label “{candidate.Definition.Label}” is alike.");
    }

    /// <summary>Whether a condition can ever hold with it: a list of choices must have one of those that are asked for.</summary>
    private static bool HasAChoice(Wanted wanted, PropertyDefinition property) =>
        property.Options is [] || wanted.Texts is [] || wanted.Texts.Any(text => Has(property, text));

    private static bool Has(PropertyDefinition property, string choice) => property.Options.Any(option =>
        option.Value.Equals(choice, StringComparison.OrdinalIgnoreCase) || option.Label.Equals(choice, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> MoreReasons(Wanted wanted, PropertyDefinition property)
    {
        if (NeedsAType(wanted))
            yield return $"It is {TypeInWords(property.Type)}, as the condition needs.";
        if (property.Options is not [] && wanted.Texts.Where(text => Has(property, text)).ToArray() is [_, ..] choices)
            yield return $"It has the choice {string.Join(" and ", choices.Select(choice => $"“{choice}”"))}.";
    }

    // A text fits wherever the type does not matter.
    private bool NeedsAType(Wanted wanted) =>
        !Fits(wanted, schema.With(SyncObjects.Company, new PropertyDefinition("any text", PropertyType.Text)), $"{SyncObjects.Company}.any text");

    /// <summary>Whether the conditions that use the name read no worse when it stands for the target: a wrong type would be an error of its own.</summary>
    private static bool Fits(Wanted wanted, ConditionSchema schema, string target) => wanted.Conditions.All(text =>
        !Complaints(text, schema.WithAlias(wanted.Name, target)).Except(Complaints(text, schema), StringComparer.Ordinal).Any());

    private static IEnumerable<string> Complaints(string text, ConditionSchema schema) => Condition.Compile(text, schema).Errors.Select(error => error.ToString());

    private static string TypeInWords(PropertyType type) => type switch
    {
        PropertyType.Text => "a text",
        PropertyType.Number => "a number",
        PropertyType.Boolean => "true or false",
        PropertyType.Enumeration => "a list of choices",
        PropertyType.Date => "a date",
        PropertyType.Instant => "a point in time",
    };

    private sealed record Wanted(string Name, LibraryAlias? Usual, string[] Texts, string[] Conditions)
    {
        /// <summary>What the name may be called on its object: its last word, with the first one before it, and the label that the library knows.</summary>
        public string[][] Spellings { get; } =
        [
            Likeness.Words(Name.Split('.')[1]),
            .. UsualObjects.Contains(Name.Split('.')[0]) ? [] : new[] { Likeness.Words(Name) },
            .. Usual is null ? [] : new[] { Likeness.Words(Usual.Label) },
        ];
    }

    private sealed record Candidate(PropertyDefinition Definition)
    {
        public string[] OfName { get; } = Likeness.Words(Definition.Name);

        public string[] OfLabel { get; } = Likeness.Words(Definition.Label);
    }
}
