using System.Globalization;
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

    private const int SentTogether = 32 * 1024;

    public static FileContentHttpResult Of(string name, string[] headings, IEnumerable<string[]> rows) =>
        TypedResults.File(Write(headings, rows), "text/csv; charset=utf-8", name);

    /// <summary>The same of rows that come one after the other and are sent as they come.</summary>
    /// <param name="rows">Gives each row to what it is handed.</param>
    public static PushStreamHttpResult Stream(string name, string[] headings, Func<Func<string[], Task>, CancellationToken, Task> rows) => TypedResults.Stream(
        async body =>
        {
            using var sheet = new MemoryStream();
            sheet.Write(Write(headings, []));
            await rows(
                async row =>
                {
                    sheet.Write(Write(row, []).AsSpan(Encoding.UTF8.Preamble.Length));
                    if (sheet.Length > SentTogether)
                        await SendAsync(sheet, body);
                },
                CancellationToken.None);
            await SendAsync(sheet, body);
        },
        "text/csv; charset=utf-8",
        name);

    private static async Task SendAsync(MemoryStream sheet, Stream body)
    {
        await body.WriteAsync(sheet.GetBuffer().AsMemory(0, (int)sheet.Length));
        sheet.SetLength(0);
    }

    /// <summary>The sheet's bytes. They begin with a byte order mark, without which Excel takes UTF-8 for something else.</summary>
    internal static byte[] Write(string[] headings, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.Preamble);
        using (var writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            writer.WriteRecord(headings);
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    Write(writer, cell);
                writer.EndRecord();
            }
        }

        return stream.ToArray();
    }

    // A negative number begins like a formula and is none: as text, no spreadsheet would add it up.
    private static void Write(CsvWriter writer, string cell)
    {
        if (cell.StartsWith('-') && int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            writer.WriteField(number, default, CultureInfo.InvariantCulture);
        else
            writer.WriteField(cell);
    }
}
