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
        using var client = http.CreateClient(HttpClientName);
        var back = await AuthorizePage.AnswerAsync(client, oauth.AuthorizeUrl(callback, ConnectPortal.Scopes, "demo", ConnectPortal.OptionalScopes), email, ct);
        return await connect.FromCodeAsync(HttpUtility.ParseQueryString(back.Query)["code"]!, callback, ct);
    }
}
