using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;

namespace ImpactPilot.Features.Transitions;

/// <summary>A condition that somebody asks about before it is anywhere switched on.</summary>
internal static class AskedCondition
{
    public static Error? Refuses(Actor actor) =>
        actor.Role is Role.Admin or Role.Manager ? null : Error.Forbidden("transitions.managers_only", "Only managers and admins see what a rule finds.");

    public static async Task<Result<Condition>> ReadAsync(string text, Actor actor, ImpactPilotDb db, CancellationToken ct) =>
        Refuses(actor) is { } refused ? refused : CheckCondition.Read(text, await FactSchema.ReadAsync(db, ct));
}
