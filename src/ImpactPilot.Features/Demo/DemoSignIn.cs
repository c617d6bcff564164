using System.Web;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.HubSpot;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Demo;

/// <summary>Connects the demo's portal the way an admin would in a browser: through the simulator's authorize page.</summary>
public sealed class DemoSignIn(IHttpClientFactory http, HubSpotOAuth oauth, ConnectPortal connect, IOptions<ImpactPilotOptions> options)
{
    /// <summary>A client that keeps the redirect, which carries the code, instead of following it.</summary>
    public const string HttpClientName = "demo-sign-in";

    public async Task<User> ConnectAsync(string email, CancellationToken ct)
    {
        var callback = new Uri(options.Value.PublicOrigin + "/oauth/hubspot/callback");
        var page = oauth.AuthorizeUrl(callback, ConnectPortal.Scopes, "demo");
        using var client = http.CreateClient(HttpClientName);
        var html = await client.GetStringAsync(page, ct);
        using var answer = await client.PostAsync(new Uri(page, Between(html, "action=\"", "\"")), new FormUrlEncodedContent(Form(page, html, email)), ct);
        var code = answer.Headers.Location is { } back ? HttpUtility.ParseQueryString(back.Query)["code"] : null;
        return await connect.FromCodeAsync(code ?? throw new InvalidOperationException("The simulator gave no code for the demo's admin."), callback, ct);
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(Uri page, string html, string email)
    {
        var query = HttpUtility.ParseQueryString(page.Query);
        foreach (var name in query.AllKeys)
            yield return new(name!, query[name]!);
        var button = html[..html.IndexOf($"data-email=\"{email}\"", StringComparison.Ordinal)];
        yield return new("user_id", Between(button[button.LastIndexOf("name=\"user_id\"", StringComparison.Ordinal)..], "value=\"", "\""));
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return HttpUtility.HtmlDecode(text[start..text.IndexOf(after, start, StringComparison.Ordinal)]);
    }
}
