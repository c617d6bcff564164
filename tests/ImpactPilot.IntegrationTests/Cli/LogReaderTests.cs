using FluentAssertions;
using ImpactPilot.Cli.Demo;

namespace ImpactPilot.IntegrationTests.Cli;

public sealed class LogReaderTests
{
    [Theory]
    [InlineData("[12:00:00 INF] Polled 3 companies", false)]
    [InlineData("[12:00:00 WRN] HubSpot said 429", true)]
    [InlineData("[2025-01-31 12:00:00.123 ERR] Poll failed", true)]
    [InlineData("info: Microsoft.Hosting.Lifetime[14]", false)]
    [InlineData("fail: Microsoft.Hosting.Lifetime[14]", true)]
    public void Only_warnings_and_worse_are_shown(string line, bool shown)
    {
        new LogReader(everything: false).Read(line).Should().Be(shown ? line : null);
        new LogReader(everything: true).Read(line).Should().Be(line);
    }

    [Fact]
    public void A_record_in_json_is_put_into_words()
    {
        const string Record =
            """{"Timestamp":"2025-01-31T12:00:00Z","Level":"Warning","MessageTemplate":"Portal {PortalId} waits {Seconds:0.0} s for {@What} and {Unknown}","Properties":{"PortalId":"42","Seconds":1.5,"What":["a"]}}""";

        new LogReader(everything: false).Read(Record).Should().Be("""Warning: Portal 42 waits 1.5 s for ["a"] and {Unknown}""");
    }

    [Fact]
    public void A_record_in_json_brings_its_exception()
    {
        const string Record = """{"Level":"Error","MessageTemplate":"Poll failed","Exception":"System.IO.IOException: gone\n   at Poll()"}""";

        new LogReader(everything: false).Read(Record).Should().Be($"Error: Poll failed{Environment.NewLine}System.IO.IOException: gone\n   at Poll()");
    }

    [Fact]
    public void Information_in_json_is_shown_only_when_everything_is()
    {
        const string Record = """{"Level":"Information","MessageTemplate":"Error is only a word here"}""";

        new LogReader(everything: false).Read(Record).Should().BeNull();
        new LogReader(everything: true).Read(Record).Should().Be("Information: Error is only a word here");
    }

    [Fact]
    public void Lines_that_continue_a_record_follow_it()
    {
        var reader = new LogReader(everything: false);
        string[] lines = ["info: Started", "      with details", "fail: Failed", "      System.IO.IOException: gone", "info: Back", "{ not a record"];

        lines.Select(reader.Read).OfType<string>().Should().Equal("fail: Failed", "      System.IO.IOException: gone");
    }

    [Fact]
    public void What_comes_before_any_record_is_shown()
    {
        new LogReader(everything: false).Read("Unhandled exception. System.InvalidOperationException: no key").Should().NotBeNull();
    }
}
