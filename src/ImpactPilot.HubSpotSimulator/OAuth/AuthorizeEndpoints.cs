using System.Globalization;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>The page on which a person lets the app in, and its answer.</summary>
internal static class AuthorizeEndpoints
{
    public static void MapAuthorize(this WebApplication app)
    {
        app.MapGet("/oauth/authorize", (HttpContext context, Simulation simulation, SimulatorOptions options) =>
            Show(context, simulation, simulation.Portals.First(), options));
        app.MapGet("/oauth/{hubId:int}/authorize", (int hubId, HttpContext context, Simulation simulation, SimulatorOptions options) =>
            simulation.Find(hubId) is { } portal ? Show(context, simulation, portal, options) : Refuse($"There is no HubSpot account {hubId}."));
        app.MapPost("/oauth/{hubId:int}/authorize/answer", AnswerAsync).DisableAntiforgery();
    }

    private static IResult Show(HttpContext context, Simulation simulation, Portal portal, SimulatorOptions options)
    {
        string? Query(string name) => context.Request.Query[name].FirstOrDefault();
        return AuthorizeRequest.Read(Query, options.ClientId, out var problem) is { } request
            ? Page(AuthorizePage.Ask(portal, request, options.ClientId, Others(context, simulation, portal)))
            : Refuse(problem);
    }

    private static IEnumerable<(PortalProfile Profile, string Address)> Others(HttpContext context, Simulation simulation, Portal portal) => simulation.Portals
        .Where(other => other != portal)
        .Select(other => (other.Profile, string.Create(CultureInfo.InvariantCulture, $"/oauth/{other.Profile.HubId}/authorize{context.Request.QueryString}")));

    private static async Task<IResult> AnswerAsync(int hubId, HttpContext context, Simulation simulation, SimulatorOptions options, TokenMint mint)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (simulation.Find(hubId) is not { } portal)
            return Refuse($"There is no HubSpot account {hubId}.");
        if (AuthorizeRequest.Read(name => form[name].FirstOrDefault(), options.ClientId, out var problem) is not { } request)
            return Refuse(problem);

        var userId = form["user_id"].FirstOrDefault();
        if (userId == "none")
            return Results.Redirect(request.Denied());
        if (portal.Users.FirstOrDefault(user => !user.HasLeft && user.UserId.ToString(CultureInfo.InvariantCulture) == userId) is not { } user)
            return Refuse("Nobody of this account was chosen.");

        lock (portal.Gate)
        {
            return Results.Redirect(request.Granted(
                mint.IssueCode(portal, user.UserId, request.Scopes, request.RedirectUri.OriginalString)));
        }
    }

    private static IResult Refuse(string problem) => Page(AuthorizePage.Refuse(problem), StatusCodes.Status400BadRequest);

    private static IResult Page(string html, int status = StatusCodes.Status200OK) =>
        Results.Content(html, "text/html; charset=utf-8", statusCode: status);
}
