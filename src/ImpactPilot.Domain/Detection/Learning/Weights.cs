using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>The learnt numbers as a file that people can review: one weight a line, by the name of its feature.</summary>
internal static class Weights
{
    private const string Resource = "ImpactPilot.Domain.Detection.Data.weights.json";

    // More digits would claim more than the texts can teach, and would differ between processors.
    private const int Digits = 2;

    // Thousands of smaller ones change no verdict and would bury those that do.
    private const double Least = 0.05;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string BuiltIn()
    {
        using var stream = typeof(Weights).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException("The detector's weights are not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What the file says it was learnt from: changes whenever a labelled activity or a word of the lexicon does.</summary>
    public static string LearntFrom(string weights) => JsonSerializer.Deserialize<File>(weights)!.LearntFrom;

    public static string Write(FeatureSpace space, Model model, Calibration calibration, double threshold, string learntFrom)
    {
        var drivers = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        for (var driver = 0; driver < space.Lexicon.Drivers.Count; driver++)
            drivers.Add(space.Lexicon.Drivers[driver], Named(space, model.Own[driver]));
        var meaning = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var driver = 0; driver < space.Lexicon.Drivers.Count; driver++)
            meaning.Add(space.Lexicon.Drivers[driver], string.Join(' ', model.Meaning[driver].Select(weight => Math.Round(weight, Digits).ToString(CultureInfo.InvariantCulture))));
        return JsonSerializer.Serialize(new File(learntFrom, threshold, Math.Round(calibration.Slope, Digits), Math.Round(calibration.Offset, Digits), Named(space, model.Shared), drivers, meaning), Readable) + "\n";
    }

    /// <summary>Reads a file, with the features of the lexicon and of the words that it weighs.</summary>
    public static (FeatureSpace Space, Model Model, Calibration Calibration, double Threshold) Read(Lexicon lexicon, string text)
    {
        var file = JsonSerializer.Deserialize<File>(text) ?? throw new InvalidDataException("The detector's weights are empty.");
        var space = new FeatureSpace(lexicon, file.Stems());
        var own = new double[space.Lexicon.Drivers.Count][];
        for (var driver = 0; driver < own.Length; driver++)
            own[driver] = Numbered(space, file.Drivers.GetValueOrDefault(space.Lexicon.Drivers[driver]) ?? []);
        return (space, new(Numbered(space, file.Shared), own, [.. space.Lexicon.Drivers.Select(driver => MeaningOf(file.Meaning[driver]))]), new(file.Slope, file.Offset), file.Threshold);
    }

    /// <summary>Changes whenever the words or the weights do.</summary>
    public static string Version(string weights, IEnumerable<string> lexicon) =>
        string.Create(CultureInfo.InvariantCulture, $"local-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat([weights, .. lexicon]))))[..8]}");

    private static SortedDictionary<string, double> Named(FeatureSpace space, double[] weights)
    {
        var named = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < weights.Length; i++)
            if (Math.Round(weights[i], Digits) is var rounded && Math.Abs(rounded) >= Least)
                named[space.Name(i)] = rounded;
        return named;
    }

    private static double[] Numbered(FeatureSpace space, SortedDictionary<string, double> named)
    {
        var weights = new double[space.Count];
        foreach (var (name, weight) in named)
            weights[space.Number(name)] = weight;
        return weights;
    }

    private static double[] MeaningOf(string weights)
    {
        var numbers = Array.ConvertAll(weights.Split(' '), weight => double.Parse(weight, CultureInfo.InvariantCulture));
        return numbers.Length == 2 * Meanings.Width ? numbers : throw new InvalidDataException($"The weights of meanings are {numbers.Length} instead of {2 * Meanings.Width}. Train them again.");
    }

    private sealed record File(string LearntFrom, double Threshold, double Slope, double Offset, SortedDictionary<string, double> Shared, SortedDictionary<string, SortedDictionary<string, double>> Drivers, SortedDictionary<string, string> Meaning)
    {
        public IReadOnlyList<string> Stems() =>
        [
            .. Drivers.Values.Append(Shared).SelectMany(weights => weights.Keys)
                .Where(name => name.StartsWith(FeatureSpace.WordPrefix, StringComparison.Ordinal))
                .Select(name => name[FeatureSpace.WordPrefix.Length..])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
