using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ImpactPilot.Features.HubSpotSync;

/// <summary>
/// What people wrote, without HubSpot's HTML around it: so that conditions find "well done" in "well &lt;b&gt;done&lt;/b&gt;", and
/// nothing that somebody mails us is ever shown as HTML.
/// </summary>
internal static class BodyText
{
    /// <summary>What a note says.</summary>
    public const string OfNote = "hs_note_body";

    // HubSpot keeps at most 65,536 characters of a text; what is longer is no honest body.
    private const int Longest = 100_000;

    private const string Redaction = "The content of this email has been redacted";

    private static readonly HashSet<string> Html = new(StringComparer.Ordinal)
    {
        OfNote, "hs_meeting_body", "hs_internal_meeting_notes", "hs_call_body", "hs_task_body", "hs_email_html",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "template", "noscript" };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "p", "div", "li", "ul", "ol", "tr", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "section", "article", "header", "footer",
    };

    /// <summary>Whether HubSpot keeps HTML there.</summary>
    public static bool IsBody(string property) => Html.Contains(property);

    /// <summary>The value as people read it; null where HubSpot only says that it withholds it.</summary>
    public static string? Of(string property, string? value)
    {
        if (value is null || !IsBody(property))
            return value;
        if (value.StartsWith(Redaction, StringComparison.Ordinal))
            return null;
        return value.AsSpan().ContainsAny('<', '&') ? Plain(value.Length <= Longest ? value : value[..Longest]) : value;
    }

    private static string Plain(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder(html.Length);
        // Step by step and not by recursion: a body may be nested as deep as it is long.
        for (INode? node = document.Body; node is not null; node = Next(node, document.Body!, text))
        {
            if (node is IText words)
                text.Append(words.Data.ReplaceLineEndings(" "));
            else if (node is IElement element && Lines.Contains(element.LocalName))
                text.Append('\n');
        }

        return Tidy(text.ToString());
    }

    private static INode? Next(INode node, INode root, StringBuilder text)
    {
        if (node.FirstChild is { } child && !(node is IElement element && Unseen.Contains(element.LocalName)))
            return child;
        for (INode? at = node; at is not null && at != root; at = at.Parent)
        {
            if (at != node && at is IElement left && Lines.Contains(left.LocalName))
                text.Append('\n');
            if (at.NextSibling is { } sibling)
                return sibling;
        }

        return null;
    }

    /// <summary>One blank between words, one line under the other.</summary>
    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }
}
