using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using ImpactPilot.Cli.Demo;

namespace ImpactPilot.IntegrationTests.Cli;

/// <summary>Support and other tools read what these commands print, so it is held to the letter.</summary>
public sealed class ConditionsCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("conditions-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("seats > 5", """{"ok":true,"errors":[],"reads":["company.seats"],"kind":"state"}""")]
    [InlineData("seats increased and plan = 'pro'", """{"ok":true,"errors":[],"reads":["company.seats","company.plan"],"kind":"change"}""")]
    [InlineData("no meeting within 30 days", """{"ok":true,"errors":[],"reads":[],"kind":"time"}""")]
    [InlineData("-seats < 0", """{"ok":true,"errors":[],"reads":["company.seats"],"kind":"state"}""")]
    public async Task A_condition_that_is_right_tells_what_it_reads_and_its_kind(string text, string json)
    {
        var (code, output, _) = await RunAsync("check", text);

        code.Should().Be(0);
        output.TrimEnd().Should().Be(json);
    }

    [Theory]
    [InlineData("seets > 5 and plan = 5", "1 22")]
    [InlineData("seats >", "8")]
    [InlineData("", "1")]
    [InlineData("@seats", "1")]
    public async Task A_wrong_one_tells_columns_and_suggestions_with_exit_code_one(string text, string columns)
    {
        var schema = await FileAsync("schema.json", """{"company":{"seats":{"type":"number"},"plan":{"type":"string"}}}""");

        var (code, output, _) = await RunAsync("check", text, "--schema", schema, "--json");

        code.Should().Be(1);
        var answer = JsonSerializer.Deserialize<JsonElement>(output);
        answer.GetProperty("ok").GetBoolean().Should().BeFalse();
        string.Join(' ', answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("column").GetInt32())).Should().Be(columns);
        answer.GetProperty("errors")[0].GetProperty("message").GetString().Should().NotBeEmpty();
        if (columns.Length > 1)
            answer.GetProperty("errors")[0].GetProperty("suggestions")[0].GetString().Should().Be("seats");
    }

    [Fact]
    public async Task Cases_are_answered_line_by_line_in_their_order()
    {
        var cases = await FileAsync(
            "cases.jsonl",
            """
            {"id":"a","condition":"arr = 1200","facts":{"company":{"properties":{"arr":"1200.0"}}}}
            {"id":"b","condition":"arr >","facts":{}}

            {"id":"c","condition":"arr = 1200"}
            {"id":"d","condition":"arr = 1","facts":{"company":{"properties":{"arr":2}}}}
            """);

        var (code, output, _) = await RunAsync("test", cases);

        code.Should().Be(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Summary).Should().Equal("a true", "b error 6", "c unknown", "d false");
    }

    [Fact]
    public async Task A_line_that_is_no_case_is_an_error_under_its_id_with_exit_code_one()
    {
        var cases = await FileAsync("broken.jsonl", """{"id":"x","condition":"1 = 1","facts":{"timeZone":"Mars"}}""" + "\n{\n" + """{"id":"y","condition":"1 = 1"}""");

        var (code, output, _) = await RunAsync("test", cases, "--json");

        code.Should().Be(1);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Summary).Should().Equal("x error 1", " error 1", "y true");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "a = 1", "b = 2")]
    [InlineData("check", "a = 1", "--schema", "missing.json")]
    [InlineData("test", "missing.jsonl")]
    [InlineData("test")]
    [InlineData()]
    public async Task Wrong_usage_is_exit_code_two_with_words_on_standard_error(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty();
    }

    private static string Summary(string line)
    {
        var result = JsonSerializer.Deserialize<JsonElement>(line);
        result.GetProperty("explain").GetString().Should().NotBeEmpty();
        var error = result.GetProperty("error");
        var column = error.ValueKind == JsonValueKind.Null ? "" : $" {error.GetProperty("column").GetInt32()}";
        return $"{result.GetProperty("id").GetString()} {result.GetProperty("result").GetString()}{column}";
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo(DemoPart.Dotnet, [Path.Combine(AppContext.BaseDirectory, "impactpilot.dll"), "conditions", .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private async Task<string> FileAsync(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
