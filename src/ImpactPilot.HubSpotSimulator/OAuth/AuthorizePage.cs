using System.Globalization;
using System.Text.Encodings.Web;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>HTML of the authorize page. A person is one button, so that the demo's sign-in is one click.</summary>
internal static class AuthorizePage
{
    private const string Style = """
        :root { color-scheme: light; font-family: "Lexend Deca", "Avenir Next", "Segoe UI", system-ui, sans-serif; color: #2d3e50; }
        * { box-sizing: border-box; }
        body { margin: 0; min-height: 100vh; background: #f5f8fa; display: flex; flex-direction: column; align-items: center; }
        header { width: 100%; background: #fff; border-bottom: 1px solid #dfe3eb; padding: 16px 24px; font-weight: 600; display: flex; gap: 10px; align-items: center; }
        header span { width: 14px; height: 14px; border-radius: 50%; background: #ff5c35; }
        main { width: min(520px, calc(100vw - 32px)); margin: 48px 0; background: #fff; border: 1px solid #dfe3eb; border-radius: 8px; padding: 32px; }
        h1 { font-size: 24px; margin: 0 0 8px; }
        h2 { font-size: 14px; margin: 24px 0 8px; color: #425b76; }
        p { margin: 0 0 16px; line-height: 1.5; color: #425b76; }
        ul { margin: 0; padding-left: 20px; line-height: 1.6; font-size: 13px; color: #425b76; }
        button { display: flex; justify-content: space-between; gap: 12px; width: 100%; margin: 8px 0; padding: 14px 16px; font: inherit; font-weight: 600;
          color: #2d3e50; background: #fff; border: 1px solid #7c98b6; border-radius: 6px; cursor: pointer; text-align: left; }
        button small { font-weight: 400; color: #425b76; }
        button:hover, button:focus-visible { background: #fff1ee; border-color: #d9400f; outline: none; box-shadow: 0 0 0 2px #ffcbbd; }
        button.first { background: #cc3d0e; border-color: #cc3d0e; color: #fff; }
        button.first small { color: #fff; }
        button.first:hover, button.first:focus-visible { background: #a8330c; }
        button.quiet { border: 0; justify-content: center; color: #425b76; font-weight: 400; }
        details { margin-top: 16px; } summary { cursor: pointer; color: #425b76; }
        """;

    /// <param name="others">The accounts that could be chosen instead, and where.</param>
    public static string Ask(
        Portal portal, AuthorizeRequest request, string clientId, IEnumerable<(PortalProfile Profile, string Address)> others)
    {
        var people = portal.Users.Where(user => !user.HasLeft).ToList();
        var offered = people.GroupBy(user => user.Role).OrderBy(role => role.Key).Select(role => role.First()).ToList();
        return Page("Sign in to ImpactPilot demo", $"""
            <h1>Sign in to ImpactPilot demo</h1>
            <p>The app asks to work with the HubSpot account <strong>{Encode(portal.Profile.Name)}</strong> ({Number(portal.Profile.HubId)}).
            This is a simulated HubSpot: choose who you are.</p>
            <form method="post" action="/oauth/{Number(portal.Profile.HubId)}/authorize/answer">
              {Hidden("client_id", clientId)}
              {Hidden("redirect_uri", request.RedirectUri.OriginalString)}
              {Hidden("scope", string.Join(' ', request.Scopes))}
              {(request.State is null ? "" : Hidden("state", request.State))}
              {string.Concat(offered.Select((user, index) => Button(user, first: index == 0)))}
              <details>
                <summary>Someone else of {Encode(portal.Profile.Name)}</summary>
                {string.Concat(people.Except(offered).Select(user => Button(user, first: false)))}
              </details>
              <button class="quiet" name="user_id" value="none">Cancel</button>
            </form>
            <details>
              <summary>Another HubSpot account</summary>
              <ul>{string.Concat(others.Select(other => $"""<li><a href="{Encode(other.Address)}">{Encode(other.Profile.Name)}</a> ({Number(other.Profile.HubId)})</li>"""))}</ul>
            </details>
            <h2>The app may</h2>
            <ul>{string.Concat(request.Scopes.Select(scope => $"<li>{Encode(scope)}</li>"))}</ul>
            """);
    }

    public static string Refuse(string problem) => Page("This link does not work", $"""
        <h1>This link does not work</h1>
        <p>{Encode(problem)}</p>
        """);

    private static string Page(string title, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encode(title)}</title><style>
        {Style}
        </style></head>
        <body><header><span></span>HubSpot simulator</header><main>
        {body}
        </main></body>
        </html>
        """;

    private static string Button(PortalUser user, bool first) => $"""
        <button{(first ? " class=\"first\"" : "")} name="user_id" value="{Number(user.UserId)}" data-role="{Role(user)}" data-email="{Encode(user.Email)}">
          <span>{Encode(user.FullName)}</span><small>{Encode(Title(user))}</small></button>
        """;

    private static string Title(PortalUser user) => user.Role switch
    {
        PortalRole.Csm => $"Customer Success Manager, {user.Team.Name}",
        PortalRole.Manager => "Manager",
        PortalRole.Admin => "Admin",
    };

    private static string Role(PortalUser user) => user.Role switch
    {
        PortalRole.Csm => "csm",
        PortalRole.Manager => "manager",
        PortalRole.Admin => "admin",
    };

    private static string Hidden(string name, string value) => $"""<input type="hidden" name="{name}" value="{Encode(value)}">""";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
