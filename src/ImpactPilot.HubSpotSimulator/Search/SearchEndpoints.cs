using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Objects;

namespace ImpactPilot.HubSpotSimulator.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapPost($"/crm/objects/{ApiVersion.Current}/{{objectType}}/search", SearchAsync);

    private static async Task<IResult> SearchAsync(string objectType, HttpContext context, Caller caller, SimulatorClock clock)
    {
        var store = caller.StoreToRead(objectType);
        var request = await SearchRequest.ReadAsync(context);
        lock (caller.Portal.Gate)
        {
            var matches = SearchQuery.Run(caller.Portal, store, request, clock.Now);
            var projection = new RecordProjection(caller, store, request.Properties);
            var end = request.Offset + request.Limit;
            return Results.Ok(new
            {
                total = matches.Count,
                results = matches.Skip(request.Offset).Take(request.Limit).Select(projection.Show).ToList(),
                paging = end < matches.Count ? new { next = new { after = end.ToString(CultureInfo.InvariantCulture) } } : null,
            });
        }
    }
}
