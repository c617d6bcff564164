using System.Globalization;

namespace ImpactPilot.Domain.Detection.Feedback;

/// <summary>A sentence that a person decided on.</summary>
/// <param name="Id">The suggestion that quoted it.</param>
/// <param name="Text">The words.</param>
/// <param name="IsRight">Whether the person confirmed that it proves the driver.</param>
/// <param name="At">When they decided.</param>
public sealed record Example(Guid Id, string Text, bool IsRight, DateTimeOffset At)
{
    private Gist? gist;

    internal Gist Gist => gist ??= Gist.Of(Text);
}

/// <summary>What one portal's people taught of one driver.</summary>
public sealed class DriverLessons(LearntThreshold threshold, IReadOnlyList<Example> examples)
{
    /// <summary>So many examples of each kind are kept, the newest.</summary>
    public const int MostExamples = 10;

    /// <summary>A sentence like one that was confirmed gains at most so much.</summary>
    public const double Lift = 0.15;

    /// <summary>Likeness alone makes nothing surer than this.</summary>
    public const double MostLifted = 0.9;

    private const int QuotedLetters = 80;

    /// <summary>From which confidence on it is suggested.</summary>
    public LearntThreshold Threshold => threshold;

    /// <summary>The sentences, newest first.</summary>
    public IReadOnlyList<Example> Examples => examples;

    /// <summary>The example that a sentence is very like, if any. As like to a wrong one as to a right one, it is like neither.</summary>
    public Example? Like(string sentence)
    {
        if (examples.Count == 0)
            return null;
        var gist = Gist.Of(sentence);
        var alike = examples.Select(example => (Example: example, Likeness: example.Gist.Likeness(gist))).Where(one => one.Likeness >= Gist.Alike).ToList();
        if (alike.Count == 0)
            return null;
        var most = alike.Max(one => one.Likeness);
        var nearest = alike.Where(one => one.Likeness >= most).Select(one => one.Example).ToList();
        return nearest.TrueForAll(example => example.IsRight == nearest[0].IsRight) ? nearest[0] : null;
    }

    internal static string Words(Example example)
    {
        var text = example.Text.Length > QuotedLetters ? $"{example.Text[..QuotedLetters].TrimEnd()}…" : example.Text;
        return string.Create(CultureInfo.InvariantCulture, $"very like “{text}”, which was {(example.IsRight ? "confirmed" : "marked incorrect")} on {example.At:d MMMM yyyy}");
    }
}
