namespace ImpactPilot.Domain.Detection.Text;

/// <summary>The languages whose words the detector knows.</summary>
[Flags]
internal enum Languages
{
    None = 0,
    English = 1,
    Dutch = 2,
    German = 4,
    French = 8,
    All = English | Dutch | German | French,
}

/// <summary>Guesses a text's language from the small words that every sentence needs.</summary>
internal static class LanguageGuess
{
    // A text in a known language is full of these; fewer hits say nothing.
    private const int Enough = 2;

    private static readonly Dictionary<string, Languages> SmallWords = Known(
        (Languages.English, "the of and to is was were are for with that this you your we our it in on at have has be by from they he she not will would can as but so me my his her an a i do did been about what when which there their all if or no out up"),
        (Languages.Dutch, "de het een en van is dat niet op te zijn voor met die ik je we wij jullie ons onze aan er maar om hem dan zou wat ook als naar heeft hebben bij nog uit kan al hoi groet wel worden werd geen mij dit deze haar hun"),
        (Languages.German, "der die das und ist nicht ein eine einen einem den dem mit von zu auf fur sie ich wir ihr uns unser unsere im am zum zur hat haben wird werden war waren auch noch aber bei nach aus wie als kann es sich dass des sehr guten heute ihre ihnen"),
        (Languages.French, "le la les un une et est pas de des du que qui pour avec nous vous je il elle on ce cette dans sur au aux ne se sont ont a ete votre notre nos vos mais plus par en bonjour merci leur son sa ses si tout"));

    public static Languages Of(IEnumerable<Token> tokens)
    {
        Span<int> hits = stackalloc int[4];
        foreach (var token in tokens)
        {
            var known = SmallWords.GetValueOrDefault(token.Word);
            for (var language = 0; language < hits.Length; language++)
                if (((int)known & (1 << language)) != 0)
                    hits[language]++;
        }

        var best = 0;
        for (var language = 1; language < hits.Length; language++)
            if (hits[language] > hits[best])
                best = language;
        return hits[best] >= Enough ? (Languages)(1 << best) : Languages.None;
    }

    private static Dictionary<string, Languages> Known(params (Languages Language, string Words)[] lists)
    {
        var known = new Dictionary<string, Languages>();
        foreach (var (language, words) in lists)
            foreach (var word in words.Split(' '))
                known[word] = known.GetValueOrDefault(word) | language;
        return known;
    }
}
