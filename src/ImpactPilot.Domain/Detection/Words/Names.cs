using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Words;

/// <summary>Who and what an activity's people let us expect by name: themselves, the account, our company, which is what most products are called.</summary>
internal sealed class Names
{
    private const int ShortestName = 3;
    private const int ShortestCompany = 4;

    private static readonly HashSet<string> NoNames =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "i", "i'm", "i've", "i'll", "i'd", "ok", "mr", "mrs", "ms", "dr", "q1", "q2", "q3", "q4", "pdf", "ceo", "cfo", "cio", "coo", "cto", "vp", "hr", "it", "csm", "kpi", "qbr", "sop", "faq", "english", "german", "french", "dutch", "christmas", "easter",
    ];

    private readonly HashSet<string> customers;
    private readonly HashSet<string> ours;
    private readonly HashSet<string> companies;
    private readonly HashSet<string> products;

    public Names(IReadOnlyList<Person> people)
    {
        customers = Of(people, Side.Customer);
        ours = Of(people, Side.Internal);
        companies = Domains(people, Side.Customer);
        products = Domains(people, Side.Internal);
    }

    public bool IsCustomer(Token token) => token.Capital && customers.Contains(token.Word);

    public bool IsOurs(Token token) => token.Capital && ours.Contains(token.Word);

    public bool IsProduct(Token token) => products.Count > 0 && IsOneOf(products, token);

    public bool IsCompany(Token token) => companies.Count > 0 && IsOneOf(companies, token);

    /// <summary>A name that is none of these: another company, another tool, a person who was not there. A sentence's first word says nothing.</summary>
    public bool IsOther(Token token) =>
        token is { Capital: true, Kind: TokenKind.Word, IsFirst: false } && token.Word.Length >= ShortestName && !NoNames.Contains(token.Word)
        && !IsCustomer(token) && !IsOurs(token) && !IsProduct(token) && !IsCompany(token);

    /// <summary>Whether it names somebody or something that took part.</summary>
    public bool IsAny(Token token) => token.Capital && (IsCustomer(token) || IsOurs(token) || IsProduct(token) || IsCompany(token) || IsOther(token));

    private static HashSet<string> Of(IReadOnlyList<Person> people, Side side) =>
    [
        .. people.Where(person => person.Side == side)
            .SelectMany(person => Folding.Fold(person.Name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= ShortestName),
    ];

    /// <summary>The labels of the mail domains but the last: <c>nordglas</c> of <c>nordglas.co.uk</c>.</summary>
    private static HashSet<string> Domains(IReadOnlyList<Person> people, Side side) =>
    [
        .. people.Where(person => person.Side == side && person.Email.Contains('@'))
            .SelectMany(person => Folding.Fold(person.Email.AsSpan(person.Email.IndexOf('@') + 1)).Split('.')[..^1])
            .SelectMany(label => label.Split('-'))
            .Where(label => label.Length >= ShortestCompany),
    ];

    /// <summary>People write a company's name in full, in part or run together.</summary>
    private static bool IsOneOf(HashSet<string> labels, Token token)
    {
        if (token.Kind is not TokenKind.Word || token.Word.Length < ShortestCompany)
            return false;
        foreach (var label in labels)
            if (label == token.Word || (token.Capital && (label.StartsWith(token.Word, StringComparison.Ordinal) || token.Word.StartsWith(label, StringComparison.Ordinal))))
                return true;
        return false;
    }
}
