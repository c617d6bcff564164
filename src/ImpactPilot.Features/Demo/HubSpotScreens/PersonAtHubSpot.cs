using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.HubSpot;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Demo.HubSpotScreens;

/// <summary>The signed-in person as HubSpot knows them.</summary>
internal sealed record PersonAtHubSpot(string HubId, string UserId, string? OwnerId, string Email);

/// <summary>Finds the signed-in person's counterpart in the simulated HubSpot and lends their hands there.</summary>
internal sealed class PeopleAtHubSpot(
    IServiceScopeFactory scopes, CurrentPortal portal, Actor actor, HubSpotClients clients, IHttpClientFactory http, IOptions<DemoOptions> options)
{
    public Task<PersonAtHubSpot> SignedInAsync(CancellationToken ct) => scopes.InPortalAsync(portal.Id, async (services, token) =>
    {
        var db = services.GetRequiredService<ImpactPilotDb>();
        var hubId = await db.Portals.Select(row => row.HubId).SingleAsync(token);
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == actor.SignedIn, token);
        // Nobody signs in to the demo but through HubSpot, which says who it is.
        return new PersonAtHubSpot(hubId, user.HubSpotUserId!, user.HubSpotOwnerId, user.Email);
    }, ct);

    /// <summary>What is written with this client counts as the person's own work in HubSpot's screens, not as the app's.</summary>
    public HubSpotClient HandsOf(PersonAtHubSpot person)
    {
        string? held = null;
        return clients.For(person.HubId, async (rejected, ct) => held is null || held == rejected ? held = await TokenAsync(person, ct) : held);
    }

    private async Task<string> TokenAsync(PersonAtHubSpot person, CancellationToken ct)
    {
        using var simulator = http.CreateClient(DemoSignIn.HttpClientName);
        var asked = new { person.Email, HubId = long.Parse(person.HubId, CultureInfo.InvariantCulture) };
        using var answer = await simulator.PostAsJsonAsync(new Uri(new Uri(options.Value.SimulatorUrl!), "/_sim/tokens"), asked, ct);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<PersonalToken>(ct))!.AccessToken;
    }

    private sealed record PersonalToken([property: JsonPropertyName("access_token")] string AccessToken);
}
