using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.HubSpot;

namespace ImpactPilot.Features.WriteBack;

/// <summary>Puts our property group and properties in order at HubSpot: creates what is missing, mends what somebody changed.</summary>
internal static class EnsureProperties
{
    public static async Task RunAsync(HubSpotClient hubSpot, CancellationToken ct)
    {
        var path = SyncObjects.Companies.Path;
        var known = (await hubSpot.PropertiesAsync(path, ct)).ToDictionary(property => property.Name, StringComparer.Ordinal);
        if (!OurProperties.Names.All(known.ContainsKey))
            await hubSpot.EnsurePropertyGroupAsync(path, OurProperties.Group, OurProperties.GroupLabel, ct);
        foreach (var property in OurProperties.All)
        {
            if (!known.TryGetValue(property.Name, out var there))
                await hubSpot.CreatePropertyAsync(path, property, ct);
            else if (!HoldsTheSame(there, property))
                await hubSpot.ChangePropertyAsync(path, property with { Label = there.Label, Description = there.Description, GroupName = there.GroupName }, ct);
        }
    }

    // What people call it and where they show it is theirs.
    private static bool HoldsTheSame(HubSpotProperty there, HubSpotProperty ours) =>
        there.Type == ours.Type && there.FieldType == ours.FieldType
        && (ours.Options is null || ours.Options.Select(option => option.Value).ToHashSet().SetEquals((there.Options ?? []).Select(option => option.Value)));
}
