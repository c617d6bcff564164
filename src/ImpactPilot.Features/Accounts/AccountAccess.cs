using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Accounts;

/// <summary>Who may act on an account, and one at a time.</summary>
public sealed class AccountAccess(ImpactPilotDb db, Actor actor)
{
    public static readonly Error NotFound = Error.NotFound("accounts.not_found", "There is no such account in this portal. It may have been merged or deleted in HubSpot.");

    public static readonly Error NotYours = Error.Forbidden("accounts.not_yours", "This account belongs to another CSM. You can read it; its CSM, a manager or an admin can act on it.");

    /// <summary>True when the acting person may change things at the account; reading is for everybody of the portal.</summary>
    public static bool Allows(Role role, UserId? user, bool ownAccountsOnly, UserId? csm) =>
        role is not Role.Csm || !ownAccountsOnly || csm == user;

    internal static bool Allows(Actor actor, Portal portal, CompanyRow account) =>
        Allows(actor.Role, actor.User, portal.OwnAccountsOnly, account.CsmId is { } csm ? new UserId(csm) : null);

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
        return Allows(actor.Role, actor.User, (await db.PortalAsync(ct)).OwnAccountsOnly, account.CsmId) ? account : NotYours;
    }
}
