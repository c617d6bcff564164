using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>What a proof leads to: a win in automatic mode, a suggestion otherwise, nothing where the window is used up.</summary>
public sealed class FollowProof(ImpactPilotDb db, Booking booking, EarnedAutomatic earned, Journal journal, TimeProvider clock)
{
    /// <summary>Acts on a proof. Evidence that was followed before leads to nothing, whatever became of it.</summary>
    internal async Task FollowAsync(Transition transition, Account account, Proof proof, PortalCalendar calendar, CancellationToken ct)
    {
        if (await IsKnownAsync(transition.DriverId, account.Id, proof, ct))
            return;
        var driver = await db.Drivers.SingleAsync(row => row.Id == transition.DriverId, ct);
        var window = driver.Cadence.WindowAt(proof.At, calendar, proof.Key);
        if (!driver.AppliesTo(account) || await IsClosedAsync(driver.Id, account.Id, window.Key, ct))
            return;

        // A further record for what already waits in this window tells nobody anything new.
        if (proof.IsFurther && await WaitsAsync(driver.Id, account.Id, window.Key, ct))
            return;

        var suggestion = Suggestion(transition, account, proof, window.Key);
        db.Suggestions.Add(suggestion);
        await db.SaveChangesAsync(ct);
        // What is only likely is for people to decide, until they have found it right often enough.
        if (transition.Mode is TransitionMode.Automatic && (proof.Confidence is null || await earned.HoldsAsync(transition.DriverId, ct)))
            await CloseAsync(suggestion, account, driver, ct);
        if (suggestion.Status is SuggestionStatus.Pending)
            journal.Record("suggestion.raised", account.Id, suggestion.Id.Value, null, new { driver = driver.Name, proof.Reason });
        journal.Announce(Topics.Suggestion, account.Id);
    }

    /// <summary>Says on open suggestions of this driver whether the condition still holds. A change that happened stays one that happened.</summary>
    internal async Task MarkStillTrueAsync(Rule rule, Account account, Truth truth, CancellationToken ct)
    {
        if (rule.Condition.Kind is ConditionKind.Change)
            return;
        var stillTrue = truth is Truth.True;
        await db.Suggestions
            .Where(row => row.AccountId == account.Id && row.DriverId == rule.Transition.DriverId && row.StillTrue != stillTrue)
            .Where(row => row.Status == SuggestionStatus.Pending || row.Status == SuggestionStatus.Snoozed)
            .ExecuteUpdateAsync(row => row.SetProperty(suggestion => suggestion.StillTrue, stillTrue), ct);
    }

    // The finding is kept as a confirmed suggestion, so that an automatic win shows its evidence and its undo leaves "Impact detected".
    // Where it can't be booked (no cycle is active), it stays a suggestion: nothing is lost.
    private async Task CloseAsync(Suggestion suggestion, Account account, Driver driver, CancellationToken ct)
    {
        suggestion.State = suggestion.State.Confirm().Value;
        suggestion.SettledAt = clock.GetUtcNow();
        var won = await booking.WinAsync(new Win(account, driver, suggestion.EvidenceKey, suggestion.HappenedBy(clock.GetUtcNow())), ct);
        if (won.Succeeded)
        {
            suggestion.ImpactId = won.Value.Id;
            return;
        }

        suggestion.State = SuggestionState.Pending;
        suggestion.SettledAt = null;
    }

    private Suggestion Suggestion(Transition transition, Account account, Proof proof, string windowKey)
    {
        var now = clock.GetUtcNow();
        return new Suggestion
        {
            PortalId = db.PortalId,
            Id = SuggestionId.New(now),
            AccountId = account.Id,
            DriverId = transition.DriverId,
            EvidenceKey = proof.Key,
            Evidence = proof.Evidence,
            Explanation = proof.Reason,
            Rule = proof.Rule,
            Confidence = proof.Confidence,
            WindowKey = windowKey,
            OccurredAt = proof.At,
            DetectedAt = now,
        };
    }

    /// <summary>Whether it was followed before, also where a condition names somebody at an activity and the detector the activity alone.</summary>
    private Task<bool> IsKnownAsync(DriverId driver, AccountId account, Proof proof, CancellationToken ct)
    {
        var activity = proof.Key.Split(Proof.Whose)[^1];
        var somebodys = proof.Confidence is null ? proof.Key : Proof.Whose + activity;
        return db.Suggestions.AnyAsync(
            row => row.AccountId == account && row.DriverId == driver && (row.EvidenceKey == proof.Key || row.EvidenceKey == activity || row.EvidenceKey.EndsWith(somebodys)), ct);
    }

    /// <summary>Whether it is won, or was there before us.</summary>
    private Task<bool> IsClosedAsync(DriverId driver, AccountId account, string windowKey, CancellationToken ct) =>
        db.Impacts.AnyAsync(row => row.AccountId == account && row.DriverId == driver && row.WindowKey == windowKey && (row.EntryId != null || row.Status == ImpactStatus.InPlace), ct);

    private Task<bool> WaitsAsync(DriverId driver, AccountId account, string windowKey, CancellationToken ct) =>
        db.Suggestions.AnyAsync(
            row => row.AccountId == account && row.DriverId == driver && row.WindowKey == windowKey
                && (row.Status == SuggestionStatus.Pending || row.Status == SuggestionStatus.Snoozed), ct);
}
