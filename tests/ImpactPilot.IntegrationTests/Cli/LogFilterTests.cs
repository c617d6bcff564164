using FluentAssertions;
using ImpactPilot.Cli.Demo;

namespace ImpactPilot.IntegrationTests.Cli;

public sealed class LogFilterTests
{
    [Theory]
    [InlineData("[12:00:00 INF] Polled 3 companies", false)]
    [InlineData("[12:00:00 WRN] HubSpot said 429", true)]
    [InlineData("[2025-01-31 12:00:00.123 ERR] Poll failed", true)]
    [InlineData("info: Microsoft.Hosting.Lifetime[14]", false)]
    [InlineData("fail: Microsoft.Hosting.Lifetime[14]", true)]
    [InlineData("""{"Timestamp":"2025-01-31","Level":"Information","MessageTemplate":"Error is only a word here"}""", false)]
    [InlineData("""{"Timestamp":"2025-01-31","Level":"Error","MessageTemplate":"Poll failed"}""", true)]
    [InlineData("""{"@t":"2025-01-31","@mt":"without a level it is information"}""", false)]
    [InlineData("""{"@t":"2025-01-31","@l":"Warning","@mt":"slow"}""", true)]
    public void Only_warnings_and_worse_are_shown(string line, bool shown)
    {
        new LogFilter(everything: false).Shows(line).Should().Be(shown);
        new LogFilter(everything: true).Shows(line).Should().BeTrue();
    }

    [Fact]
    public void Lines_that_continue_a_record_follow_it()
    {
        var filter = new LogFilter(everything: false);
        string[] lines = ["[12:00:00 INF] Started", "  with details", "[12:00:01 ERR] Failed", "System.IO.IOException: gone", "   at Poll()", "[12:00:02 INF] Back"];

        lines.Where(filter.Shows).Should().Equal("[12:00:01 ERR] Failed", "System.IO.IOException: gone", "   at Poll()");
    }

    [Fact]
    public void What_comes_before_any_record_is_shown()
    {
        new LogFilter(everything: false).Shows("Unhandled exception. System.InvalidOperationException: no key").Should().BeTrue();
    }
}
