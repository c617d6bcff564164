namespace ImpactPilot.Features.Accounts.Timeline;

/// <summary>Everything that ever happened at an account, by who: ledger lines, steps, detections and what became of them, merges.</summary>
internal static class TimelineSql
{
    // Each part gives no more than a page of its own, so that a long life costs no more than a short one.
    private const string After = "(@at::timestamptz is null or (line.at, line.id, line.kind) < (@at, @id, @last)) order by line.at desc, line.id desc, line.kind desc limit @limit";

    /// <summary>What the win of a main line <c>e</c> was worth, shares included: the lines of a split win are told as one.</summary>
    internal const string Worth =
        "(case when e.reverses is null then 1 else -1 end * (select sum(part.points) from points_entries part where part.portal_id = e.portal_id and part.impact_id = e.impact_id and part.win = e.win and part.reverses is null))::int";

    private const string Booked =
        $"""
        (select line.* from (
            select e.id, e.booked_at as at, case when e.reason is not null then 'corrected' when e.reverses is null then 'won' else 'undone' end as kind,
                   e.driver_name as driver, {Worth} as points, by.name as by, e.impact_id, null::uuid as suggestion_id,
                   coalesce(i.entry_id = e.id and i.status = 'Won' and c.status = 'Active', false) as can_undo,
                   coalesce(e.reason, case when e.reverses is null then i.note end) as note, e.late, case when e.reverses is null then e.occurred_at end as occurred_at
            from points_entries e
            join impacts i on i.portal_id = e.portal_id and i.id = e.impact_id
            join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id
            left join users by on by.portal_id = e.portal_id and by.id = e.booked_by
            where e.portal_id = @portal and e.account_id = @account and e.part = 0) line where {After})
        """;

    private const string Steps =
        $"""
        (select line.* from (
            select x.id, x.changed_at as at, case when x.undoes is not null then 'undone' when x.after = 'InPlace' then 'inPlace' else lower(x.after) end as kind,
                   d.name as driver, 0 as points, by.name as by, x.impact_id, null::uuid as suggestion_id, x.undoes is null and x.number = i.version as can_undo,
                   nullif(concat_ws(E'\n', x.reason, x.note), '') as note, false as late, null::timestamptz as occurred_at
            from impact_changes x
            join impacts i on i.portal_id = x.portal_id and i.id = x.impact_id
            join drivers d on d.portal_id = i.portal_id and d.id = i.driver_id
            left join users by on by.portal_id = x.portal_id and by.id = x.changed_by
            where i.portal_id = @portal and i.account_id = @account
                and case when x.undoes is null then x.after else x.before end in ('Pitched', 'Lost', 'Implemented', 'InPlace')) line where {After})
        """;

    private const string Detected =
        $"""
        (select line.* from (
            select s.id, s.detected_at as at, 'detected' as kind, d.name as driver, 0 as points, null::text as by, null::uuid as impact_id, s.id as suggestion_id, false as can_undo,
                   concat(s.explanation, ' + ' || nullif(jsonb_array_length(coalesce(s.evidence -> 'furtherKeys', '[]')), 0) || ' more since') as note, false as late, s.occurred_at
            from suggestions s join drivers d on d.portal_id = s.portal_id and d.id = s.driver_id
            where s.portal_id = @portal and s.account_id = @account) line where {After})
        """;

    // What a win or a step overtook was settled when that happened.
    private const string Decided =
        $"""
        (select line.* from (
            select s.id, coalesce(s.settled_at, over.changed_at, s.detected_at) as at, lower(s.status) as kind, d.name as driver, 0 as points,
                   coalesce(settler.name, overtaker.name) as by, null::uuid as impact_id, s.id as suggestion_id, s.status in ('Ignored', 'Snoozed') as can_undo,
                   case when other.name is not null then 'As ' || other.name when s.status = 'Expired' and s.impact_id is not null then 'The driver was closed another way.' else s.reason end as note, false as late, null::timestamptz as occurred_at
            from suggestions s
            join drivers d on d.portal_id = s.portal_id and d.id = s.driver_id
            left join drivers other on other.portal_id = s.portal_id and other.id = s.confirmed_as
            left join impacts over on over.portal_id = s.portal_id and over.id = s.impact_id
            left join users settler on settler.portal_id = s.portal_id and settler.id = s.settled_by
            left join users overtaker on overtaker.portal_id = over.portal_id and overtaker.id = over.changed_by
            where s.portal_id = @portal and s.account_id = @account and s.status <> 'Pending') line where {After})
        """;

    private const string Merged =
        $"""
        (select line.* from (
            select m.id, m.at, 'merged' as kind, 'Another company' as driver, 0 as points, by.name as by, null::uuid as impact_id, null::uuid as suggestion_id, false as can_undo,
                   'Company ' || (m.after::jsonb ->> 'mergedFrom') || ' became part of this one in HubSpot.' as note, false as late, null::timestamptz as occurred_at
            from audit m left join users by on by.portal_id = m.portal_id and by.id = m.user_id
            where m.portal_id = @portal and m.account_id = @account and m.action = 'account.merged') line where {After})
        """;

    public const string Lines = $"select line.* from ({Booked} union all {Steps} union all {Detected} union all {Decided} union all {Merged}) line where {After}";
}
