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

        if (await WaitingAsync(driver.Id, account.Id, window.Key, ct) is { } waiting && IsFurther(proof, waiting, transition))
        {
            await AttachAsync(waiting, account, driver, proof, ct);
            return;
        }

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

    // What the detector and a condition find in one window is one impact, told in two ways. What is certain still wins by itself where it may.
    private static bool IsFurther(Proof proof, Suggestion waiting, Transition transition) =>
        proof.IsFurther || transition.Mode is not TransitionMode.Automatic && proof.Confidence.HasValue != waiting.Confidence.HasValue;

    // One that is snoozed sleeps on: it comes back when the person said, with all that was found meanwhile.
    private async Task AttachAsync(Suggestion waiting, Account account, Driver driver, Proof proof, CancellationToken ct)
    {
        waiting.Attach(proof.Key, proof.Evidence, proof.Reason, proof.Confidence);
        await db.SaveChangesAsync(ct);
        journal.Record("suggestion.evidence_added", account.Id, waiting.Id.Value, null, new { driver = driver.Name, proof.Reason });
        journal.Announce(Topics.Suggestion, account.Id);
    }

    /// <summary>Whether it was followed before, by itself or with what waited, also where a condition names somebody at an activity and the detector the activity alone.</summary>
    private async Task<bool> IsKnownAsync(DriverId driver, AccountId account, Proof proof, CancellationToken ct) => await KnownAsync(db, driver, account, proof, ct) is not null;

    /// <summary>The suggestion that evidence was followed to; null where it was not.</summary>
    internal static async Task<SuggestionId?> KnownAsync(ImpactPilotDb db, DriverId driver, AccountId account, Proof proof, CancellationToken ct)
    {
        const string known =
            """
            select s.id from suggestions s
            cross join lateral (select s.evidence_key union all select jsonb_array_elements_text(coalesce(s.evidence -> 'furtherKeys', '[]'))) known (name)
            where s.portal_id = @portal and s.account_id = @account and s.driver_id = @driver and (known.name in (@key, @activity) or right(known.name, length(@somebodys)) = @somebodys)
            order by s.id desc limit 1
            """;
        var activity = proof.Key.Split(Proof.Whose)[^1];
        var somebodys = proof.Confidence is null ? proof.Key : Proof.Whose + activity;
        var found = await db.QueryAsync<Guid>(known, new { portal = db.PortalId.Value, account = account.Value, driver = driver.Value, key = proof.Key, activity, somebodys }, ct);
        return found.Count > 0 ? new SuggestionId(found[0]) : null;
    }

    /// <summary>Whether it is won, or was there before us.</summary>
    private Task<bool> IsClosedAsync(DriverId driver, AccountId account, string windowKey, CancellationToken ct) =>
        Closed(db, driver).AnyAsync(row => row.AccountId == account && row.WindowKey == windowKey, ct);

    /// <summary>The windows in which nothing of a driver is suggested any more.</summary>
    internal static IQueryable<Impact> Closed(ImpactPilotDb db, DriverId driver) =>
        db.Impacts.Where(row => row.DriverId == driver && (row.EntryId != null || row.Status == ImpactStatus.InPlace));

    /// <summary>What waits in the window, the first of it.</summary>
    private Task<Suggestion?> WaitingAsync(DriverId driver, AccountId account, string windowKey, CancellationToken ct) => db.Suggestions
        .Where(row => row.AccountId == account && row.DriverId == driver && row.WindowKey == windowKey && (row.Status == SuggestionStatus.Pending || row.Status == SuggestionStatus.Snoozed))
        .OrderBy(row => row.Id).FirstOrDefaultAsync(ct);
}
