namespace ImpactPilot.IntegrationTests.ApiDocument;

/// <summary>The sources that these tests were built from.</summary>
internal static class Checkout
{
    public static string PathOf(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ImpactPilot.sln")))
            folder = Path.GetDirectoryName(folder.TrimEnd('/'))!;
        return Path.Combine(folder, path);
    }
}
