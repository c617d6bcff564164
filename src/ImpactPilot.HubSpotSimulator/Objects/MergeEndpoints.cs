using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Objects;

internal sealed record MergeInput(string? PrimaryObjectId, string? ObjectIdToMerge);

internal sealed record PrivacyDeletionInput(string? ObjectId, string? IdProperty);

/// <summary>What cannot be undone: making one record of two, and forgetting a person.</summary>
internal static class MergeEndpoints
{
    public static void MapMerges(this IEndpointRouteBuilder api)
    {
        api.MapPost($"/crm/objects/{ApiVersion.Current}/{{objectType}}/merge", MergeAsync);
        api.MapPost($"/crm/objects/{ApiVersion.Current}/contacts/gdpr-delete", ForgetAsync);
    }

    private static async Task<IResult> MergeAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToWrite(objectType);
        var input = await RequestBody.ReadAsync<MergeInput>(context);
        if (store.Type.IsEngagement)
            throw new RefusedException(HubSpotError.Invalid($"{store.Type.Name} cannot be merged"));
        lock (caller.Portal.Gate)
        {
            var (primary, merged) = (Live(store, input.PrimaryObjectId), Live(store, input.ObjectIdToMerge));
            if (primary == merged)
                throw new RefusedException(HubSpotError.Invalid($"A record cannot be merged with itself: {primary.IdText}"));
            var newId = store.NextId;
            simulation.Commit(new RecordsMerged(
                caller.Portal.Profile.HubId, store.Type.Name, primary.Id, merged.Id, newId, simulation.Clock.Now, caller.Source));
            return Results.Ok(new RecordProjection(caller, store).Show(store.Find(newId)!));
        }
    }

    private static async Task<IResult> ForgetAsync(HttpContext context, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToWrite(ObjectType.Contacts.Name);
        var input = await RequestBody.ReadAsync<PrivacyDeletionInput>(context);
        lock (caller.Portal.Gate)
        {
            if (RecordLookup.Find(store, input.ObjectId ?? "", input.IdProperty) is { } contact)
                simulation.Commit(new RecordPurged(caller.Portal.Profile.HubId, store.Type.Name, contact.Id, simulation.Clock.Now, caller.Source));
            else if (input.IdProperty is null)
                throw new RefusedException(HubSpotError.NotFound());

            // An address that nobody has is put on a list of those not to be used again, and answered the same.
            return Results.NoContent();
        }
    }

    private static CrmRecord Live(ObjectStore store, string? id) => RecordLookup.ById(store, id ?? "") is { Archived: false } record
        ? record
        : throw new RefusedException(HubSpotError.NotFound($"{store.Type.Singular} {id ?? "null"} does not exist"));
}
