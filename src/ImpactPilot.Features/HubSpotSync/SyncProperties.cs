using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>Keeps the definitions of company properties as HubSpot has them: conditions are checked against them.</summary>
internal static class SyncProperties
{
    private const string Enumeration = "enumeration";

    public static async Task RunAsync(SyncRun run, CancellationToken ct)
    {
        var properties = await run.HubSpot.PropertiesAsync(SyncObjects.Companies, ct);
        await run.WriteAsync(SyncObjects.Properties, async (unit, cursor, token) =>
        {
            await WriteAsync(unit.Db, properties, token);
            (cursor.Imported, cursor.ImportTotal) = (properties.Count, properties.Count);
            cursor.ImportedAt ??= run.Now;
        }, ct);
    }

    private static async Task WriteAsync(ImpactPilotDb db, IReadOnlyList<HubSpotProperty> properties, CancellationToken ct)
    {
        var gone = await db.MirroredProperties.Where(property => property.ObjectType == SyncObjects.Company).ToDictionaryAsync(property => property.Name, ct);
        foreach (var property in properties)
        {
            if (gone.Remove(property.Name, out var known))
                (known.Label, known.Type, known.Options) = (property.Label, property.Type, Options(property));
            else
                db.MirroredProperties.Add(New(db, property));
        }

        db.MirroredProperties.RemoveRange(gone.Values);
    }

    private static MirroredProperty New(ImpactPilotDb db, HubSpotProperty property) => new()
    {
        PortalId = db.PortalId,
        ObjectType = SyncObjects.Company,
        Name = property.Name,
        Label = property.Label,
        Type = property.Type,
        Options = Options(property),
    };

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
