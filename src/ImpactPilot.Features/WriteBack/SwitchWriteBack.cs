using ImpactPilot.Domain.Common;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.WriteBack.Notes;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.WriteBack;

/// <summary>How the write-back fares.</summary>
/// <param name="Error">Why nothing is written, in words; null while all is well.</param>
/// <param name="Notes">Whether changes of status are told in notes on the company.</param>
/// <param name="NotesError">Why no notes are written although they are wanted, in words; null otherwise.</param>
/// <param name="Properties">Our properties of HubSpot's companies.</param>
public sealed record WriteBackView(bool On, DateTimeOffset? LastSuccessAt, DateTimeOffset? ComparedAt, string? Error, string[] Properties, bool Notes, string? NotesError);

/// <summary>Whether impact is to be written to HubSpot.</summary>
/// <param name="On">False leaves properties and notes in HubSpot as they are; null leaves the switch as it is.</param>
/// <param name="Remove">While it is off: also deletes our properties, with their values, from HubSpot.</param>
/// <param name="Notes">Whether changes of status are told in notes; null leaves it as it is.</param>
/// <param name="RemoveNotes">While it or its notes are off: also puts all notes that we wrote into HubSpot's bin, in the background.</param>
public sealed record SwitchWriteBackRequest(bool? On = null, bool Remove = false, bool? Notes = null, bool RemoveNotes = false);

internal static class SwitchWriteBack
{
    private static readonly Error AdminsOnly = Error.Forbidden("write_back.admins_only", "Only an admin decides what is written to HubSpot.");
    private static readonly Error RemoveWhileOn = Error.Invalid("write_back.remove_while_on", "The properties can only be removed while nothing is written to them. Send “on”: false with it.");

    private static readonly Error RemoveNotesWhileOn = Error.Invalid("write_back.remove_notes_while_on", "The notes can only be removed while none are written. Send “notes”: false with it.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/connection/write-back", ReadAsync).WithName("GetWriteBack").WithSummary("Whether impact is written to HubSpot's companies, and how that fares.");
        api.MapPut("/connection/write-back", SwitchAsync).WithName("SwitchWriteBack")
            .WithSummary("Switches the write-back on or off, and removes our properties from HubSpot if asked to. Admins only.").ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
    }

    public static async Task<Ok<WriteBackView>> ReadAsync(ImpactPilotDb db, CancellationToken ct) => TypedResults.Ok(await ViewAsync(db, await WriteImpact.StateAsync(db, ct), ct));

    public static async Task<Results<Ok<WriteBackView>, ProblemHttpResult>> SwitchAsync(
        SwitchWriteBackRequest request, Actor actor, ImpactPilotDb db, PortalTokens tokens, Journal journal, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return AdminsOnly.ToProblem();
        var state = await WriteImpact.StateAsync(db, ct);
        var (on, notes) = (request.On ?? state.On, request.Notes ?? state.Notes);
        if (on && request.Remove)
            return RemoveWhileOn.ToProblem();
        if (on && notes && request.RemoveNotes)
            return RemoveNotesWhileOn.ToProblem();
        var before = new { on = state.On, notes = state.Notes };
        if (request.Remove && await RemoveAsync(tokens.ClientFor(db.PortalId), ct) is { } failure)
            return Error.Conflict("write_back.remove_failed", $"HubSpot did not let us remove the properties: {failure.Message}").ToProblem();
        if (request.Remove)
            await db.WrittenValues.ExecuteDeleteAsync(ct);

        // What is on again is compared with HubSpot from the beginning.
        (state.On, state.Notes, state.LastError, state.ComparedAt, state.PropertiesCheckedAt) = (on, notes, null, null, null);
        if (on)
            await WorkQueue.AskAsync(db, WriteImpact.Work, WriteImpact.Subject, clock.GetUtcNow(), ct);
        if (request.RemoveNotes)
            await WorkQueue.AskAsync(db, RemoveNotes.Work, WriteNotes.Subject, clock.GetUtcNow(), ct);
        journal.Record("write_back.switched", null, null, before, new { on, request.Remove, notes, request.RemoveNotes });
        journal.Announce(Topics.Connection);
        return TypedResults.Ok(await ViewAsync(db, state, ct));
    }

    private static async Task<HubSpotException?> RemoveAsync(HubSpotClient hubSpot, CancellationToken ct)
    {
        try
        {
            var there = (await hubSpot.PropertiesAsync(SyncObjects.Companies.Path, ct)).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var name in OurProperties.Names.Where(there.Contains))
                await hubSpot.DeletePropertyAsync(SyncObjects.Companies.Path, name, ct);
            return null;
        }
        catch (HubSpotException exception)
        {
            return exception;
        }
    }

    private static async Task<WriteBackView> ViewAsync(ImpactPilotDb db, WriteBackState state, CancellationToken ct)
    {
        var mayNote = await db.Connections.AnyAsync(connection => connection.Scopes.Contains(WriteNotes.Scope), ct);
        var refusal = state is { On: true, Notes: true } && !mayNote ? $"HubSpot has not granted “{WriteNotes.Scope}”: connect again and allow it, and status changes are told in notes." : null;
        return new WriteBackView(state.On, state.LastSuccessAt, state.ComparedAt, state.LastError, [.. OurProperties.Names], state.Notes, refusal);
    }
}
