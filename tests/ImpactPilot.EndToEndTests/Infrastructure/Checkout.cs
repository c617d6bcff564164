namespace ImpactPilot.EndToEndTests.Infrastructure;

/// <summary>What the tests need of the checkout they were built from.</summary>
internal static class Checkout
{
    private static readonly string Root = FindRoot();

    /// <summary>The console as <c>npm run build</c> leaves it.</summary>
    public static string Console => Existing("src/console/dist", Directory.Exists);

    /// <summary>axe-core, the accessibility checker, as a script.</summary>
    public static string Axe => Existing("src/console/node_modules/axe-core/axe.min.js", File.Exists);

    /// <summary>Where pictures of failed tests go.</summary>
    public static string Pictures => Path.Combine(Root, "TestResults", "e2e");

    private static string Existing(string path, Predicate<string> exists)
    {
        var full = Path.Combine(Root, path);
        return exists(full) ? full : throw new InvalidOperationException($"{path} is missing. Build the console first: ./dev test e2e does it.");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ImpactPilot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        return folder;
    }
}
