using System.Globalization;
using ImpactPilot.Domain.Detection.Measuring;

namespace ImpactPilot.Cli.Commands;

/// <summary>Prints how the detector does, in columns.</summary>
internal static class EvaluationTable
{
    public static void Print(Evaluation evaluation)
    {
        Heading($"{evaluation.Activities} activities, findings from a confidence of {Number(evaluation.Threshold)} on, 95 % intervals by Wilson", "found", "right", "missed", "precision", "recall", "F1");
        Row("overall", evaluation.Overall);
        Heading("by driver", "found", "right", "missed", "precision", "recall", "F1");
        foreach (var (driver, counts) in evaluation.ByDriver)
            Row(driver, counts);
        Heading("by language", "found", "right", "missed", "precision", "recall", "F1");
        foreach (var (language, counts) in evaluation.ByLanguage)
            Row(language, counts);

        Heading("by hand", "found", "right", "missed", "precision", "recall", "F1");
        foreach (var (hand, counts, hardNegatives, background) in evaluation.ByHand)
        {
            Row(hand, counts);
            Share("  hard negatives", hardNegatives);
            Share("  background", background);
        }

        Heading("wrongly found in");
        Share("hard negatives", evaluation.HardNegatives);
        Share("background", evaluation.Background);
        foreach (var (trap, wrong) in evaluation.ByTrap)
            Share($"  {trap}", wrong);

        Heading("precision over recall, by threshold", "found", "right", "missed", "precision", "recall", "F1");
        foreach (var (threshold, counts) in evaluation.Curve)
            Row(Number(threshold), counts);

        Heading("calibration: confidence, how often right");
        foreach (var (from, to, confidence, right) in evaluation.Calibration)
            Share($"{Number(from)} to {Number(to)}, mean {Number(confidence)}", right);
    }

    private static void Heading(string title, params ReadOnlySpan<string> columns)
    {
        Console.Out.WriteLine();
        Console.Out.Write(columns.IsEmpty ? title : $"{title,-30}");
        foreach (var column in columns)
            Console.Out.Write(column is "precision" or "recall" ? $"{column,19}" : $"{column,8}");
        Console.Out.WriteLine();
    }

    private static void Row(string name, Counts counts) =>
        Console.Out.WriteLine($"{name,-30}{counts.Right + counts.Wrong,8}{counts.Right,8}{counts.Missed,8}{WithInterval(counts.Precision),19}{WithInterval(counts.Recall),19}{Number(counts.F1),8}");

    private static void Share(string name, Proportion share) => Console.Out.WriteLine($"{name,-34}{share.Part,6} of {share.Whole,-6}{WithInterval(share),19}");

    private static string WithInterval(Proportion share) => share.Whole == 0 ? "–" : $"{Number(share.Value)} ({Number(share.Interval.Low)}–{Number(share.Interval.High)})";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
