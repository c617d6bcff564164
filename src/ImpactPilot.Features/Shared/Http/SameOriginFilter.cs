using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Portals;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Shared.Http;

/// <summary>Refuses a write that a page of another site sent with our cookie; browsers name the sender's origin on every write.</summary>
internal sealed class SameOriginFilter(IOptions<ImpactPilotOptions> options) : IEndpointFilter
{
    private static readonly Error Foreign = Error.Forbidden("request.foreign_origin", "This request came from a page of another site.");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var origin = request.Headers.Origin.ToString();
        if (!HttpMethods.IsGet(request.Method) && origin.Length > 0 && BearerHeader.Read(request) is null && origin != options.Value.PublicOrigin && origin != $"{request.Scheme}://{request.Host}")
            return Foreign.ToProblem();
        return await next(context);
    }
}
