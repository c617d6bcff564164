using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Owners;

internal sealed record OwnerView(
    string Id,
    string Email,
    string Type,
    string FirstName,
    string LastName,
    int? UserId,
    int UserIdIncludingInactive,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Archived,
    IReadOnlyList<OwnerTeam> Teams);

internal sealed record OwnerTeam(string Id, string Name, bool Primary);

internal static class OwnerEndpoints
{
    private const int DefaultPage = 100;
    private const int LargestPage = 500;
    private static readonly DateTimeOffset Joined = new(2021, 3, 1, 8, 30, 0, TimeSpan.Zero);

    public static void MapOwners(this IEndpointRouteBuilder api)
    {
        var owners = api.MapGroup($"/crm/owners/{ApiVersion.Current}");
        owners.MapGet("", List);
        owners.MapGet("{ownerId}", Get);
    }

    private static IResult List(HttpContext context, Caller caller)
    {
        caller.RequireAny("crm.objects.owners.read");
        var query = context.Request.Query;
        var limit = Paging.Limit(query, DefaultPage, LargestPage);
        var after = Paging.After(query);
        var email = query["email"].FirstOrDefault();
        var page = caller.Portal.Users
            .Where(user => user.OwnerId > after && user.HasLeft == IsArchivedAsked(query))
            .Where(user => string.IsNullOrEmpty(email) || user.Email.Equals(email, StringComparison.OrdinalIgnoreCase))
            .OrderBy(user => user.OwnerId)
            .Take(limit + 1)
            .ToList();
        return Results.Ok(new
        {
            results = page.Take(limit).Select(View).ToList(),
            paging = page.Count > limit ? Paging.Next(context.Request, Text(page[limit - 1].OwnerId)) : null,
        });
    }

    private static IResult Get(string ownerId, HttpContext context, Caller caller)
    {
        caller.RequireAny("crm.objects.owners.read");
        var byUser = context.Request.Query["idProperty"].FirstOrDefault() == "userId";
        var owner = caller.Portal.Users.FirstOrDefault(user => Text(byUser ? user.UserId : user.OwnerId) == ownerId);
        return owner is not null && owner.HasLeft == IsArchivedAsked(context.Request.Query)
            ? Results.Ok(View(owner))
            : throw new RefusedException(HubSpotError.NotFound($"Owner with id {ownerId} not found"));
    }

    private static bool IsArchivedAsked(IQueryCollection query) =>
        string.Equals(query["archived"].FirstOrDefault(), "true", StringComparison.OrdinalIgnoreCase);

    private static OwnerView View(PortalUser user) => new(
        user.OwnerIdText,
        user.Email,
        "PERSON",
        user.FirstName,
        user.LastName,
        user.HasLeft ? null : user.UserId,
        user.UserId,
        Joined,
        Joined,
        Archived: user.HasLeft,
        [new OwnerTeam(user.Team.Id, user.Team.Name, Primary: true)]);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
