using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Card;

/// <summary>What was done is committed; whoever did it gets the whole card as it stands then, and so does a repetition.</summary>
internal sealed class FreshCard : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Reading who calls has brought the portal already.
        var services = context.HttpContext.RequestServices;
        services.GetRequiredService<ImpactPilotDb>().Portals.Attach(services.GetRequiredService<CardCaller>().Portal);
        var result = await next(context);
        if (PortalTransactionFilter.Status(result) >= StatusCodes.Status400BadRequest)
            return result;
        var http = context.HttpContext;
        return await services.GetRequiredService<Cards>().ReadAsync((string)http.Request.RouteValues["hubSpotId"]!, http.RequestAborted);
    }
}
