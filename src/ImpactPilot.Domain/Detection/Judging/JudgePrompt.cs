using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImpactPilot.Domain.Detection.Judging;

/// <summary>What a model is told and asked. The wording has a number that goes up with every change of it; findings keep that number.</summary>
public static class JudgePrompt
{
    /// <summary>The wording in use. What was found under earlier ones stays as it was found.</summary>
    public const string Version = "1";

    /// <summary>What the form of the answer is called.</summary>
    public const string SchemaName = "verdicts";

    /// <summary>More than verdicts on all drivers of a catalogue need.</summary>
    public const int MostOutputTokens = 4_000;

    // Texts of any language and the words of the schema are this long or longer.
    private const int CharactersPerToken = 3;

    private static readonly Lazy<string> Wording = new(() =>
    {
        using var stream = typeof(JudgePrompt).Assembly.GetManifestResourceStream($"judge-prompt.{Version}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rules, which are the same for every activity.</summary>
    public static string Rules => Wording.Value;

    /// <summary>The activity and the drivers, as JSON: whatever people wrote stays within its quotation marks.</summary>
    public static string Question(JudgeCase @case) => new JsonObject
    {
        ["drivers"] = new JsonArray([.. @case.Drivers.Select((driver, at) => Driver(driver, at))]),
        ["activity"] = new JsonObject
        {
            ["type"] = @case.Activity.Kind.ToString().ToLowerInvariant(),
            ["on"] = @case.Activity.At.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["state"] = ActivityProperties.StateOf(@case.Activity),
            ["people"] = new JsonArray([.. @case.Activity.People.Select(person => Person(@case, person))]),
            ["texts"] = new JsonArray([.. @case.Texts.Select(text => (JsonNode)new JsonObject { ["field"] = text.Property, ["text"] = text.Text })]),
            ["cut"] = @case.IsCut,
        },
    }.ToJsonString(Readable);

    /// <summary>The form of the answer as a strict JSON schema, with the drivers' ids in it.</summary>
    public static string Schema(JudgeCase @case) => new JsonObject
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("verdicts"),
        ["properties"] = new JsonObject
        {
            ["verdicts"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["required"] = new JsonArray("driver", "proven", "confidence", "quote", "reason", "speaker"),
                    ["properties"] = new JsonObject
                    {
                        ["driver"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. @case.Drivers.Select((_, at) => (JsonNode)IdOf(at))]) },
                        ["proven"] = new JsonObject { ["type"] = "boolean" },
                        ["confidence"] = new JsonObject { ["type"] = "number" },
                        ["quote"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
                        ["reason"] = new JsonObject { ["type"] = "string" },
                        ["speaker"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("customer", "us", "unknown") },
                    },
                },
            },
        },
    }.ToJsonString();

    /// <summary>No fewer tokens than asking will take, counting an answer of full length.</summary>
    public static int MostTokens(JudgeCase @case) => (Rules.Length + Question(@case).Length + Schema(@case).Length) / CharactersPerToken + MostOutputTokens;

    /// <summary>A driver's name towards the model. A text can't name a driver by it, as it could by its key.</summary>
    internal static string IdOf(int at) => $"d{at + 1}";

    private static JsonObject Driver(DriverPrompt driver, int at) => new JsonObject
    {
        ["id"] = IdOf(at),
        ["name"] = driver.Name.Length > 0 ? driver.Name : driver.Key,
        ["definition"] = driver.Definition,
        ["lookFor"] = driver.Prompt,
    };

    private static JsonObject Person(JudgeCase @case, Person person) => new JsonObject
    {
        ["name"] = @case.Shown(person),
        ["side"] = person.Side is Side.Customer ? "customer" : "us",
        ["title"] = person.JobTitle,
        ["role"] = person.BuyingRole,
        ["daysSinceLastContact"] = person.DaysSinceLastEngagement,
        ["departmentKnown"] = person.KnownDepartment,
    };
}
