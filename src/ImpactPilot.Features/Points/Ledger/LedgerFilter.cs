using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Points;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Mvc;

namespace ImpactPilot.Features.Points.Ledger;

/// <summary>Which lines of the ledger; what is left out narrows nothing.</summary>
public sealed record LedgerFilter
{
    /// <summary>Only the lines that count in this cycle.</summary>
    [FromQuery]
    public Guid? Cycle { get; init; }

    /// <summary>Only the lines that count for this person.</summary>
    [FromQuery]
    public Guid? Csm { get; init; }

    /// <summary>True: only the lines of accounts that had no CSM.</summary>
    [FromQuery]
    public bool? Unassigned { get; init; }

    /// <summary>Only this account's.</summary>
    [FromQuery]
    public Guid? Account { get; init; }

    /// <summary>Only this driver's.</summary>
    [FromQuery]
    public Guid? Driver { get; init; }

    /// <summary>Only this area's, by the name that it had at the win.</summary>
    [FromQuery, MaxLength(200)]
    public string? Area { get; init; }

    /// <summary>True: only the lines of corrections.</summary>
    [FromQuery]
    public bool? Corrections { get; init; }

    /// <summary>Why these lines can't be seen: they are asked for by a person whose points are hidden.</summary>
    internal Error? Refusal(BoardSight sight) => Csm is { } csm && !sight.SeesPointsOf(csm) ? BoardSights.Hidden : null;

    /// <summary>What the lines <c>e</c> of the ledger are narrowed by; only what is asked for, so that an index serves it.</summary>
    /// <param name="readable">Whose accounts the reader may see; null for everybody's. One's own lines stay in sight where the account was handed over since.</param>
    internal string Where(BoardSight sight, Guid[]? readable) => string.Join(" and ", Conditions(sight, readable));

    /// <summary>Which lines are seen at all.</summary>
    internal static string Seen(string line, BoardSight sight) => sight.SeesEverybody ? "true" : $"({line}.csm_id = @self or {line}.csm_id is null)";

    internal object Values(ImpactPilotDb db, BoardSight sight, Guid[]? readable, long? cursor, int limit) =>
        new { portal = db.PortalId.Value, cycle = Cycle, csm = Csm, account = Account, driver = Driver, area = Area, self = sight.Self, readable, cursor, limit };

    private IEnumerable<string> Conditions(BoardSight sight, Guid[]? readable)
    {
        yield return "e.portal_id = @portal";
        if (!sight.SeesEverybody)
            yield return Seen("e", sight);
        if (readable is not null)
            yield return "(e.csm_id = @self or exists (select 1 from accounts own where own.portal_id = @portal and own.id = e.account_id and own.csm_id = any(@readable)))";
        if (Cycle is not null)
            yield return "e.cycle_id = @cycle";
        if (Csm is not null)
            yield return "e.csm_id = @csm";
        if (Unassigned is true)
            yield return "e.csm_id is null";
        if (Account is not null)
            yield return "e.account_id = @account";
        if (Driver is not null)
            yield return "e.driver_id = @driver";
        if (Area is not null)
            yield return "e.area_name = @area";
        if (Corrections is true)
            yield return "e.reason is not null";
    }
}
