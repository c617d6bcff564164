using ImpactPilot.Features.Catalogue;

namespace ImpactPilot.Features.Suggestions;

/// <summary>What every list of suggestions says in SQL of a suggestion <c>s</c> of an account <c>a</c>: its columns are a <see cref="Accounts.SuggestionRow"/>.</summary>
internal static class SuggestionSql
{
    public const string Columns =
        $"""
        s.id, s.status, s.confidence, s.occurred_at, s.detected_at, s.snoozed_until, s.still_true, s.evidence, s.rule, s.explanation,
        d.id as driver_id, d.name as driver, {DriverPrice.Sql} as points, area.name as area, settler.name as settled_by, other.name as confirmed_as
        """;

    public const string Joins =
        """
        join accounts a on a.portal_id = s.portal_id and a.id = s.account_id
        join drivers d on d.portal_id = s.portal_id and d.id = s.driver_id
        join areas area on area.portal_id = d.portal_id and area.id = d.area_id
        left join users settler on settler.portal_id = s.portal_id and settler.id = s.settled_by
        left join drivers other on other.portal_id = s.portal_id and other.id = s.confirmed_as
        """;

    /// <summary>Waits for a person. Named by status, so that the index of the live ones serves it.</summary>
    public const string Waits = "(s.status in ('Pending', 'Snoozed') and (s.status = 'Pending' or s.snoozed_until <= @now))";

    public const string IsSnoozed = "(s.status = 'Snoozed' and s.snoozed_until > @now)";
}
