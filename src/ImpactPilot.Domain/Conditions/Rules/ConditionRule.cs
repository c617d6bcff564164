using System.Text.Json;
using System.Text.Json.Nodes;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Rules;

/// <summary>
/// The rule builder's view of a condition: the same tree in JSON, every node an object with a <c>kind</c>. What the builder has
/// no row for, such as a sum or a function, is a node of kind <c>written</c> with its text.
/// Text → JSON → text and JSON → text → JSON lose nothing but spaces, capitals and parentheses that were not needed.
/// </summary>
public static class ConditionRule
{
    /// <summary>The tree of a text, or its first syntax error. Names are not looked at.</summary>
    public static (JsonObject? Rule, ConditionError? Error) FromText(string text)
    {
        if (Condition.SyntaxErrorIn(text) is { } error)
            return (null, error);
        return (RuleWriter.Write(Parser.Parse(text).Root!), null);
    }

    /// <summary>The text of a tree, or in words why it is none. The text still has to be compiled against the portal.</summary>
    public static (string? Text, string? Problem) ToText(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var tree = RuleReader.Read(document.RootElement);
            var text = Printer.Print(tree);
            // A name or number with signs of its own would be read back as something else: such a tree is no condition.
            var (read, error) = FromText(text);
            if (error is not null)
                return (null, $"The rule does not make a condition: {error.Message}");
            return JsonNode.DeepEquals(read, RuleWriter.Write(tree)) ? (text, null) : (null, $"The rule cannot be written as text: it would read `{text}`");
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return (null, $"This is no rule: {exception.Message}");
        }
    }
}
