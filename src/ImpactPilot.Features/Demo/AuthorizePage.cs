using System.Web;

namespace ImpactPilot.Features.Demo;

/// <summary>Answers the simulator's authorize page for a person, as their click in a browser would.</summary>
public static class AuthorizePage
{
    /// <param name="http">Does not follow redirects, because the redirect carries the code.</param>
    /// <param name="page">The authorize page.</param>
    /// <param name="email">Who clicks.</param>
    /// <returns>Where the browser is sent, with the code.</returns>
    public static async Task<Uri> AnswerAsync(HttpClient http, Uri page, string email, CancellationToken ct)
    {
        var html = await http.GetStringAsync(page, ct);
        using var answer = await http.PostAsync(new Uri(page, Between(html, "action=\"", "\"")), new FormUrlEncodedContent(Form(page, html, email)), ct);
        return answer.Headers.Location ?? throw new InvalidOperationException($"The simulator did not let {email} in: {answer.StatusCode}.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(Uri page, string html, string email)
    {
        var query = HttpUtility.ParseQueryString(page.Query);
        foreach (var name in query.AllKeys)
            yield return new(name!, query[name]!);
        var upToButton = html[..html.IndexOf($"data-email=\"{email}\"", StringComparison.Ordinal)];
        yield return new("user_id", Between(upToButton[upToButton.LastIndexOf("name=\"user_id\"", StringComparison.Ordinal)..], "value=\"", "\""));
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return HttpUtility.HtmlDecode(text[start..text.IndexOf(after, start, StringComparison.Ordinal)]);
    }
}
