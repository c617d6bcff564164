using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Card;

/// <summary>The back end of the HubSpot card, for requests that HubSpot signed.</summary>
internal static class CardEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var card = app.MapGroup("/card/v1").WithTags("Card").RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = CardSignature.Name });
        var company = card.MapGroup("/companies/{hubSpotId}");
        company.MapGet("", (string hubSpotId, Cards cards, CancellationToken ct) => cards.ReadAsync(hubSpotId, ct)).WithName("ReadCard")
            .WithSummary("All that the card shows of a company of the signed portal. One that is new to us is fetched from HubSpot on the spot.")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
        company.MapGet("/suggestions", (string hubSpotId, Guid after, Cards cards, CancellationToken ct) => cards.SuggestionsAsync(hubSpotId, after, ct)).WithName("ReadCardSuggestions")
            .WithSummary("The next suggestions after the last one shown.").ProducesProblem(401).ProducesProblem(403);
        company.MapGet("/drivers", (string hubSpotId, Guid? area, string? search, Cards cards, CancellationToken ct) => cards.DriversAsync(hubSpotId, area, search, ct)).WithName("ReadCardDrivers")
            .WithSummary("The drivers of an area, or those whose name or definition holds some words; at most 100.").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        CardActs.Map(company.MapGroup("").AddEndpointFilter<FreshCard>().MapGroup("").AddEndpointFilter<PortalTransactionFilter>());
        var portal = card.MapGroup("").AddEndpointFilter<PortalTransactionFilter>();
        SignInOnce.MapOnCard(portal);
        ReadSettings.Map(portal);
    }
}
