namespace ImpactPilot.Domain.Detection.Text;

/// <summary>What a line of a mail is.</summary>
internal enum LineKind
{
    /// <summary>What the writer wrote now.</summary>
    Live,

    /// <summary>An older mail below or between it.</summary>
    Quoted,

    /// <summary>Greeting, name, address, disclaimer.</summary>
    Signature,
}

/// <summary>A line of a text, without its line break.</summary>
internal readonly record struct Line(int Start, int End, LineKind Kind);

/// <summary>Tells what was written now from quoted mails and signatures, as mail programs in many languages mark them.</summary>
internal static class MailAnatomy
{
    private const int LongestAttribution = 220;
    private const int LongestClosing = 45;
    private const int HeaderReach = 4;

    private static readonly string[] Wrote = ["wrote", "schrieb", "schreef", "a ecrit", "kirjoitti", "pisze", "napisal", "skrev", "ha scritto", "escribio", "escreveu", "napsal", "yazdi", "irta"];
    private static readonly string[] Dated = ["on ", "am ", "op ", "le ", "el ", "em ", "il ", "den ", "w dniu", "dne "];
    private static readonly string[] FromHeaders = ["from:", "von:", "van:", "de:", "de :", "fra:", "da:", "od:", "fran:", "lahettaja:"];
    private static readonly string[] OtherHeaders = ["sent:", "to:", "date:", "subject:", "gesendet:", "an:", "betreff:", "datum:", "verzonden:", "aan:", "onderwerp:", "envoye:", "envoye :", "a :", "objet:", "objet :", "date :", "sendt:", "til:", "skickat:", "enviado:", "inviato:", "wyslano:"];
    private static readonly string[] Dividers = ["original message", "ursprungliche nachricht", "oorspronkelijk bericht", "message d'origine", "message transfere", "forwarded message", "weitergeleitete nachricht", "doorgestuurd bericht"];

    private static readonly HashSet<string> Closings =
    [
        "best", "all the best", "best regards", "best wishes", "kind regards", "warm regards", "warmest regards", "regards", "many thanks", "thanks", "thank you", "thanks again", "thanks in advance", "thx", "cheers", "sincerely", "yours sincerely", "sincerely yours",
        "yours faithfully", "yours truly", "yours", "cordially", "with kind regards", "with best regards", "with best wishes", "take care", "talk soon", "speak soon", "have a nice day", "have a great day", "have a lovely day", "have a nice weekend", "have a good week", "have a great week", "br", "kr", "rgds", "bw", "bests", "love", "warmly",
        "groet", "groeten", "groetjes", "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "hartelijke groet", "hartelijke groeten", "mvg", "met hartelijke groet", "fijne dag", "bedankt", "alvast bedankt", "dank", "dank je", "dank je wel",
        "viele grusse", "liebe grusse", "beste grusse", "herzliche grusse", "schone grusse", "freundliche grusse", "mit freundlichen grussen", "mit besten grussen", "mit freundlichem gruss", "gruss", "grusse", "mfg", "lg", "vg", "danke", "vielen dank", "besten dank", "herzlichst", "viele gruse", "liebe gruse", "beste gruse", "herzliche gruse", "schone gruse", "freundliche gruse", "mit freundlichen grusen", "mit besten grusen", "mit freundlichem grus", "grus", "gruse",
        "cordialement", "bien cordialement", "bien a vous", "tres cordialement", "salutations", "meilleures salutations", "merci", "merci d'avance", "merci beaucoup", "a bientot", "bonne journee", "bonne semaine", "amicalement", "sinceres salutations", "belle journee",
        "hilsen", "med vennlig hilsen", "mvh", "saludos", "un saludo", "un abrazo", "abracos", "obrigado", "sevgiler", "pozdrawiam", "cordiali saluti", "ciao", "gracias", "hugs", "xx", "x",
    ];

    public static List<Line> Read(string text, bool isMail)
    {
        var lines = Split(text);
        var history = false;
        var signature = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var folded = Folding.Fold(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start).Trim());
            if (folded.StartsWith('>'))
            {
                lines[i] = lines[i] with { Kind = LineKind.Quoted };
                continue;
            }

            var attribution = !history && IsAttribution(folded);
            if (attribution && NextIsMarked(text, lines, i))
            {
                lines[i] = lines[i] with { Kind = LineKind.Quoted };
                signature = false;
                continue;
            }

            history |= attribution || (isMail && OpensHistory(text, lines, i, folded));
            signature = isMail && (signature ? !IsPostscript(folded) : OpensSignature(folded));
            lines[i] = lines[i] with { Kind = history ? LineKind.Quoted : signature ? LineKind.Signature : LineKind.Live };
        }

        return lines;
    }

    private static List<Line> Split(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            lines.Add(new(start, end, LineKind.Live));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>“On Monday somebody wrote:”, in any order of these parts.</summary>
    private static bool IsAttribution(string folded) =>
        folded.Length <= LongestAttribution && folded.EndsWith(':')
        && (Array.Exists(Wrote, word => Contains(folded, word)) && folded.Any(char.IsDigit)
            || Array.Exists(Dated, word => folded.StartsWith(word, StringComparison.Ordinal)) && folded.Contains('@'));

    private static bool NextIsMarked(string text, List<Line> lines, int from)
    {
        for (var i = from + 1; i < lines.Count; i++)
            if (text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start).Trim() is { IsEmpty: false } next)
                return next[0] == '>';
        return false;
    }

    private static bool OpensHistory(string text, List<Line> lines, int at, string folded)
    {
        if (folded.StartsWith("--", StringComparison.Ordinal) && Array.Exists(Dividers, divider => Contains(folded, divider)))
            return true;
        if (!Array.Exists(FromHeaders, header => folded.StartsWith(header, StringComparison.Ordinal)))
            return false;
        for (var i = at + 1; i < lines.Count && i <= at + HeaderReach; i++)
        {
            var next = Folding.Fold(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start).Trim());
            if (Array.Exists(OtherHeaders, header => next.StartsWith(header, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static bool OpensSignature(string folded) =>
        folded is "--" or "-- " or "—" || folded.StartsWith("____", StringComparison.Ordinal) || folded.StartsWith("sent from my", StringComparison.Ordinal)
        || (folded.Length is > 0 and <= LongestClosing && Closings.Contains(folded.TrimEnd(',', '.', '!', ' ', ';')));

    private static bool IsPostscript(string folded) =>
        folded.StartsWith("ps", StringComparison.Ordinal) && (folded.Length == 2 || !char.IsLetter(folded[2])) || folded.StartsWith("p.s", StringComparison.Ordinal);

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
