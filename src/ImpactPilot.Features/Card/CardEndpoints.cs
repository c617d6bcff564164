using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Card;

/// <summary>The back end of the HubSpot card: the account page's data and decisions, for requests that HubSpot signed.</summary>
internal static class CardEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var card = app.MapGroup("/card/v1").WithTags("Card")
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = CardSignature.Name })
            .AddEndpointFilter<PortalTransactionFilter>();
        card.MapGet("/companies/{hubSpotId}", ReadAsync).WithName("ReadCard")
            .WithSummary("All that the card shows for a company of the signed portal.").ProducesProblem(401).ProducesProblem(404);
        DecideSuggestion.Map(card.MapGroup("/suggestions"), "OnCard");
    }

    public static async Task<Results<Ok<AccountView>, ProblemHttpResult>> ReadAsync(string hubSpotId, AccountReading reading, ImpactPilotDb db, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.HubSpotId == hubSpotId, ct);
        return account is null ? AccountAccess.NotFound.ToProblem() : TypedResults.Ok(await reading.ReadAsync(account, ct));
    }
}
