using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>
/// Who may read and who may act on an account, and one at a time. An account is one's own as its CSM, and while one covers for its CSM;
/// one without a CSM is nobody's. Whatever answers with accounts asks here whose it may.
/// </summary>
public sealed class AccountAccess(ImpactPilotDb db, Actor actor, TimeProvider clock)
{
    public static readonly Error NotFound = Error.NotFound("accounts.not_found", "There is no such account in this portal. It may have been merged or deleted in HubSpot.");

    public static readonly Error NotYours = Error.Forbidden("accounts.not_yours", "This account belongs to another CSM. You can read it; its CSM, who covers for them, a manager or an admin can act on it.");

    public static readonly Error Hidden = Error.Forbidden("accounts.hidden", "This account is not yours, and in this portal CSMs see their own accounts only. Ask its CSM, a manager or an admin about it.");

    /// <summary>True when the acting person may change things at the account.</summary>
    /// <param name="cover">Who covers for the CSM today.</param>
    public static bool Allows(Role role, UserId? user, bool ownAccountsOnly, UserId? csm, UserId? cover) =>
        role is not Role.Csm || !ownAccountsOnly || csm == user || (cover is not null && cover == user);

    internal static bool Allows(Actor actor, Portal portal, CompanyRow account) => Allows(
        actor.Role, actor.User, portal.OwnAccountsOnly, account.CsmId is { } csm ? new UserId(csm) : null, account.CoverId is { } cover ? new UserId(cover) : null);

    /// <summary>True where a reader of that role sees nothing of accounts that are not their own.</summary>
    internal static bool ReadsOwnOnly(Role role, Portal portal) => role is Role.Csm && portal.ReadsOwnAccountsOnly;

    /// <summary>True when the reader may see the account.</summary>
    internal static bool Shows(Actor actor, Portal portal, CompanyRow account) => !ReadsOwnOnly(actor.Role, portal) || Allows(actor, portal, account);

    /// <summary>Whose accounts the reader may see; null for everybody's.</summary>
    internal async Task<Guid[]?> ReadableAsync(CancellationToken ct) => ReadsOwnOnly(actor.Role, await db.PortalAsync(ct)) ? [.. (await OwnAsync(ct)).Select(user => user.Value)] : null;

    /// <summary>The account, if there is one and the reader may see it.</summary>
    internal async Task<Result<Account>> ReadAsync(AccountId id, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } account)
            return NotFound;
        return await ReadableAsync(ct) is not { } readable || (account.CsmId is { } csm && readable.Contains(csm.Value)) ? account : Hidden;
    }

    /// <summary>Whose accounts are the signed-in person's own: theirs, and those of whom they cover for today.</summary>
    public async Task<IReadOnlyList<UserId>> OwnAsync(CancellationToken ct)
    {
        var (me, today) = (actor.SignedIn, await TodayAsync(ct));
        var covered = await db.Covers.Where(cover => cover.CoverId == me && cover.FromOn <= today && cover.UntilOn >= today).Select(cover => cover.PersonId).ToListAsync(ct);
        return [me, .. covered];
    }

    /// <summary>Whose accounts a list of what one may act on shows; null for everybody's.</summary>
    /// <param name="whose"><c>mine</c>, or anything else for all that one may act on.</param>
    internal async Task<Guid[]?> ListedAsync(string? whose, CancellationToken ct) =>
        whose == "mine" || (actor.Role is Role.Csm && (await db.PortalAsync(ct)).OwnAccountsOnly) ? [.. (await OwnAsync(ct)).Select(user => user.Value)] : null;

    /// <summary>
    /// Takes the account's row lock and returns the account, if the actor may act on it. Everything that changes
    /// suggestions, impacts or points of an account goes through here first, so such changes happen one after another.
    /// </summary>
    public Task<Result<Account>> LockAsync(AccountId id, CancellationToken ct) =>
        LockAsync(db.Accounts.FromSql($"select * from accounts where portal_id = {db.PortalId.Value} and id = {id.Value} for update"), ct);

    /// <summary>The same of the account that a suggestion is about.</summary>
    /// <param name="company">The HubSpot company that it has to be; null for any.</param>
    public Task<Result<Account>> LockOfAsync(SuggestionId suggestion, string? company, CancellationToken ct) => LockAsync(
        db.Accounts.FromSql(
            $"""
            select * from accounts
            where portal_id = {db.PortalId.Value} and hub_spot_id = coalesce({company}, hub_spot_id)
                and id = (select account_id from suggestions where portal_id = {db.PortalId.Value} and id = {suggestion.Value})
            for update
            """),
        ct);

    private async Task<Result<Account>> LockAsync(IQueryable<Account> locked, CancellationToken ct)
    {
        var account = await locked.AsNoTracking().SingleOrDefaultAsync(ct);
        if (account is null or { MergedInto: not null })
            return NotFound;
        if (await MayActAsync(account, ct))
            return account;
        return ReadsOwnOnly(actor.Role, await db.PortalAsync(ct)) ? Hidden : NotYours;
    }

    /// <summary>True when the actor may change things at the account.</summary>
    internal async Task<bool> MayActAsync(Account account, CancellationToken ct) =>
        Allows(actor.Role, actor.User, (await db.PortalAsync(ct)).OwnAccountsOnly, account.CsmId, cover: null) || await CoversAsync(account.CsmId, ct);

    private async Task<bool> CoversAsync(UserId? csm, CancellationToken ct) => csm is { } person && (await OwnAsync(ct)).Contains(person);

    private async Task<DateOnly> TodayAsync(CancellationToken ct) => (await db.PortalAsync(ct)).Calendar.DateAt(clock.GetUtcNow());
}
