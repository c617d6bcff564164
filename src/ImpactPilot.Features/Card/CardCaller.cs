using Dapper;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Portals;
using Npgsql;

namespace ImpactPilot.Features.Card;

/// <summary>The portal and the person that HubSpot signed a request for; of this request alone.</summary>
internal sealed class CardCaller(NpgsqlDataSource database)
{
    // One command, so that nothing of the portal is told twice and one answer brings all.
    private const string Sql =
        """
        select set_config('impactpilot.portal_id', coalesce((select portal_id from portal_directory() where hub_id = @hub)::text, ''), true);
        select portal_id, hub_id, name, time_zone, fiscal_start_month, ui_domain, csm_property, snooze_days, own_accounts_only, reads_own_accounts_only, impacted_from_points, created_at from portals;
        select id, role from users where hub_spot_user_id = @person and active;
        select name from users where role = 'Admin' and active order by name limit 3;
        """;

    private Portal? portal;

    /// <summary>The signed portal.</summary>
    public Portal Portal => portal ?? throw new InvalidOperationException("Nobody has called yet.");

    /// <summary>Looks both up. Where the portal is unknown there is neither; where only the person is, the admins' names say whom to ask.</summary>
    public async Task<(PortalId? Portal, UserId? User, Role Role, IReadOnlyList<string> Admins)> IdentifyAsync(string hubId, string person, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var answers = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { hub = hubId, person }, cancellationToken: ct));
        await answers.ReadAsync<string>();
        var row = await answers.ReadSingleOrDefaultAsync<PortalRow>();
        var user = await answers.ReadSingleOrDefaultAsync<PersonRow>();
        var admins = (await answers.ReadAsync<string>()).AsList();
        portal = row?.Portal;
        return (portal?.PortalId, user is null ? null : new UserId(user.Id), user?.Role ?? Role.Csm, admins);
    }

    private sealed record PersonRow(Guid Id, Role Role);

    private sealed record PortalRow(
        Guid PortalId, string HubId, string Name, string TimeZone, int FiscalStartMonth, string UiDomain, string CsmProperty, int SnoozeDays, bool OwnAccountsOnly, bool ReadsOwnAccountsOnly, int ImpactedFromPoints, DateTimeOffset CreatedAt)
    {
        public Portal Portal => new()
        {
            PortalId = new PortalId(PortalId), HubId = HubId, Name = Name, TimeZone = TimeZone, FiscalStartMonth = FiscalStartMonth, UiDomain = UiDomain, CsmProperty = CsmProperty,
            SnoozeDays = SnoozeDays, OwnAccountsOnly = OwnAccountsOnly, ReadsOwnAccountsOnly = ReadsOwnAccountsOnly, ImpactedFromPoints = ImpactedFromPoints, CreatedAt = CreatedAt,
        };
    }
}
