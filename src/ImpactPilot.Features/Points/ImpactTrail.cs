using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Points;

/// <summary>Every impact's way, step by step: what undo goes back along, and what the history tells.</summary>
public sealed class ImpactTrail(ImpactPilotDb db, Actor actor, TimeProvider clock)
{
    /// <summary>The impact takes a step.</summary>
    /// <param name="reason">Why it was lost.</param>
    /// <param name="note">A person's words about it.</param>
    /// <param name="undoes">The step that this one takes back.</param>
    public void Step(Impact impact, ImpactState state, string? reason = null, string? note = null, int? undoes = null)
    {
        var now = clock.GetUtcNow();
        db.ImpactChanges.Add(new ImpactChange
        {
            PortalId = db.PortalId,
            Id = Guid.CreateVersion7(now),
            ImpactId = impact.Id,
            Number = ++impact.Version,
            Before = impact.Status,
            After = state.Status,
            Undoes = undoes,
            Reason = reason,
            Note = note,
            ChangedBy = actor.User,
            ChangedAt = now,
        });
        (impact.State, impact.ChangedBy, impact.ChangedAt) = (state, actor.User, now);
    }

    /// <summary>The impact goes back to where it was before its last step; answers what it was until now.</summary>
    public async Task<Result<ImpactStatus>> StepBackAsync(Impact impact, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var steps = db.ImpactChanges.Where(step => step.ImpactId == impact.Id);
        var last = await steps
            .Where(step => step.Undoes == null && !steps.Any(back => back.Undoes == step.Number))
            .OrderByDescending(step => step.Number)
            .Select(step => new { step.Number, step.Before })
            .FirstOrDefaultAsync(ct);
        var was = impact.Status;
        var undone = impact.State.Undo(last?.Before ?? ImpactStatus.None);
        if (!undone.Succeeded)
            return undone.Error;
        Step(impact, undone.Value, undoes: last?.Number);
        return was;
    }
}
