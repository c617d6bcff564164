using CsvHelper;

namespace ImpactPilot.Features.Catalogue.Library;

/// <summary>The library's data files, which are built into the assembly.</summary>
internal static class LibraryFile
{
    public static string Text(string name)
    {
        using var stream = typeof(LibraryFile).Assembly.GetManifestResourceStream(typeof(LibraryFile), name)
            ?? throw new InvalidDataException($"The library's file {name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a small file, cells by heading.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var reader = CsvReader.FromText(Text(name), CsvReaderOptions.Default with { Separator = ',' });
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (reader.Read())
            rows.Add(reader.Headers.Select((heading, index) => (heading, Cell: reader.GetString(index))).ToDictionary(cell => cell.heading, cell => cell.Cell));
        return rows;
    }
}
