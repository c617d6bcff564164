using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>
/// Reads every condition anew after HubSpot's properties changed. One that no longer reads, because its property is gone
/// or of another type, pauses its transition with the reason; once it reads again the transition starts over from then.
/// </summary>
public sealed class CheckRules(ImpactPilotDb db, SwitchOn switchOn, Journal journal, TimeProvider clock)
{
    /// <summary>The kind of work; a portal has one piece of it.</summary>
    public const string Work = "check-rules";

    public const string Subject = "transitions";

    public async Task RunAsync(ClaimedWork work, CancellationToken ct)
    {
        var schema = await FactSchema.ReadAsync(db, ct);
        foreach (var transition in await db.Transitions.Where(row => row.Mode != TransitionMode.Off && row.Condition != null && row.BaselineAt != null).ToListAsync(ct))
            await CheckAsync(transition, Condition.Compile(transition.Condition!, schema), ct);
        await db.SaveChangesAsync(ct);
        await WorkQueue.CompleteAsync(db, work, clock.GetUtcNow(), ct);
    }

    private async Task CheckAsync(Transition transition, ConditionResult result, CancellationToken ct)
    {
        var reason = result.Ok ? null : result.Errors[0].ToString();
        transition.Words = result.Condition?.InWords ?? transition.Words;
        if (reason == transition.PausedBecause)
            return;
        var before = transition.PausedBecause;
        transition.PausedBecause = reason;
        journal.Record(reason is null ? "transition.resumed" : "transition.paused", null, transition.Id.Value, new { because = before }, new { because = reason });
        journal.Announce(Topics.Catalogue);

        // What happened while nobody watched is history.
        if (reason is null)
            await switchOn.BeginAsync(transition, clock.GetUtcNow(), ct);
    }
}
