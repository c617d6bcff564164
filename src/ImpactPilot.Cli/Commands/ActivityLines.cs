using System.Text.Json;
using ImpactPilot.Domain.Detection.Learning;

namespace ImpactPilot.Cli.Commands;

/// <summary>Reads files that hold one activity a line, as JSON, with or without labels.</summary>
internal static class ActivityLines
{
    /// <summary>Fails with the line's number where a line is no activity.</summary>
    public static async IAsyncEnumerable<LabelledActivity> ReadAsync(FileInfo file)
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse(line, file.Name, number);
        }
    }

    private static LabelledActivity Parse(string line, string file, int number)
    {
        try
        {
            return LabelledActivity.Parse(line);
        }
        catch (JsonException exception)
        {
            throw new OperationFailedException($"{file}, line {number} is no activity: {exception.Message}");
        }
    }
}
