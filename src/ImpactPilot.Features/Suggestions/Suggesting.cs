using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Events;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using ImpactPilot.Features.Shared.Work;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Suggestions;

/// <summary>Suggestions' one door: a person's decisions on them, each under the account's lock.</summary>
public sealed class Suggesting(ImpactPilotDb db, AccountAccess access, Booking booking, EarnedAutomatic earned, Actor actor, Journal journal, TimeProvider clock)
{
    /// <summary>The kind of work that brings a snoozed suggestion back.</summary>
    public const string WakeWork = "wake-suggestion";

    private static readonly Error NotFound = Error.NotFound("suggestions.not_found", "There is no such suggestion in this portal.");

    /// <summary>Confirms: books the win that the evidence proves, dated when it happened, or as the person says it was.</summary>
    /// <param name="company">The HubSpot company that it has to be about, here and below; null for any.</param>
    public Task<Result<Suggestion>> ConfirmAsync(SuggestionId id, Confirmation how, string? company, CancellationToken ct) => DecideAsync(id, company, async (suggestion, driver, account) =>
    {
        var confirmed = suggestion.State.Confirm();
        if (!confirmed.Succeeded)
            return confirmed;
        var win = await how.WinAsync(db, actor, suggestion, driver, account, clock.GetUtcNow(), ct);
        if (!win.Succeeded)
            return win.Error;
        Settle(suggestion, confirmed.Value, reason: null);
        var impact = await booking.WinAsync(win.Value, ct);
        if (!impact.Succeeded)
            return impact.Error;
        (suggestion.ImpactId, suggestion.ConfirmedAs) = (impact.Value.Id, win.Value.Driver.Id == driver.Id ? null : win.Value.Driver.Id);
        return confirmed;
    }, ct);

    /// <summary>Marks incorrect: the same evidence never comes back.</summary>
    public Task<Result<Suggestion>> IgnoreAsync(SuggestionId id, string? reason, string? company, CancellationToken ct) => DecideAsync(id, company, (suggestion, _, _) =>
    {
        var ignored = suggestion.State.Ignore();
        if (ignored.Succeeded)
            Settle(suggestion, ignored.Value, reason);
        return Task.FromResult(ignored);
    }, ct);

    /// <summary>Puts aside for a number of days; null means the portal's own.</summary>
    public Task<Result<Suggestion>> SnoozeAsync(SuggestionId id, int? days, string? company, CancellationToken ct) => DecideAsync(id, company, async (suggestion, _, _) =>
    {
        var now = clock.GetUtcNow();
        var snoozed = suggestion.State.Snooze(now, days ?? (await db.PortalAsync(ct)).SnoozeDays);
        if (!snoozed.Succeeded)
            return snoozed;
        Settle(suggestion, snoozed.Value, reason: null);
        await WorkQueue.AskAsync(db, WakeWork, id.ToString(), snoozed.Value.SnoozedUntil!.Value, ct);
        return snoozed;
    }, ct);

    /// <summary>Takes the last decision back; a confirmed one gives its points back too.</summary>
    public Task<Result<Suggestion>> UndoAsync(SuggestionId id, string? company, CancellationToken ct) => DecideAsync(id, company, async (suggestion, driver, _) =>
    {
        if (suggestion is { Status: SuggestionStatus.Expired, ImpactId: null })
            return Error.Conflict("suggestions.expired", $"{suggestion.Reason} {(driver.ArchivedAt is null ? "What was waiting then was settled. It comes back only if the cycle is opened again." : "It comes back when the driver is restored.")}");
        var undone = suggestion.State.Undo();
        if (!undone.Succeeded)
            return undone;
        if (suggestion.ImpactId is { } impactId)
        {
            var reversed = await booking.UndoAsync(await db.Impacts.SingleAsync(impact => impact.Id == impactId, ct), ct);
            if (!reversed.Succeeded)
                return reversed.Error;
        }

        suggestion.Return(driver);
        return suggestion.State;
    }, ct);

    /// <summary>Brings a snoozed suggestion back if its time has come; asks again for later if it has not.</summary>
    public async Task WakeAsync(ClaimedWork work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var suggestion = await db.Suggestions.SingleAsync(row => row.Id == new SuggestionId(Guid.Parse(work.Subject)), ct);
        if (suggestion.SnoozedUntil > now)
        {
            await WorkQueue.PutOffAsync(db, work, suggestion.SnoozedUntil.Value, ct);
            return;
        }

        if (suggestion.Status is SuggestionStatus.Snoozed)
        {
            suggestion.State = suggestion.State.Wake(now);
            journal.Record("suggestion.returned", suggestion.AccountId, suggestion.Id.Value, null, null);
            journal.Announce(Topics.Suggestion, suggestion.AccountId);
        }

        await WorkQueue.CompleteAsync(db, work, now, ct);
    }

    private async Task<Result<Suggestion>> DecideAsync(SuggestionId id, string? company, Func<Suggestion, Driver, Account, Task<Result<SuggestionState>>> decide, CancellationToken ct)
    {
        var account = await access.LockOfAsync(id, company, ct);
        if (!account.Succeeded)
            return account.Error == AccountAccess.NotFound ? NotFound : account.Error;

        var (suggestion, driver) = await db.Suggestions
            .Where(row => row.Id == id)
            .Join(db.Drivers, row => row.DriverId, row => row.Id, (suggestion, driver) => new ValueTuple<Suggestion, Driver>(suggestion, driver))
            .SingleAsync(ct);
        var before = suggestion.Status;
        suggestion.State = suggestion.State.Wake(clock.GetUtcNow());
        var decision = await decide(suggestion, driver, account.Value);
        if (!decision.Succeeded)
            return await WithWhoAsync(decision.Error, suggestion, ct);
        journal.Record($"suggestion.{Verb(before, suggestion.Status)}", account.Value.Id, id.Value, new { status = before }, await StandingAsync(suggestion, ct));
        journal.Announce(Topics.Suggestion, account.Value.Id);
        if (suggestion.Confidence is not null && suggestion.Status is not SuggestionStatus.Snoozed)
            await earned.LookAgainAsync(suggestion.DriverId, ct);
        return suggestion;
    }

    private async Task<object> StandingAsync(Suggestion suggestion, CancellationToken ct)
    {
        if (suggestion.ConfirmedAs is not { } other)
            return new { status = suggestion.Status, suggestion.Reason };
        return new { status = suggestion.Status, suggestion.Reason, confirmedAs = await db.Drivers.Where(row => row.Id == other).Select(row => row.Name).SingleAsync(ct) };
    }

    /// <summary>Where somebody was quicker, who that was.</summary>
    private async Task<Error> WithWhoAsync(Error error, Suggestion suggestion, CancellationToken ct)
    {
        var by = await db.Users.Where(user => user.Id == suggestion.SettledBy).Select(user => user.Name).SingleOrDefaultAsync(ct);
        return by is null || error.Code != SuggestionState.AlreadySettled ? error : error with { Message = $"{error.Message} {by} did that." };
    }

    private void Settle(Suggestion suggestion, SuggestionState state, string? reason)
    {
        suggestion.State = state;
        suggestion.Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        suggestion.SettledAt = clock.GetUtcNow();
        suggestion.SettledBy = actor.User;
    }

    private static string Verb(SuggestionStatus before, SuggestionStatus after) => after switch
    {
        SuggestionStatus.Confirmed => "confirmed",
        SuggestionStatus.Ignored => "ignored",
        SuggestionStatus.Snoozed => "snoozed",
        SuggestionStatus.Pending => $"{before.ToString().ToLowerInvariant()}_undone",
        SuggestionStatus.Expired => "expired",
    };
}
