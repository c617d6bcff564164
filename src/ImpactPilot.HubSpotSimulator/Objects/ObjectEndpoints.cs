using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Objects;

/// <summary>One record at a time, and the list that walks all of them.</summary>
internal static class ObjectEndpoints
{
    private const int DefaultPage = 10;
    private const int LargestPage = 100;
    private const int LargestPageWithHistory = 50;

    public static void MapObjects(this IEndpointRouteBuilder api)
    {
        var objects = api.MapGroup($"/crm/objects/{ApiVersion.Current}/{{objectType}}");
        objects.MapGet("", List);
        objects.MapPost("", CreateAsync);
        objects.MapGet("{objectId}", Get);
        objects.MapPatch("{objectId}", UpdateAsync);
        objects.MapDelete("{objectId}", Archive);
    }

    private static IResult List(string objectType, HttpContext context, Caller caller)
    {
        var store = caller.StoreToRead(objectType);
        var query = ReadQuery.From(context.Request.Query);
        var limit = Paging.Limit(context.Request.Query, DefaultPage, query.PropertiesWithHistory.Count > 0 ? LargestPageWithHistory : LargestPage);
        var after = Paging.After(context.Request.Query);
        lock (caller.Portal.Gate)
        {
            var projection = new RecordProjection(caller, store, query.Properties, query.PropertiesWithHistory);
            var page = store.After(after).Where(record => record.Archived == query.Archived).Take(limit + 1).ToList();
            var more = page.Count > limit;
            var shown = page.Take(limit).Select(record => projection.Show(record, query.Associations)).ToList();
            return Results.Ok(new
            {
                results = shown,
                paging = more ? Paging.Next(context.Request, page[limit - 1].IdText) : null,
            });
        }
    }

    private static IResult Get(string objectType, string objectId, HttpContext context, Caller caller)
    {
        var store = caller.StoreToRead(objectType);
        var query = ReadQuery.From(context.Request.Query);
        lock (caller.Portal.Gate)
        {
            return RecordLookup.Find(store, objectId, query.IdProperty) is { } record && record.Archived == query.Archived
                ? Results.Ok(new RecordProjection(caller, store, query.Properties, query.PropertiesWithHistory).Show(record, query.Associations))
                : throw new RefusedException(HubSpotError.NotFound());
        }
    }

    private static async Task<IResult> CreateAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToWrite(objectType);
        var input = await RequestBody.ReadAsync<WriteInput>(context);
        lock (caller.Portal.Gate)
        {
            var writes = new RecordWrites(simulation, caller.Portal, store, caller.Source);
            var prepared = writes.Prepare(input.Properties, input.Associations);
            return Results.Json(
                new RecordProjection(caller, store, prepared.Values.Keys).Show(writes.Create(prepared)),
                statusCode: StatusCodes.Status201Created);
        }
    }

    private static async Task<IResult> UpdateAsync(string objectType, string objectId, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToWrite(objectType);
        var input = await RequestBody.ReadAsync<WriteInput>(context);
        lock (caller.Portal.Gate)
        {
            if (RecordLookup.Find(store, objectId, context.Request.Query["idProperty"].FirstOrDefault()) is not { Archived: false } record)
                throw new RefusedException(HubSpotError.NotFound());
            var writes = new RecordWrites(simulation, caller.Portal, store, caller.Source);
            var values = writes.Accept(input.Properties ?? []);
            writes.Change(record, values);
            return Results.Ok(new RecordProjection(caller, store, values.Keys).Show(record));
        }
    }

    private static IResult Archive(string objectType, string objectId, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToWrite(objectType);
        lock (caller.Portal.Gate)
        {
            // Archiving what is already gone answers 204 as well.
            if (RecordLookup.ById(store, objectId) is { Archived: false } record)
                new RecordWrites(simulation, caller.Portal, store, caller.Source).Archive(record);
            return Results.NoContent();
        }
    }
}
