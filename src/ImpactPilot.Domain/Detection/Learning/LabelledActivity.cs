using System.Text.Json;
using System.Text.Json.Serialization;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>An activity with the truth about it, as a person labelled it.</summary>
/// <param name="Id">Its name in its file.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Expected">The drivers that it proves.</param>
/// <param name="Quote">The words that prove the first of them, where words do.</param>
public sealed record LabelledActivity(string Id, Activity Activity, IReadOnlyList<string> Expected, string? Quote)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary><c>positive</c>, <c>hard-negative</c> or <c>background</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The driver that a hard negative looks like.</summary>
    public string? About { get; init; }

    /// <summary>In what a hard negative differs from a proof.</summary>
    public string? Trap { get; init; }

    /// <summary>The language, as two letters.</summary>
    public string Language { get; init; } = "";

    /// <summary>Who wrote it: an activity's name begins with its hand.</summary>
    public string Hand => Id[..Math.Max(0, Id.LastIndexOf('-'))];

    /// <summary>Reads one activity as JSON; labels may be missing.</summary>
    /// <exception cref="JsonException">It is no activity.</exception>
    public static LabelledActivity Parse(string json) =>
        (JsonSerializer.Deserialize<Record>(json, Options) ?? throw new JsonException("There is no activity.")).ToActivity();

    private sealed record Record(
        string? Id,
        [property: JsonRequired] ActivityKind Type,
        [property: JsonRequired] DateTimeOffset Timestamp,
        Dictionary<string, string?>? Properties,
        List<Participant>? Participants,
        List<string>? Expected,
        string? Quote,
        string? Kind,
        string? About,
        string? Trap,
        string? Language)
    {
        public LabelledActivity ToActivity() => new(Id ?? "", new(Type, Timestamp, Known(), [.. (Participants ?? []).Select(participant => participant.ToPerson())]), Expected ?? [], Quote)
        {
            Kind = Kind ?? "",
            About = About,
            Trap = Trap,
            Language = Language ?? "",
        };

        private Dictionary<string, string> Known() =>
            (Properties ?? throw new JsonException("The activity has no properties.")).Where(property => property.Value is not null).ToDictionary(property => property.Key, property => property.Value!);
    }

    private sealed record Participant(string? Name, string? Email, string? Side, [property: JsonPropertyName("jobtitle")] string? JobTitle, string? HsBuyingRole, int? DaysSinceLastEngagement, bool? KnownDepartment)
    {
        public Person ToPerson() => new(Name ?? "", Email ?? "", Side == "internal" ? Detection.Side.Internal : Detection.Side.Customer)
        {
            JobTitle = JobTitle,
            BuyingRole = HsBuyingRole,
            DaysSinceLastEngagement = DaysSinceLastEngagement,
            KnownDepartment = KnownDepartment ?? true,
        };
    }
}
