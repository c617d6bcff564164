using System.Text;

namespace ImpactPilot.UnitTests.Conditions;

/// <summary>Texts that try to break the parser: random bytes and characters, and conditions that were cut, spliced, swollen and misspelt.</summary>
internal sealed class FuzzInputs(int seed, IReadOnlyList<string> conditions)
{
    private static readonly string[] Pieces =
    [
        "(", ")", "((((((((((((((((((", "'", "\"", "''", ",", ".", "..", "-", "--", "%", " and ", " or ", " not ", " in (", " where ", " within ", " 30 days ", " between ",
        " is ", " changed to ", " increased by at least ", "count(", "sum(deal.", "previous(", "any meeting ", "every ", "date '", "instant '9999-12-31T23:59:59Z'",
        "99999999999999999999999999999999999", "1e400", "\0", "\u200B", "\uFEFF", "\uD83D", "\uDE00", "👍🏽", "ẞ", "İ", "\u0301\u0301\u0301", "‘", "&&", "=", "<>", "!=", "*", "/",
    ];

#pragma warning disable CA5394 // Nothing secret is drawn: the same seed has to give the same inputs.
    private readonly Random random = new(seed);

    public IEnumerable<string> Draw(int count) => Enumerable.Range(0, count).Select(_ => Draw());

    private string Draw() => random.Next(10) switch
    {
        0 => Encoding.Latin1.GetString(Bytes()),
        1 => Encoding.UTF8.GetString(Bytes()),
        2 => new string([.. Bytes().Select(_ => (char)random.Next(0x10000))]),
        3 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)])),
        _ => Mutated(),
    };

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(0, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Mutated()
    {
        var text = conditions[random.Next(conditions.Count)];
        for (var times = random.Next(1, 6); times > 0; times--)
            text = Mutate(text);
        return text;
    }

    private string Mutate(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(12, text.Length - at) + 1);
        var other = conditions[random.Next(conditions.Count)];
        return random.Next(8) switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            3 => text.Insert(at, text.Substring(at, length)),
            4 => text[..at] + other[random.Next(other.Length)..],
            5 => text.Length == at ? text : text[..at] + (char)(text[at] ^ (1 << random.Next(8))) + text[(at + 1)..],
            6 => $"({text}) {(random.Next(2) == 0 ? "and" : "or")} not ({other})",
            _ => text.Length > 2_000 ? text : $"{text} {other} {text}",
        };
    }
}
