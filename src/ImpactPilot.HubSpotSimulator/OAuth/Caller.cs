using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.OAuth;

/// <summary>Who calls the API: the portal the token opens, what it may do, and as whom its writes count.</summary>
internal sealed record Caller(Portal Portal, TokenClaims Claims)
{
    public ChangeSource Source => Claims.ActsAsPerson
        ? ChangeSource.Person(Claims.UserId)
        : ChangeSource.App(DemoApp.Id, DemoApp.Name);

    public bool Holds(string scope) => Claims.ActsAsPerson || Claims.Scopes.Contains(scope);

    /// <summary>Refuses a caller who holds none of the scopes.</summary>
    public void RequireAny(params string[] scopes)
    {
        if (!scopes.Any(Holds))
            throw new RefusedException(HubSpotError.MissingScopes(scopes));
    }

    public ObjectStore StoreToRead(string objectType)
    {
        var type = TypeNamed(objectType);
        RequireAny(type.ReadScope);
        return Portal[type];
    }

    public ObjectStore StoreToWrite(string objectType)
    {
        var type = TypeNamed(objectType);
        RequireAny(type.WriteScope);
        return Portal[type];
    }

    public static ObjectType TypeNamed(string objectType) => ObjectType.Find(objectType)
        ?? throw new RefusedException(HubSpotError.Invalid($"Unable to infer object type from: {objectType}"));

    public static ValueTask<Caller> BindAsync(HttpContext context) =>
        ValueTask.FromResult(context.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint asks for no token."));
}
