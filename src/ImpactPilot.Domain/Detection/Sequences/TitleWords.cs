using ImpactPilot.Domain.Detection.Text;

namespace ImpactPilot.Domain.Detection.Sequences;

/// <summary>What the title of a meeting says, without case, accents and what changes from one meeting to the next.</summary>
internal static class TitleWords
{
    private static readonly HashSet<string> Dates =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "januari", "februari", "maart", "mei", "juni", "juli", "augustus", "oktober", "mrt", "okt", "januar", "februar", "marz", "mai", "dezember", "dez",
        "janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
        "monday", "tuesday", "wednesday", "thursday", "friday", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
    ];

    /// <summary>Its words, folded.</summary>
    public static string[] Of(string title)
    {
        var folded = Folding.Fold(title);
        return new string([.. folded.Select(character => char.IsLetterOrDigit(character) ? character : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What all meetings of a series are called: numbers and dates go.</summary>
    public static string Lasting(string title) => string.Join(' ', Of(title).Where(word => !word.Any(char.IsDigit) && !Dates.Contains(word)));
}
