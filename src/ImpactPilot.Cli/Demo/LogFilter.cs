using System.Text.RegularExpressions;

namespace ImpactPilot.Cli.Demo;

/// <summary>Decides which lines of a process a person sees: warnings and worse, with the lines that belong to them.</summary>
internal sealed partial class LogFilter(bool everything)
{
    // What is written before the first log record, say by the runtime when a program cannot start, is always worth seeing.
    private bool showing = true;

    public bool Shows(string line)
    {
        if (everything)
            return true;
        var record = RecordStart().Match(line);
        if (record.Success)
            showing = record.Groups["bad"].Success;
        return showing;
    }

    // The starts of records as Serilog's and ASP.NET's console writers form them, and as one line of JSON.
    [GeneratedRegex(
        @"^(\[[\d:. ]+ ((?<bad>WRN|ERR|FTL)|VRB|DBG|INF)\]|((?<bad>warn|fail|crit)|trce|dbug|info): |\{.*""(Level|@l)"":""((?<bad>Warning|Error|Fatal|Critical)|\w+)""|\{)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecordStart();
}
