using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>A transition as people see it.</summary>
/// <param name="HeldForDays">For how many days the condition must hold before it fires; 0 fires at once.</param>
/// <param name="EvidenceBy">What a piece of evidence is named by, so that the same one never counts twice.</param>
/// <param name="PausedBecause">Why nothing is watched although the mode says so; null while all is well.</param>
/// <param name="WithdrawnBecause">Why automatic mode was withdrawn by itself; null where it was not, and once somebody has changed the transition since.</param>
/// <param name="Version">To be named in <c>If-Match</c> when it is changed.</param>
public sealed record TransitionView(
    Guid Id, TransitionType Type, TransitionMode Mode, string? Condition, string? Prompt, int HeldForDays, EvidenceBy EvidenceBy, string? PausedBecause, string? WithdrawnBecause, int Version)
{
    internal static TransitionView Of(Transition transition) => new(
        transition.Id.Value, transition.Type, transition.Mode, transition.Condition, transition.Prompt, transition.HeldForDays, transition.EvidenceBy, transition.PausedBecause, transition.WithdrawnBecause, transition.Version);
}

/// <summary>What a transition shall be.</summary>
/// <param name="LookBackDays">0 to 365: changes of so many days before now may fire too; 0, the default, starts from today's state.</param>
/// <param name="HeldForDays">0 to 365: for how many days the condition must hold before it fires; without it, what it was. A condition over changes holds for no time.</param>
/// <param name="EvidenceBy">What names a piece of evidence; without it, what it was.</param>
/// <param name="Prompt">What is looked for in what people wrote, at most 2,000 characters; contextual transitions only. Empty takes it away; without it, what it was.</param>
/// <param name="Seen">What a preview of this very condition answered as <c>seen</c>. Automatic mode needs it, unless it was on with this condition before.</param>
public sealed record ChangeTransitionRequest(
    [property: MaxLength(4000)] string? Condition,
    TransitionMode Mode,
    [property: Range(0, 365)] int? LookBackDays,
    [property: Range(0, 365)] int? HeldForDays = null,
    EvidenceBy? EvidenceBy = null,
    [property: MaxLength(2000)] string? Prompt = null,
    [property: MaxLength(100)] string? Seen = null);

internal static class ChangeTransition
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/transitions/{id:guid}", HandleAsync).WithName("ChangeTransition")
            .WithSummary("Changes a transition's condition, prompt and mode. Switching on, or a new condition or prompt, sets the baseline: what already holds never fires. Automatic mode has to be earned by a prompt: people must have confirmed nearly all of what it found. Admins only; needs If-Match with the version that was read.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);

    public static async Task<Results<Ok<TransitionView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ChangeTransitionRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Actor actor,
        TransitionLimits limits,
        SwitchOn switchOn,
        Journal journal,
        ImpactPilotDb db,
        TimeProvider clock,
        CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return Error.Forbidden("transitions.admins_only", "Only an admin can change a transition.").ToProblem();
        var transition = await db.Transitions.SingleOrDefaultAsync(row => row.Id == new TransitionId(id), ct);
        if (transition is null)
            return Error.NotFound("transitions.not_found", "There is no such transition in this portal.").ToProblem();
        if (ifMatch?.Trim('"') != transition.Version.ToString(CultureInfo.InvariantCulture))
            return Error.Stale("transitions.stale", "Somebody changed this transition meanwhile. Load it again and repeat your change.").ToProblem();

        var wanted = Wanted(transition.Definition, request);
        if (await limits.RefuseAsync(transition, wanted, request.Mode, request.Seen, ct) is { } refused)
            return refused.ToProblem();

        var before = Logged(transition);
        var startsOver = request.Mode is not TransitionMode.Off && (transition.Mode is TransitionMode.Off || wanted != transition.Definition);
        (transition.Condition, transition.Prompt, transition.HeldForDays, transition.Mode) = (wanted.Condition, wanted.Prompt, wanted.HeldForDays, request.Mode);
        transition.EvidenceBy = request.EvidenceBy ?? transition.EvidenceBy;
        transition.WithdrawnBecause = null;
        transition.Version++;
        if (startsOver)
            await switchOn.BeginAsync(transition, clock.GetUtcNow().AddDays(-(request.LookBackDays ?? 0)), ct);
        journal.Record("transition.changed", null, id, before, Logged(transition));
        journal.Announce(Topics.Catalogue);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(TransitionView.Of(transition));
    }

    private static TransitionDefinition Wanted(TransitionDefinition now, ChangeTransitionRequest request) => now with
    {
        Condition = Text(request.Condition),
        Prompt = request.Prompt is null ? now.Prompt : Text(request.Prompt),
        HeldForDays = request.HeldForDays ?? now.HeldForDays,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static object Logged(Transition transition) =>
        new { transition.Condition, transition.Prompt, transition.Mode, transition.HeldForDays, transition.EvidenceBy };
}
