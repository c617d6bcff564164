using System.Globalization;
using System.Text.Json;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Portals;
using ImpactPilot.HubSpotSimulator.Properties;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>Checks the values of a write against their definitions and brings them into the form in which they are kept.</summary>
internal static class PropertyInput
{
    private const int LongestText = 65_536;

    /// <summary>The values to keep, null where a property is cleared. Refuses the whole write for one bad value, as HubSpot does.</summary>
    public static IReadOnlyDictionary<string, string?> Accept(
        Portal portal, ObjectStore store, params IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> writes)
    {
        var problems = new List<(string Name, string Code, string Message)>();
        var accepted = new Dictionary<string, string?>();
        foreach (var (name, json) in writes.SelectMany(write => write))
        {
            if (store.Properties.Find(name) is not { } property)
                problems.Add((name, "PROPERTY_DOESNT_EXIST", $"Property \"{name}\" does not exist"));
            else if (property.Definition.ModificationMetadata.ReadOnlyValue)
                problems.Add((name, "READ_ONLY_VALUE", $"\"{name}\" is a read only property; its value cannot be set."));
            else if (Convert(portal, property.Definition, Text(json), out var kept) is { } problem)
                problems.Add((name, problem.Code, problem.Message));
            else
                accepted[name] = kept;
        }

        return problems.Count == 0 ? accepted : throw new RefusedException(Refusal(portal, problems));
    }

    private static (string Code, string Message)? Convert(Portal portal, PropertyDefinition definition, string? text, out string? kept)
    {
        kept = string.IsNullOrEmpty(text) ? null : text;
        if (kept is null)
            return null;

        switch (definition.Type)
        {
            case "number" when !decimal.TryParse(kept, NumberStyles.Float, CultureInfo.InvariantCulture, out _):
                return ("INVALID_INTEGER", $"{kept} was not a valid number.");
            case "bool":
                kept = kept.ToLowerInvariant();
                return kept is "true" or "false" ? null : ("INVALID_BOOLEAN", $"{text} was not a valid boolean.");
            case "date":
                if (!HubSpotTime.TryParse(kept, out var day))
                    return ("INVALID_DATE", $"{kept} was not a valid date.");
                kept = HubSpotTime.FormatDate(DateOnly.FromDateTime(day.UtcDateTime));
                return null;
            case "datetime":
                if (!HubSpotTime.TryParse(kept, out var instant))
                    return ("INVALID_DATE", $"{kept} was not a valid date.");
                kept = HubSpotTime.Format(instant);
                return null;
            case "enumeration":
                return Offered(portal, definition, kept);
            case "string" when kept.Length > LongestText:
                return ("INVALID_STRING_LENGTH", $"The value of {definition.Name} is longer than {LongestText} characters.");
            default:
                return null;
        }
    }

    private static (string Code, string Message)? Offered(Portal portal, PropertyDefinition definition, string value)
    {
        var options = definition.ReferencedObjectType == "OWNER"
            ? portal.Users.Select(user => user.OwnerIdText).ToList()
            : [.. definition.Options.Select(option => option.Value)];
        var chosen = definition.IsMultiChoice ? value.Split(';', StringSplitOptions.RemoveEmptyEntries) : [value];
        var stranger = chosen.FirstOrDefault(choice => !options.Contains(choice));
        return stranger is null
            ? null
            : ("INVALID_OPTION", $"{stranger} was not one of the allowed options: [{string.Join(", ", options)}]");
    }

    private static string? Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => json.GetRawText(),
    };

    private static HubSpotError Refusal(Portal portal, List<(string Name, string Code, string Message)> problems)
    {
        var details = JsonSerializer.Serialize(
            problems.Select(problem => new
            {
                isValid = false,
                message = problem.Message,
                error = problem.Code,
                name = problem.Name,
                localizedErrorMessage = problem.Message,
                portalId = portal.Profile.HubId,
            }),
            HubSpotJson.Options);
        return HubSpotError.Invalid(
            $"Property values were not valid: {details}",
            [.. problems.Select(problem => HubSpotErrorDetail.OfProperty(problem.Name, problem.Code, problem.Message))]);
    }
}
