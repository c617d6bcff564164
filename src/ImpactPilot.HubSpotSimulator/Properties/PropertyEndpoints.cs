using System.Text.RegularExpressions;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Objects;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Properties;

internal sealed record PropertyNames(List<PropertyNameInput>? Inputs);

internal sealed record PropertyNameInput(string Name);

internal sealed record PropertyInputs(List<PropertyDraft>? Inputs);

/// <summary>Definitions and groups: what an app reads to offer choices, and what it creates for its write-back.</summary>
internal static partial class PropertyEndpoints
{
    public static void MapProperties(this IEndpointRouteBuilder api)
    {
        var properties = api.MapGroup($"/crm/properties/{ApiVersion.Current}/{{objectType}}");
        properties.MapGet("", (string objectType, HttpContext context, Caller caller) => List(ToRead(objectType, caller), caller, context));
        properties.MapPost("", CreateAsync);
        properties.MapGet("{name}", Get);
        properties.MapPatch("{name}", UpdateAsync);
        properties.MapDelete("{name}", Archive);
        properties.MapPost("batch/read", ReadBatchAsync);
        properties.MapPost("batch/create", CreateBatchAsync);
        properties.MapGet("groups", ListGroups);
        properties.MapPost("groups", CreateGroupAsync);
        properties.MapGet("groups/{name}", GetGroup);
    }

    private static IResult List(ObjectStore store, Caller caller, HttpContext context)
    {
        var archived = string.Equals(context.Request.Query["archived"].FirstOrDefault(), "true", StringComparison.OrdinalIgnoreCase);
        lock (caller.Portal.Gate)
        {
            return Results.Ok(new { results = archived ? [] : store.Properties.All.Select(property => property.Definition).ToList() });
        }
    }

    private static IResult Get(string objectType, string name, Caller caller)
    {
        var store = ToRead(objectType, caller);
        lock (caller.Portal.Gate)
        {
            return Results.Ok(One(store, name));
        }
    }

    private static async Task<IResult> ReadBatchAsync(string objectType, HttpContext context, Caller caller, SimulatorClock clock)
    {
        var store = ToRead(objectType, caller);
        var names = ((await RequestBody.ReadAsync<PropertyNames>(context)).Inputs ?? []).Select(input => input.Name).ToList();
        lock (caller.Portal.Gate)
        {
            var found = names.Select(store.Properties.Find).OfType<Property>().Select(property => property.Definition).ToList();
            var missing = names.Where(name => store.Properties.Find(name) is null).ToArray();
            var now = clock.Now;
            if (missing.Length == 0)
                return Results.Ok(new { status = "COMPLETE", results = found, startedAt = now, completedAt = now });

            var context404 = new Dictionary<string, string[]> { ["name"] = missing };
            var errors = new[] { new BatchError("OBJECT_NOT_FOUND", "Some properties do not exist", context404) };
            return Results.Json(
                new { status = "COMPLETE", results = found, numErrors = 1, errors, startedAt = now, completedAt = now },
                statusCode: StatusCodes.Status207MultiStatus);
        }
    }

    private static async Task<IResult> CreateAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = ToWrite(objectType, caller);
        var draft = await RequestBody.ReadAsync<PropertyDraft>(context);
        lock (caller.Portal.Gate)
        {
            return Results.Json(Create(simulation, caller, store, Checked(store, draft)), statusCode: StatusCodes.Status201Created);
        }
    }

    private static async Task<IResult> CreateBatchAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = ToWrite(objectType, caller);
        var drafts = (await RequestBody.ReadAsync<PropertyInputs>(context)).Inputs ?? [];
        lock (caller.Portal.Gate)
        {
            var @checked = drafts.ConvertAll(draft => Checked(store, draft));
            var created = @checked.ConvertAll(draft => Create(simulation, caller, store, draft));
            var now = simulation.Clock.Now;
            return Results.Json(
                new { status = "COMPLETE", results = created, startedAt = now, completedAt = now },
                statusCode: StatusCodes.Status201Created);
        }
    }

    private static async Task<IResult> UpdateAsync(string objectType, string name, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = ToWrite(objectType, caller);
        var draft = await RequestBody.ReadAsync<PropertyDraft>(context);
        lock (caller.Portal.Gate)
        {
            var changed = draft.ChangeOn(Changeable(store, name), simulation.Clock.Now);
            simulation.Commit(new PropertyPut(caller.Portal.Profile.HubId, store.Type.Name, changed));
            return Results.Ok(changed);
        }
    }

    private static IResult Archive(string objectType, string name, Caller caller, Simulation simulation)
    {
        var store = ToWrite(objectType, caller);
        lock (caller.Portal.Gate)
        {
            var archived = Changeable(store, name) with { Archived = true, UpdatedAt = simulation.Clock.Now };
            simulation.Commit(new PropertyPut(caller.Portal.Profile.HubId, store.Type.Name, archived));
            return Results.NoContent();
        }
    }

    private static IResult ListGroups(string objectType, Caller caller)
    {
        var store = ToRead(objectType, caller);
        lock (caller.Portal.Gate)
        {
            return Results.Ok(new { results = store.Properties.Groups.ToList() });
        }
    }

    private static IResult GetGroup(string objectType, string name, Caller caller)
    {
        var store = ToRead(objectType, caller);
        lock (caller.Portal.Gate)
        {
            return store.Properties.FindGroup(name) is { } group
                ? Results.Ok(group)
                : throw new RefusedException(HubSpotError.NotFound($"Property group {name} does not exist"));
        }
    }

    private static async Task<IResult> CreateGroupAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = ToWrite(objectType, caller);
        var group = await RequestBody.ReadAsync<PropertyGroup>(context);
        lock (caller.Portal.Gate)
        {
            RefuseBadName(group.Name);
            if (store.Properties.FindGroup(group.Name) is not null)
                throw new RefusedException(HubSpotError.Conflict($"A property group named '{group.Name}' already exists.", "PropertyGroupError.PROPERTY_GROUP_EXISTS"));
            simulation.Commit(new PropertyGroupPut(caller.Portal.Profile.HubId, store.Type.Name, group));
            return Results.Json(group, statusCode: StatusCodes.Status201Created);
        }
    }

    private static PropertyDraft Checked(ObjectStore store, PropertyDraft draft)
    {
        RefuseBadName(draft.Name);
        if (store.Properties.Find(draft.Name!) is not null)
            throw new RefusedException(HubSpotError.Conflict($"A property named '{draft.Name}' already exists.", "Properties.PROPERTY_EXISTS"));
        if (store.Properties.FindGroup(draft.GroupName ?? "") is null)
            throw new RefusedException(HubSpotError.Invalid($"Property group '{draft.GroupName}' does not exist."));
        if (draft.Problem() is { } problem)
            throw new RefusedException(HubSpotError.Invalid(problem));
        return draft;
    }

    private static PropertyDefinition Create(Simulation simulation, Caller caller, ObjectStore store, PropertyDraft draft)
    {
        var definition = draft.ToDefinition(simulation.Clock.Now);
        simulation.Commit(new PropertyPut(caller.Portal.Profile.HubId, store.Type.Name, definition));
        return definition;
    }

    private static PropertyDefinition One(ObjectStore store, string name) => store.Properties.Find(name)?.Definition
        ?? throw new RefusedException(HubSpotError.NotFound($"Property {name} does not exist"));

    private static PropertyDefinition Changeable(ObjectStore store, string name) =>
        One(store, name) is { ModificationMetadata.ReadOnlyDefinition: false } definition
            ? definition
            : throw new RefusedException(HubSpotError.Invalid($"Property {name} is defined by HubSpot and cannot be changed."));

    private static ObjectStore ToRead(string objectType, Caller caller)
    {
        var type = Caller.TypeNamed(objectType);
        caller.RequireAny(SchemaScope(type, "read"), type.ReadScope);
        return caller.Portal[type];
    }

    private static ObjectStore ToWrite(string objectType, Caller caller)
    {
        var type = Caller.TypeNamed(objectType);
        caller.RequireAny(SchemaScope(type, "write"));
        return caller.Portal[type];
    }

    private static string SchemaScope(ObjectType type, string action) =>
        $"crm.schemas.{(type.IsEngagement ? ObjectType.Contacts : type).Name}.{action}";

    private static void RefuseBadName(string? name)
    {
        if (!ValidName().IsMatch(name ?? ""))
        {
            throw new RefusedException(HubSpotError.Invalid(
                $"'{name}' is no valid name: it must start with a letter and have only lower-case letters, digits and underscores, at most 100."));
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,99}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex ValidName();
}
