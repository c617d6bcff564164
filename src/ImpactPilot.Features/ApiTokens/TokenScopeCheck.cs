using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ImpactPilot.Features.ApiTokens;

/// <summary>Whoever comes with a token needs the scope that the endpoint names; where it names none, no token comes in.</summary>
internal sealed class TokenScopeRequired : IAuthorizationRequirement;

/// <inheritdoc cref="TokenScopeRequired" />
internal sealed class TokenScopeCheck : AuthorizationHandler<TokenScopeRequired>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, TokenScopeRequired requirement)
    {
        if (!context.User.HasClaim(claim => claim.Type == TokenBearer.TokenClaim) || context.Resource is HttpContext http && Allows(context, http))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    // Where nothing answers, nothing is to be guarded: that is said to a token as to everybody.
    private static bool Allows(AuthorizationHandlerContext context, HttpContext http) =>
        http.GetEndpoint() is not { } endpoint
        || endpoint.Metadata.GetMetadata<ScopeOfEndpoint>()?.For(http.Request.Method) is { } needed && context.User.HasClaim(TokenBearer.ScopeClaim, needed);
}
