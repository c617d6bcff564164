using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Demo.HubSpotScreens;

/// <summary>
/// What stands behind the demo's look-alike of HubSpot's company page, in the place of HubSpot's own servers. An installation
/// that is no demo has none of it.
/// </summary>
internal static class HubSpotScreensEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        if (!app.ServiceProvider.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled)
            return;
        var screens = app.MapGroup("/demo/hubspot").ExcludeFromDescription()
            .AddEndpointFilter<SameOriginFilter>()
            .AddEndpointFilter((context, next) => AsProblemsAsync(context, next));
        CardFetch.Map(screens);
        CompanyRecord.Map(screens.MapGroup("/companies/{id}"));
        LogActivity.Map(screens.MapGroup("/companies/{id}"));
    }

    /// <summary>What HubSpot refuses is said on the page in HubSpot's words.</summary>
    private static async ValueTask<object?> AsProblemsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (HubSpotException failure)
        {
            return failure.Kind switch
            {
                HubSpotErrorKind.NotFound => CompanyRecord.NotFound.ToProblem(),
                HubSpotErrorKind.Invalid => Error.Invalid("demo.refused", failure.Message).ToProblem(),
                _ => Error.Conflict("demo.hubspot_unavailable", failure.Message).ToProblem(StatusCodes.Status503ServiceUnavailable),
            };
        }
    }
}
