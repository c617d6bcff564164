using System.Text;
using System.Text.RegularExpressions;
using ImpactPilot.Features.Shared.Http.OpenApi;

namespace ImpactPilot.IntegrationTests.ApiDocument;

/// <summary>Reads the problems out of the sources: each place that makes an error says its code, its family and its words.</summary>
internal static partial class CodeInSources
{
    private static readonly Dictionary<string, (int Status, string Title)> Families = new()
    {
        ["Invalid"] = (400, "The input can't be taken as it is."),
        ["Forbidden"] = (403, "You may not do this."),
        ["NotFound"] = (404, "Not found."),
        ["Conflict"] = (409, "This can't be done now."),
        ["Stale"] = (412, "Somebody changed this meanwhile."),
        ["400BadRequest"] = (400, "Bad Request"),
        ["401Unauthorized"] = (401, "You may not do this."),
        ["404NotFound"] = (404, "Not Found"),
        ["405MethodNotAllowed"] = (405, "Method Not Allowed"),
        ["413PayloadTooLarge"] = (413, "Payload Too Large"),
        ["415UnsupportedMediaType"] = (415, "Unsupported Media Type"),
        ["429TooManyRequests"] = (429, "This can't be done now."),
        ["500InternalServerError"] = (500, "An error occurred while processing your request."),
        ["503ServiceUnavailable"] = (503, "Service Unavailable"),
    };

    /// <summary>All problems, by code; where several places make the same, as the first of them says it.</summary>
    public static IReadOnlyList<ApiProblem> All(string sources)
    {
        var found = new List<(string Code, string Family, string Words)>();
        foreach (var file in Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("Simulator", StringComparison.Ordinal))
                found.AddRange(In(File.ReadAllText(file)));
        }

        return [.. found.GroupBy(problem => problem.Code).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same =>
        {
            // A finer status said anywhere holds; of several wordings, the longest says most.
            var status = same.Select(problem => Families[problem.Family].Status).MaxBy(status => status is 401 or 429 or 503);
            var title = Families[same.Select(problem => problem.Family).MaxBy(family => char.IsLetter(family[0]))!].Title;
            return new ApiProblem(same.Key, status, title, same.Select(problem => problem.Words).MaxBy(words => words.Length)!);
        })];
    }

    private static IEnumerable<(string Code, string Family, string Words)> In(string text)
    {
        foreach (Match made in Made().Matches(text))
        {
            var arguments = CSharpText.Arguments(text, made.Index + made.Length).ToList();
            foreach (var (argument, at) in arguments.Select((argument, at) => (Resolved(argument, text), at)))
            {
                if (!Code().IsMatch(argument) || (argument.Contains('.', StringComparison.Ordinal) == false && !made.Value.StartsWith("Error.", StringComparison.Ordinal) && made.Groups["status"].Length == 0))
                    continue;
                var words = arguments.Skip(at + 1).Select(CSharpText.Words).FirstOrDefault(words => words.Length > 0 && !Code().IsMatch($"\"{words}\"")) ?? "";
                yield return (argument.Trim('"'), FamilyOf(made, text), Whole(argument.Trim('"'), words));
            }
        }

        foreach (Match finer in FinerOfField().Matches(text))
        {
            if (Regex.Match(text, $@"\bError {finer.Groups["name"].Value} = Error\.\w+\(\s*""(?<code>[a-z_.]+)""", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } field)
                yield return (field.Groups["code"].Value, finer.Groups["status"].Value, "");
        }
    }

    // Of several texts alike only the subject stands where they are asked for.
    private static string Whole(string code, string words) => words switch
    {
        "" => "The problem’s “detail” says what is wrong and what to do.",
        _ when words.Length < 20 && code.EndsWith("_missing", StringComparison.Ordinal) => $"{words} is missing. Write one.",
        _ when words.Length < 20 && code.EndsWith("_too_long", StringComparison.Ordinal) => $"{words} is too long. Shorten it.",
        _ => words,
    };

    // Those that name no family themselves are helpers for what is invalid.
    private static string FamilyOf(Match made, string text)
    {
        if (made.Groups["status"].Length > 0)
            return made.Groups["status"].Value;
        var after = Finer().Match(text, made.Index);
        return after.Success && !text[made.Index..after.Index].Contains(';', StringComparison.Ordinal) ? after.Groups["status"].Value : made.Groups["family"].Length > 0 ? made.Groups["family"].Value : "Invalid";
    }

    // A code that also something else goes by stands in a constant.
    private static string Resolved(string argument, string text) =>
        argument.Length > 0 && char.IsUpper(argument[0]) && Regex.Match(text, $@"const string {Regex.Escape(argument)} = (""[a-z_.]+"")", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } constant
            ? constant.Groups[1].Value
            : argument;

    [GeneratedRegex(@"\bError\.(?<family>Invalid|Forbidden|NotFound|Conflict|Stale)\(|\b(?:No|Invalid|Problem|Twice|NameProblems|TextProblems)\(|\((?=StatusCodes\.Status(?<status>\d{3}\w+), "")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"\.ToProblem\(StatusCodes\.Status(?<status>\w+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Finer();

    [GeneratedRegex(@"\b(?<name>[A-Z]\w+)\.ToProblem\(StatusCodes\.Status(?<status>\w+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FinerOfField();

    [GeneratedRegex("^\"[a-z][a-z_0-9]*(\\.[a-z_0-9]+)*\"$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}

/// <summary>As much of C# as it takes to read the arguments of a call.</summary>
internal static class CSharpText
{
    /// <summary>The arguments as they stand, from behind the opening bracket on.</summary>
    public static IEnumerable<string> Arguments(string text, int from)
    {
        var start = from;
        for (var at = from; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    at = EndOfText(text, at);
                    break;
                case '(' or '[' or '{':
                    at = EndOfGroup(text, at);
                    break;
                case ',':
                    yield return text[start..at].Trim();
                    start = at + 1;
                    break;
                case ')':
                    yield return text[start..at].Trim();
                    yield break;
            }
        }
    }

    /// <summary>What a text says, with “…” for each thing that is filled in; empty for what is no text.</summary>
    public static string Words(string argument)
    {
        var filled = argument.StartsWith("$\"", StringComparison.Ordinal);
        if (!filled && !argument.StartsWith('"'))
            return "";
        var words = new StringBuilder();
        for (var at = filled ? 2 : 1; at < argument.Length && argument[at] != '"'; at++)
        {
            if (argument[at] == '\\')
                words.Append(argument[++at]);
            else if (filled && argument[at] == '{' && argument[at + 1] != '{')
                (at, _) = (EndOfGroup(argument, at), words.Append('…'));
            else
                words.Append(argument[at]);
        }

        return words.ToString().Replace("{0}", "…", StringComparison.Ordinal);
    }

    private static int EndOfText(string text, int at)
    {
        var filled = text[at - 1] == '$';
        for (at++; text[at] != '"'; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (filled && text[at] == '{')
                at = text[at + 1] == '{' ? at + 1 : EndOfGroup(text, at);
        }

        return at;
    }

    private static int EndOfGroup(string text, int at)
    {
        for (at++; text[at] is not (')' or ']' or '}'); at++)
        {
            if (text[at] == '"')
                at = EndOfText(text, at);
            else if (text[at] is '(' or '[' or '{')
                at = EndOfGroup(text, at);
            else if (text[at] == '\'')
                at = text.IndexOf('\'', at + (text[at + 1] == '\\' ? 3 : 2));
        }

        return at;
    }
}
