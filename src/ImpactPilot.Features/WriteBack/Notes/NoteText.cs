using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ImpactPilot.Domain.Catalogue;

namespace ImpactPilot.Features.WriteBack.Notes;

/// <summary>What a note says: one paragraph for each change, in the order in which they happened.</summary>
internal static class NoteText
{
    /// <summary>HubSpot takes 65,536 characters; what is longer loses its last words, with a hint that it did.</summary>
    public const int Longest = 65_000;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Cut = "<p>… More is in ImpactPilot.</p>";

    /// <param name="changes">The changes, and who made each of them; null for one that we made by ourselves.</param>
    public static string Of(IEnumerable<(StatusNote Change, string? By)> changes)
    {
        var html = new StringBuilder();
        foreach (var (change, by) in changes.OrderBy(pair => pair.Change.ChangedAt))
        {
            var paragraph = Paragraph(change, by);
            if (html.Length + paragraph.Length > Longest)
                return html.Append(Cut).ToString();
            html.Append(paragraph);
        }

        return html.ToString();
    }

    private static string Paragraph(StatusNote change, string? by)
    {
        var points = change.Points == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({(change.Status is ImpactStatus.None ? '−' : '+')}{Math.Abs(change.Points)} {(Math.Abs(change.Points) == 1 ? "point" : "points")})");
        var words = string.IsNullOrWhiteSpace(change.Words) ? "" : $"<br>{Encode(change.Words.Trim()).Replace("&#xA;", "<br>", StringComparison.Ordinal)}";
        return $"<p><strong>{Encode(change.DriverName)}</strong>: {Became(change.Status)}{points}, {(by is null ? "by a transition" : Encode(by))} · ImpactPilot{words}</p>";
    }

    private static string Became(ImpactStatus status) => status switch
    {
        ImpactStatus.Pitched => "pitched",
        ImpactStatus.Won => "closed won",
        ImpactStatus.Lost => "closed lost",
        ImpactStatus.Implemented => "implemented",
        _ => "taken back",
    };

    private static string Encode(string text) => Html.Encode(text);
}
