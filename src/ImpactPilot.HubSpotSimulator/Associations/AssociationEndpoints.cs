using System.Globalization;
using System.Text.Json.Serialization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Associations;

internal sealed record AssociationReadInput(List<AssociationReadId>? Inputs);

internal sealed record AssociationReadId(string Id, string? After);

internal sealed record AssociatedRecord(string ToObjectId, IReadOnlyList<AssociationTypeView> AssociationTypes);

internal sealed record AssociationTypeView(
    string Category, int TypeId, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Label);

/// <summary>Reading and writing associations; scopes of either end open the pair.</summary>
internal static class AssociationEndpoints
{
    private const int LargestBatch = 1000;
    private const int DefaultPage = 500;

    public static void MapAssociations(this IEndpointRouteBuilder api)
    {
        api.MapPost($"/crm/associations/{ApiVersion.Current}/{{from}}/{{to}}/batch/read", ReadAsync);
        api.MapGet($"/crm/associations/{ApiVersion.Current}/{{from}}/{{to}}/labels", Labels);

        var ofRecord = api.MapGroup($"/crm/objects/{ApiVersion.Current}/{{from}}/{{fromId}}/associations");
        ofRecord.MapGet("{to}", List);
        ofRecord.MapPut("default/{to}/{toId}", LinkByDefault);
        ofRecord.MapPut("{to}/{toId}", LinkAsync);
        ofRecord.MapDelete("{to}/{toId}", Unlink);
    }

    private static async Task<IResult> ReadAsync(string from, string to, HttpContext context, Caller caller, SimulatorClock clock)
    {
        var (fromType, toType) = Pair(from, to, caller, type => type.ReadScope);
        var inputs = (await RequestBody.ReadAsync<AssociationReadInput>(context)).Inputs ?? [];
        if (inputs.Count is 0 or > LargestBatch)
        {
            throw new RefusedException(HubSpotError.Invalid(
                string.Create(CultureInfo.InvariantCulture, $"A batch must have 1 to {LargestBatch} inputs, not {inputs.Count}")));
        }

        lock (caller.Portal.Gate)
        {
            var read = inputs.DistinctBy(input => input.Id)
                .Select(input => (input.Id, Page: Page(caller.Portal, fromType, input.Id, toType, input.After, DefaultPage)))
                .ToLookup(pair => pair.Page.Records.Count > 0);
            var results = read[true].Select(pair => new
            {
                from = new { id = pair.Id },
                to = pair.Page.Records,
                paging = pair.Page.Next is { } after ? new { next = new { after } } : null,
            }).ToList();
            var errors = read[false].Select(pair => new BatchError(
                "OBJECT_NOT_FOUND",
                $"No {toType.Singular} is associated with {fromType.Singular} {pair.Id}.",
                new Dictionary<string, string[]> { ["fromObjectId"] = [pair.Id] }) { SubCategory = "crm.associations.NO_ASSOCIATIONS_FOUND" }).ToList();
            var now = clock.Now;
            return errors.Count == 0
                ? Results.Ok(new { status = "COMPLETE", results, startedAt = now, completedAt = now })
                : Results.Json(
                    new { status = "COMPLETE", results, numErrors = errors.Count, errors, startedAt = now, completedAt = now },
                    statusCode: StatusCodes.Status207MultiStatus);
        }
    }

    private static IResult List(string from, string fromId, string to, HttpContext context, Caller caller)
    {
        var (fromType, toType) = Pair(from, to, caller, type => type.ReadScope);
        var limit = Paging.Limit(context.Request.Query, DefaultPage, DefaultPage);
        lock (caller.Portal.Gate)
        {
            if (RecordLookup.ById(caller.Portal[fromType], fromId) is not { Archived: false })
                throw new RefusedException(HubSpotError.NotFound());
            var (records, next) = Page(caller.Portal, fromType, fromId, toType, context.Request.Query["after"].FirstOrDefault(), limit);
            return Results.Ok(new { results = records, paging = next is null ? null : Paging.Next(context.Request, next) });
        }
    }

    private static IResult Labels(string from, string to, Caller caller)
    {
        var (fromType, toType) = Pair(from, to, caller, type => type.ReadScope);
        return Results.Ok(new { results = AssociationTypes.Between(fromType, toType).Select(View).ToList() });
    }

    private static IResult LinkByDefault(string from, string fromId, string to, string toId, Caller caller, Simulation simulation)
    {
        var (fromType, toType) = Pair(from, to, caller, type => type.WriteScope);
        var type = AssociationTypes.DefaultOf(fromType, toType)
            ?? throw new RefusedException(HubSpotError.Invalid($"{fromType.Name} cannot be associated with {toType.Name}"));
        lock (caller.Portal.Gate)
        {
            Link(simulation, caller, fromType, fromId, toType, toId, [type.TypeId]);
            var now = simulation.Clock.Now;
            return Results.Ok(new
            {
                status = "COMPLETE",
                results = new[]
                {
                    new
                    {
                        from = new { id = fromId },
                        to = new { id = toId },
                        associationSpec = new { associationCategory = type.Category, associationTypeId = type.TypeId },
                    },
                },
                startedAt = now,
                completedAt = now,
            });
        }
    }

    private static async Task<IResult> LinkAsync(
        string from, string fromId, string to, string toId, HttpContext context, Caller caller, Simulation simulation)
    {
        var (fromType, toType) = Pair(from, to, caller, type => type.WriteScope);
        var typeIds = (await RequestBody.ReadAsync<List<AssociationSpec>>(context)).ConvertAll(spec => spec.AssociationTypeId);
        if (typeIds.Count == 0 || typeIds.Exists(typeId => AssociationTypes.Find(fromType, toType, typeId) is null))
        {
            throw new RefusedException(HubSpotError.Invalid(
                $"[{string.Join(", ", typeIds)}] are no association types from {fromType.Name} to {toType.Name}"));
        }

        lock (caller.Portal.Gate)
        {
            Link(simulation, caller, fromType, fromId, toType, toId, typeIds);
            return Results.Json(
                new
                {
                    fromObjectTypeId = fromType.TypeId,
                    fromObjectId = fromId,
                    toObjectTypeId = toType.TypeId,
                    toObjectId = toId,
                    labels = typeIds.ConvertAll(typeId => AssociationTypes.Find(fromType, toType, typeId)!.Label).OfType<string>().ToList(),
                },
                statusCode: StatusCodes.Status201Created);
        }
    }

    private static IResult Unlink(string from, string fromId, string to, string toId, Caller caller, Simulation simulation)
    {
        var (fromType, toType) = Pair(from, to, caller, type => type.WriteScope);
        lock (caller.Portal.Gate)
        {
            var (fromRecord, toRecord) = Ends(caller.Portal, fromType, fromId, toType, toId);
            simulation.Commit(new RecordsUnlinked(caller.Portal.Profile.HubId, fromType.Name, fromRecord.Id, toType.Name, toRecord.Id, caller.Source));
            return Results.NoContent();
        }
    }

    private static void Link(
        Simulation simulation, Caller caller, ObjectType fromType, string fromId, ObjectType toType, string toId, IReadOnlyList<int> typeIds)
    {
        var (from, to) = Ends(caller.Portal, fromType, fromId, toType, toId);
        simulation.Commit(new RecordsLinked(caller.Portal.Profile.HubId, fromType.Name, from.Id, toType.Name, to.Id, typeIds, caller.Source));
    }

    private static (CrmRecord From, CrmRecord To) Ends(Portal portal, ObjectType fromType, string fromId, ObjectType toType, string toId) =>
        RecordLookup.ById(portal[fromType], fromId) is { Archived: false } from && RecordLookup.ById(portal[toType], toId) is { Archived: false } to
            ? (from, to)
            : throw new RefusedException(HubSpotError.NotFound());

    private static (IReadOnlyList<AssociatedRecord> Records, string? Next) Page(
        Portal portal, ObjectType from, string id, ObjectType to, string? after, int limit)
    {
        if (RecordLookup.ById(portal[from], id) is not { Archived: false } record)
            return ([], null);

        var cursor = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        var links = portal.Associations.Of(from, record.Id, to)
            .Where(link => link.ToId > cursor && portal[to].Find(link.ToId) is { Archived: false })
            .OrderBy(link => link.ToId)
            .Take(limit + 1)
            .ToList();
        var shown = links.Take(limit)
            .Select(link => new AssociatedRecord(
                link.ToId.ToString(CultureInfo.InvariantCulture),
                [.. link.TypeIds.Select(typeId => View(AssociationTypes.Find(from, to, typeId)!))]))
            .ToList();
        return (shown, links.Count > limit ? shown[^1].ToObjectId : null);
    }

    private static AssociationTypeView View(AssociationType type) => new(type.Category, type.TypeId, type.Label);

    private static (ObjectType From, ObjectType To) Pair(string from, string to, Caller caller, Func<ObjectType, string> scope)
    {
        var pair = (From: Caller.TypeNamed(from), To: Caller.TypeNamed(to));
        caller.RequireAny(scope(pair.From), scope(pair.To));
        return pair;
    }
}
