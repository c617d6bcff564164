using System.Net;
using System.Text;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>The words of an HTML body on one line.</summary>
internal static class PlainText
{
    public static string Of(string html)
    {
        var words = new StringBuilder(html.Length);
        var insideTag = false;
        foreach (var character in html)
        {
            if (character == '<')
                insideTag = true;
            else if (character == '>' && insideTag)
                (insideTag, _) = (false, words.Append(' '));
            else if (!insideTag)
                words.Append(char.IsWhiteSpace(character) ? ' ' : character);
        }

        return string.Join(' ', WebUtility.HtmlDecode(words.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
