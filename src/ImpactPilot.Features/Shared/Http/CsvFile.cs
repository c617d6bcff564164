using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>A sheet that any spreadsheet opens.</summary>
internal static class CsvFile
{
    // A cell that a spreadsheet would run as a formula is written as text: an apostrophe goes before it.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    public static FileContentHttpResult Of(string name, string[] headings, IEnumerable<string[]> rows) =>
        TypedResults.File(Write(headings, rows), "text/csv; charset=utf-8", name);

    /// <summary>The sheet's bytes. They begin with a byte order mark, without which Excel takes UTF-8 for something else.</summary>
    internal static byte[] Write(string[] headings, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.Preamble);
        using (var writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            writer.WriteRecord(headings);
            foreach (var row in rows)
                writer.WriteRecord(row);
        }

        return stream.ToArray();
    }
}
