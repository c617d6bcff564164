namespace ImpactPilot.Domain.Detection.Judging;

/// <summary>Marks for the names of those who took part, for their addresses and for their company. Names of others are not known, and stay.</summary>
internal sealed class NameMask
{
    private const int ShortestName = 3;
    private const int ShortestCompany = 4;
    private const string AnyAddress = "[address]";

    private readonly List<(string Words, string Mark, StringComparison Comparison)> hidden = [];
    private readonly Dictionary<Person, string> marks = [];

    public NameMask(IReadOnlyList<Person> people)
    {
        var (customers, colleagues) = (0, 0);
        foreach (var person in people)
        {
            var mark = marks[person] = person.Side is Side.Customer ? $"[customer {++customers}]" : $"[colleague {++colleagues}]";
            Hide(person.Email, mark, StringComparison.OrdinalIgnoreCase);
            Hide(person.Name, mark, StringComparison.OrdinalIgnoreCase);
            // A part of a name may be a word of the language: only its capital tells.
            foreach (var part in person.Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestName && char.IsUpper(part[0])))
                Hide(part, mark, StringComparison.Ordinal);
            foreach (var label in Labels(person.Email))
                Hide(label, person.Side is Side.Customer ? "[customer’s company]" : "[our company]", StringComparison.OrdinalIgnoreCase);
        }

        hidden.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
    }

    public string MarkOf(Person person) => marks[person];

    /// <summary>What is hidden here, and where it ends; null where nothing is.</summary>
    public (string Mark, int End)? At(string text, int at, int limit)
    {
        if (!char.IsLetterOrDigit(text[at]) || at > 0 && IsOfAWord(text[at - 1]))
            return null;
        foreach (var (words, mark, comparison) in hidden)
            if (at + words.Length is var end && end <= limit && (end == text.Length || !char.IsLetterOrDigit(text[end])) && text.AsSpan(at, words.Length).Equals(words, comparison))
                return (mark, end);
        return AddressEnd(text, at, limit) is { } after ? (AnyAddress, after) : null;
    }

    /// <summary>The same words with the names behind the marks.</summary>
    public string Unmask(string words) => marks.Aggregate(words, (text, mark) => text.Replace(mark.Value, mark.Key.Name, StringComparison.Ordinal));

    private void Hide(string words, string mark, StringComparison comparison)
    {
        if (words.Length >= ShortestName && !hidden.Exists(known => known.Words == words))
            hidden.Add((words, mark, comparison));
    }

    // All of a mail address's domain but its last label.
    private static IEnumerable<string> Labels(string email) =>
        email.IndexOf('@') is var at && at < 0 ? [] : email[(at + 1)..].Split('.')[..^1].Where(label => label.Length >= ShortestCompany);

    private static int? AddressEnd(string text, int at, int limit)
    {
        var end = at;
        var signs = 0;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_' or '+' or '@'))
            signs += text[end++] == '@' ? 1 : 0;
        while (end > at && text[end - 1] is '.' or '-')
            end--;
        return signs == 1 && text[end - 1] != '@' ? end : null;
    }

    private static bool IsOfAWord(char character) => char.IsLetterOrDigit(character);
}
