namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>What an app asks of a person on the authorize page.</summary>
internal sealed record AuthorizeRequest(Uri RedirectUri, IReadOnlyList<string> Scopes, string? State)
{
    /// <summary>Reads the query; <paramref name="problem"/> says in a person's words what is wrong with it.</summary>
    public static AuthorizeRequest? Read(Func<string, string?> query, string clientId, out string problem)
    {
        problem = "";
        if (query("client_id") != clientId)
            problem = "The client_id of this link belongs to no app. Check the client id in the app's settings.";
        else if (!Uri.TryCreate(query("redirect_uri"), UriKind.Absolute, out var redirect)
                 || (redirect.Scheme != Uri.UriSchemeHttp && redirect.Scheme != Uri.UriSchemeHttps))
            problem = "The redirect_uri of this link is missing or is no http(s) address.";
        else if (Words(query("scope")) is not { Length: > 0 } required)
            problem = "The link asks for no scope. Add the scopes the app requires.";
        else
            return new AuthorizeRequest(redirect, [.. required.Union(Words(query("optional_scope")))], query("state"));

        return null;
    }

    public string Granted(string code) => Answer($"code={Uri.EscapeDataString(code)}");

    public string Denied() => Answer("error=access_denied&error_description=The%20person%20did%20not%20approve%20the%20app.");

    private string Answer(string parameters)
    {
        var separator = RedirectUri.Query.Length == 0 ? '?' : '&';
        var state = State is null ? "" : $"&state={Uri.EscapeDataString(State)}";
        return $"{RedirectUri.AbsoluteUri}{separator}{parameters}{state}";
    }

    private static string[] Words(string? text) =>
        (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
