using System.Text.Json;
using System.Text.Json.Serialization;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Learning;

namespace ImpactPilot.Cli.Commands;

/// <summary>Reads files that hold one activity a line, as JSON, with or without labels.</summary>
internal static class ActivityLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Fails with the line's number where a line is no activity.</summary>
    public static LabelledActivity Parse(string line, string file, int number)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Line>(line, Options) ?? throw new JsonException("it is empty");
            return read.ToActivity();
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new OperationFailedException($"{file}, line {number}: {exception.Message}");
        }
    }

    public static async Task<List<LabelledActivity>> ReadAllAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var all = new List<LabelledActivity>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                all.Add(Parse(line, file.Name, number));
        }

        return all;
    }

    private sealed record Line(
        string? Id,
        ActivityKind Type,
        DateTimeOffset Timestamp,
        Dictionary<string, string?> Properties,
        List<Participant>? Participants,
        List<string>? Expected,
        string? Quote,
        string? Kind,
        string? About,
        string? Trap,
        string? Language)
    {
        public LabelledActivity ToActivity() =>
            new(Id ?? "", new(Type, Timestamp, Known(Properties ?? throw new JsonException("it has no properties")), [.. (Participants ?? []).Select(participant => participant.ToPerson())]), Expected ?? [], Quote)
            {
                Kind = Kind ?? "",
                About = About,
                Trap = Trap,
                Language = Language ?? "",
            };

        private static Dictionary<string, string> Known(Dictionary<string, string?> properties) =>
            properties.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => property.Value!);
    }

    private sealed record Participant(string? Name, string? Email, string? Side, [property: JsonPropertyName("jobtitle")] string? JobTitle, string? HsBuyingRole, int? DaysSinceLastEngagement, bool? KnownDepartment)
    {
        public Person ToPerson() => new(Name ?? "", Email ?? "", Side == "internal" ? Domain.Detection.Side.Internal : Domain.Detection.Side.Customer)
        {
            JobTitle = JobTitle,
            BuyingRole = HsBuyingRole,
            DaysSinceLastEngagement = DaysSinceLastEngagement,
            KnownDepartment = KnownDepartment ?? true,
        };
    }
}
