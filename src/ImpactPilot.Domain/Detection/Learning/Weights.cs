using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>The learnt numbers as a file that people can review: one weight a line, by the name of its feature.</summary>
internal static class Weights
{
    private const string Resource = "ImpactPilot.Domain.Detection.Data.weights.json";

    // More digits would claim more than the texts can teach, and would differ between processors.
    private const int Digits = 2;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string BuiltIn()
    {
        using var stream = typeof(Weights).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException("The detector's weights are not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string Write(FeatureSpace space, Model model, Calibration calibration, double threshold)
    {
        var drivers = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        for (var driver = 0; driver < space.Lexicon.Drivers.Count; driver++)
            drivers.Add(space.Lexicon.Drivers[driver], Named(space, model.Own[driver]));
        return JsonSerializer.Serialize(new File(threshold, Math.Round(calibration.Slope, Digits), Math.Round(calibration.Offset, Digits), Named(space, model.Shared), drivers), Readable) + "\n";
    }

    public static (Model Model, Calibration Calibration, double Threshold) Read(FeatureSpace space, string text)
    {
        var file = JsonSerializer.Deserialize<File>(text) ?? throw new InvalidDataException("The detector's weights are empty.");
        var own = new double[space.Lexicon.Drivers.Count][];
        for (var driver = 0; driver < own.Length; driver++)
            own[driver] = Numbered(space, file.Drivers.GetValueOrDefault(space.Lexicon.Drivers[driver]) ?? []);
        return (new(Numbered(space, file.Shared), own), new(file.Slope, file.Offset), file.Threshold);
    }

    /// <summary>Changes whenever the words or the weights do.</summary>
    public static string Version(string weights, IEnumerable<string> lexicon) =>
        string.Create(CultureInfo.InvariantCulture, $"local-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat([weights, .. lexicon]))))[..8]}");

    private static SortedDictionary<string, double> Named(FeatureSpace space, double[] weights)
    {
        var named = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < weights.Length; i++)
            if (Math.Round(weights[i], Digits) is var rounded && rounded != 0)
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

    private sealed record File(double Threshold, double Slope, double Offset, SortedDictionary<string, double> Shared, SortedDictionary<string, SortedDictionary<string, double>> Drivers);
}
