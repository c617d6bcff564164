using System.Text.Json.Nodes;
using ImpactPilot.HubSpot;
using NSwag;

namespace ImpactPilot.IntegrationTests.Conformance;

/// <summary>
/// HubSpot's OpenAPI files. They are not ours to ship: their folder is named by <c>HUBSPOT_OPENAPI_DIR</c>, or lies beside
/// this repository; without them nothing is compared.
/// </summary>
internal static class OfficialFiles
{
    public const string FolderVariable = "HUBSPOT_OPENAPI_DIR";

    private const string BesideRepository = "../shared/hubspot/openapi";

    // One file writes deals' paths with the number of their type; HubSpot's guides, and we, use the name.
    private const string DealsById = $"/crm/objects/{HubSpotApi.Version}/0-3";
    private const string DealsByName = $"/crm/objects/{HubSpotApi.Version}/deals";

    /// <summary>Formats that the schema library takes less strictly than RFC 3339 and RFC 9562 do.</summary>
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["date-time"] = @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
        ["uuid"] = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
    };

    private static readonly Lazy<Task<Contract>> Loaded = new(LoadAsync);

    public static string MissingReason =>
        $"HubSpot's OpenAPI files are not here: set {FolderVariable} to the folder that holds *.{HubSpotApi.Version}.json, or put them into {BesideRepository}.";

    public static bool AreHere => Folder is not null;

    public static Task<Contract> ContractAsync() => Loaded.Value;

    private static string? Folder { get; } = Candidates().FirstOrDefault(folder => Files(folder).Length > 0);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
        {
            yield return named;
            yield break;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ImpactPilot.sln")))
                yield return Path.GetFullPath(BesideRepository, folder.FullName);
        }
    }

    private static string[] Files(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, $"*.{HubSpotApi.Version}.json") : [];

    private static async Task<Contract> LoadAsync()
    {
        List<Operation> operations = [];
        foreach (var file in Files(Folder ?? throw new InvalidOperationException(MissingReason)).Order(StringComparer.Ordinal))
        {
            var json = JsonNode.Parse((await File.ReadAllTextAsync(file)).Replace(DealsById, DealsByName, StringComparison.Ordinal))!;
            Tighten(json);
            var document = await OpenApiDocument.FromJsonAsync(json.ToJsonString());
            operations.AddRange(document.Operations.Select(found => new Operation(Path.GetFileName(file), found)));
        }

        return new Contract(operations);
    }

    /// <summary>
    /// Says in the schemas what their files mean but leave open: an object has no fields but the named ones, an
    /// <c>int32</c> ends somewhere, and points in time and UUIDs have one form. Who may call what is no part of the comparison.
    /// </summary>
    private static void Tighten(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) Tighten(item);
        }

        if (node is not JsonObject schema) return;

        schema.Remove("security");
        if (Text(schema, "type") == "object" && schema["properties"] is JsonObject { Count: > 0 } && schema["additionalProperties"] is null)
            schema["additionalProperties"] = false;
        if (Text(schema, "format") is { } format)
        {
            if (format == "int32") (schema["minimum"], schema["maximum"]) = (int.MinValue, int.MaxValue);
            if (Forms.TryGetValue(format, out var form)) schema["pattern"] = form;
        }

        foreach (var (_, child) in schema) Tighten(child);
    }

    private static string? Text(JsonObject schema, string keyword) =>
        schema[keyword] is JsonValue found && found.TryGetValue<string>(out var text) ? text : null;
}
