using System.Globalization;
using System.Net;
using System.Text;

namespace ImpactPilot.Domain.Detection.Text;

/// <summary>
/// A property's text without markup, each character with its position in the property as stored, so that a quote can be cut from there.
/// Tags and entities are read forgivingly: whatever is no tag is text.
/// </summary>
internal sealed class SourceText
{
    /// <summary>What lies beyond is not read: no activity worth finding needs more, and a pasted file must not cost a second.</summary>
    public const int MaxRead = 200_000;

    private const int LongestTag = 2_000;
    private const int LongestEntity = 12;

    private readonly string source;
    private readonly int[]? positions;

    private SourceText(string source, string text, int[]? positions) => (this.source, Text, this.positions) = (source, text, positions);

    /// <summary>The text as a person reads it.</summary>
    public string Text { get; }

    public static SourceText Read(string source)
    {
        var end = Math.Min(source.Length, MaxRead);
        if (source.AsSpan(0, end).IndexOfAny('<', '&') < 0)
            return new(source, source[..end], null);

        var text = new StringBuilder(end);
        var places = new List<int>(end + 1);
        for (var at = 0; at < end;)
            at = source[at] switch
            {
                '<' when TagEnd(source, at, end) is var close && close > 0 => Tag(source, at, close, text, places),
                '&' when EntityEnd(source, at, end) is var close && close > 0 => Entity(source, at, close, text, places),
                var plain => Append(plain, at, at + 1, text, places),
            };
        places.Add(end);
        return new(source, text.ToString(), [.. places]);
    }

    /// <summary>The stored characters behind a stretch of the text.</summary>
    public (int Start, string Words) Stored(int start, int end)
    {
        var first = positions is null ? start : positions[start];
        // Up to the last character, not to the first after it: a closing tag between them is no part of the words.
        var last = positions is null ? end : AfterCharacter(end - 1);
        return (first, source[first..last]);
    }

    private int AfterCharacter(int index)
    {
        var at = positions![index];
        return source[at] == '&' && EntityEnd(source, at, source.Length) is var close && close > 0 ? close + 1 : at + 1;
    }

    private static int TagEnd(string source, int at, int end)
    {
        if (at + 1 >= end || !(char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!' or '?'))
            return -1;
        var close = source.AsSpan(at + 1, Math.Min(end - at - 1, LongestTag)).IndexOfAny('>', '<');
        return close >= 0 && source[at + 1 + close] == '>' ? at + 1 + close : -1;
    }

    private static int Tag(string source, int at, int close, StringBuilder text, List<int> positions)
    {
        var name = source.AsSpan(at + 1, close - at - 1).TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        if (BreaksLine(name[..length]))
            Append('\n', at, at, text, positions);
        return close + 1;
    }

    private static bool BreaksLine(ReadOnlySpan<char> tag) =>
        tag.Length is 2 && char.ToLowerInvariant(tag[0]) is 'h' && char.IsAsciiDigit(tag[1])
        || IsOneOf(tag, "p", "br", "div", "li", "ul", "ol", "tr", "td", "table", "blockquote", "hr");

    private static bool IsOneOf(ReadOnlySpan<char> tag, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (tag.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static int EntityEnd(string source, int at, int end)
    {
        var close = source.AsSpan(at + 1, Math.Min(end - at - 1, LongestEntity)).IndexOf(';');
        if (close <= 0)
            return -1;
        foreach (var character in source.AsSpan(at + 1, close))
            if (!char.IsAsciiLetterOrDigit(character) && character != '#')
                return -1;
        return at + 1 + close;
    }

    private static int Entity(string source, int at, int close, StringBuilder text, List<int> positions)
    {
        var decoded = WebUtility.HtmlDecode(source[at..(close + 1)]);
        foreach (var character in decoded == "\u00A0" ? " " : decoded)
            Append(character, at, close + 1, text, positions);
        return close + 1;
    }

    private static int Append(char character, int at, int next, StringBuilder text, List<int> positions)
    {
        text.Append(character);
        positions.Add(at);
        return next;
    }
}

/// <summary>Letters without case and accents, one for one, so that positions stay.</summary>
internal static class Folding
{
    private static readonly char[] Latin = [.. Enumerable.Range(0, 0x250).Select(code => Slowly((char)code))];

    public static char Fold(char character) => character < Latin.Length ? Latin[character] : character switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        _ => char.ToLowerInvariant(character),
    };

    public static string Fold(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            folded[i] = Fold(source[i]);
    });

    private static char Slowly(char character)
    {
        var lower = char.ToLowerInvariant(character);
        return lower switch
        {
            'ß' => 's',
            'ø' => 'o',
            'ł' => 'l',
            'ı' => 'i',
            _ when char.IsSurrogate(lower) => lower,
            _ => lower.ToString().Normalize(NormalizationForm.FormD).First(part => CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark),
        };
    }
}
