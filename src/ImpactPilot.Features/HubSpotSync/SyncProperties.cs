using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Transitions;
using ImpactPilot.Features.WriteBack;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>Keeps the definitions of all objects' properties as HubSpot has them: conditions are checked against them.</summary>
internal static class SyncProperties
{
    private const string Enumeration = "enumeration";

    public static async Task RunAsync(SyncRun run, CancellationToken ct)
    {
        var (found, refusal) = await ReadAsync(run, ct);
        await run.WriteAsync(SyncObjects.Properties, async (unit, cursor, token) =>
        {
            foreach (var (kind, properties) in found)
                await WriteAsync(unit.Db, kind, properties, token);
            if (unit.Db.ChangeTracker.Entries<MirroredProperty>().Any(entry => entry.State is not EntityState.Unchanged))
                await WorkQueue.AskAsync(unit.Db, CheckRules.Work, CheckRules.Subject, run.Now, token);
            (cursor.Imported, cursor.ImportTotal) = (found.Sum(one => one.Properties.Count), found.Sum(one => one.Properties.Count));
            cursor.ImportedAt ??= run.Now;
        }, ct);
        if (refusal is not null)
            throw refusal;
    }

    /// <summary>An object that the portal does not let us read says so at the end; the others are kept in step all the same.</summary>
    private static async Task<(List<(SyncObject Kind, IReadOnlyList<HubSpotProperty> Properties)> Found, HubSpotException? Refusal)> ReadAsync(SyncRun run, CancellationToken ct)
    {
        List<(SyncObject, IReadOnlyList<HubSpotProperty>)> found = [];
        HubSpotException? refusal = null;
        foreach (var kind in SyncObjects.All)
        {
            try
            {
                found.Add((kind, await run.HubSpot.PropertiesAsync(kind.Path, ct)));
            }
            catch (HubSpotException exception) when (exception.Kind is HubSpotErrorKind.MissingScopes && !kind.IsCompany)
            {
                refusal = exception;
            }
        }

        return (found, refusal);
    }

    private static async Task WriteAsync(ImpactPilotDb db, SyncObject kind, IReadOnlyList<HubSpotProperty> properties, CancellationToken ct)
    {
        var gone = await db.MirroredProperties.Where(property => property.ObjectType == kind.Name).ToDictionaryAsync(property => property.Name, ct);
        foreach (var property in properties.Where(property => !OurProperties.IsOurs(property.Name)))
        {
            if (gone.Remove(property.Name, out var known))
                (known.Label, known.Type, known.Options, known.NamesOwner) = (property.Label, property.Type, Options(property), NamesOwner(property));
            else
                db.MirroredProperties.Add(New(db, kind, property));
        }

        db.MirroredProperties.RemoveRange(gone.Values);
    }

    private static MirroredProperty New(ImpactPilotDb db, SyncObject kind, HubSpotProperty property) => new()
    {
        PortalId = db.PortalId,
        ObjectType = kind.Name,
        Name = property.Name,
        Label = property.Label,
        Type = property.Type,
        Options = Options(property),
        NamesOwner = NamesOwner(property),
    };

    private static bool NamesOwner(HubSpotProperty property) => property.ReferencedObjectType == "OWNER";

    private static Dictionary<string, string> Options(HubSpotProperty property)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (property.Type == Enumeration)
        {
            foreach (var option in property.Options ?? [])
                options.TryAdd(option.Value, option.Label);
        }

        return options;
    }
}
