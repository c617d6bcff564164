using ImpactPilot.Features.Accounts.Timeline;
using ImpactPilot.Features.Catalogue;
using ImpactPilot.Features.Suggestions;

namespace ImpactPilot.Features.Accounts;

/// <summary>
/// All that is known of an account, in one command: PostgreSQL gets its statements together and answers them together.
/// The portal is told first, so that the command needs no transaction around it.
/// </summary>
internal static class AccountSql
{
    private const string TheAccount = "(select id from accounts where portal_id = @portal and hub_spot_id = @company)";

    private const string TheCycle = "(select id from cycles where portal_id = @portal and status = 'Active')";

    // One plan does for every account. Left to itself PostgreSQL would plan some statements anew each time, which takes longer than they do.
    private const string Portal = "select set_config('impactpilot.portal_id', @portal::text, true) || set_config('plan_cache_mode', 'force_generic_plan', true);";

    private const string Account =
        """
        select a.id, a.hub_spot_id, a.name, a.domain, a.segment, a.csm_id, csm.name as csm_name,
               a.properties ->> 'lifecyclestage' as lifecycle_stage,
               coalesce(stages.options ->> (a.properties ->> 'lifecyclestage'), a.properties ->> 'lifecyclestage') as lifecycle,
               coverer.id as cover_id, coverer.name as cover_name, held.until_on as cover_until
        from accounts a
        left join users csm on csm.portal_id = a.portal_id and csm.id = a.csm_id
        left join covers held on held.portal_id = a.portal_id and held.person_id = a.csm_id and @today::date between held.from_on and held.until_on
        left join users coverer on coverer.portal_id = held.portal_id and coverer.id = held.cover_id
        left join mirrored_properties stages on stages.portal_id = a.portal_id and stages.object_type = 'company' and stages.name = 'lifecyclestage'
        where a.portal_id = @portal and a.hub_spot_id = @company and a.merged_into is null;
        """;

    private const string Cycle = "select id, name, starts_on, ends_on, target_points, target_accounts from cycles where portal_id = @portal and status = 'Active';";

    private const string Points =
        $"""
        select coalesce(sum(points) filter (where cycle_id = {TheCycle}), 0)::int as this_cycle, coalesce(sum(points), 0)::int as ever
        from points_entries where portal_id = @portal and account_id = {TheAccount};
        """;

    private const string Waiting =
        $"""
        select count(*)::int from suggestions s where s.portal_id = @portal and s.account_id = {TheAccount} and {SuggestionSql.Waits};
        """;

    // What this person has just decided stays in its place, so that it can be taken back there.
    private const string Suggestions =
        $"""
        select {SuggestionSql.Columns}
        from suggestions s {SuggestionSql.Joins}
        where s.portal_id = @portal and s.account_id = {TheAccount}
            and ({SuggestionSql.Waits}
                or (s.settled_by = @me and s.settled_at > @just_now and s.status in ('Confirmed', 'Ignored', 'Snoozed')))
            and (@after::uuid is null or (coalesce(s.confidence, 1), s.detected_at, s.id) <
                (select coalesce(l.confidence, 1), l.detected_at, l.id from suggestions l where l.portal_id = @portal and l.id = @after))
        order by coalesce(s.confidence, 1) desc, s.detected_at desc, s.id desc
        limit @suggestions;
        """;

    private const string Areas = "select id, name, colour from areas where portal_id = @portal order by position, id;";

    // Of every driver the impact that people see: that of its current window, or the last of one where every occasion counts.
    private const string Drivers =
        $"""
        select d.id, d.area_id, d.name, d.definition, {DriverPrice.Sql} as points, d.cadence, d.segments, d.enablement_url, d.playbook_url,
               t.type as transition_type, t.mode, t.condition, t.words,
               i.id as impact_id, coalesce(i.status, 'None') as status, coalesce(i.version, 0) as version, coalesce(i.occurred_at, i.changed_at) as status_at, by.name as by,
               nullif(concat_ws(E'\n', step.reason, step.note), '') as note,
               i.entry_id is not null and not exists (
                   select from points_entries e join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id
                   where e.portal_id = i.portal_id and e.id = i.entry_id and c.status = 'Active') as is_frozen,
               exists (select from cycle_left_out_drivers l where l.portal_id = d.portal_id and l.driver_id = d.id and l.cycle_id = {TheCycle}) as is_left_out
        from drivers d
        cross join (select segment from accounts where portal_id = @portal and hub_spot_id = @company) a
        left join transitions t on t.portal_id = d.portal_id and t.driver_id = d.id
        left join (
            select distinct on (seen.driver_id) seen.*
            from impacts seen
            join drivers own on own.portal_id = seen.portal_id and own.id = seen.driver_id
            where seen.portal_id = @portal and seen.account_id = {TheAccount} and case own.cadence
                when 'TriggerBased' then seen.status <> 'None'
                when 'Once' then seen.window_key = @once
                when 'EveryMonth' then seen.window_key = @month
                when 'EveryQuarter' then seen.window_key = @quarter
                else seen.window_key = @year end
            order by seen.driver_id, seen.changed_at desc) i on i.driver_id = d.id
        left join users by on by.portal_id = i.portal_id and by.id = i.changed_by
        left join impact_changes step on step.portal_id = i.portal_id and step.impact_id = i.id and step.number = i.version
        where d.portal_id = @portal and d.archived_at is null
        order by d.position, d.id;
        """;

    private const string History =
        $"""
        select * from (
            (select e.id, e.booked_at as at, case when e.reverses is null then 'won' else 'undone' end as kind, e.driver_name as driver, {TimelineSql.Worth} as points, by.name as by,
                    e.impact_id, null::uuid as suggestion_id, coalesce(i.entry_id = e.id and i.status = 'Won' and c.status = 'Active', false) as can_undo,
                    case when e.reverses is null then i.note end as note, e.late, case when e.reverses is null then e.occurred_at end as occurred_at
             from (select * from points_entries where portal_id = @portal and account_id = {TheAccount} and part = 0 order by booked_at desc, id desc limit @lines) e
             join impacts i on i.portal_id = e.portal_id and i.id = e.impact_id
             join cycles c on c.portal_id = e.portal_id and c.id = e.cycle_id
             left join users by on by.portal_id = e.portal_id and by.id = e.booked_by)
            union all
            (select s.id, coalesce(s.settled_at, s.detected_at), case s.status when 'Ignored' then 'ignored' else 'snoozed' end, d.name, 0, by.name,
                    null, s.id, true, s.reason, false, null
             from suggestions s
             join drivers d on d.portal_id = s.portal_id and d.id = s.driver_id
             left join users by on by.portal_id = s.portal_id and by.id = s.settled_by
             where s.portal_id = @portal and s.account_id = {TheAccount} and s.status in ('Ignored', 'Snoozed')
             order by coalesce(s.settled_at, s.detected_at) desc limit @lines)
            union all
            (select x.id, x.changed_at, case when x.undoes is not null then 'undone' when x.after = 'InPlace' then 'inPlace' else lower(x.after) end, d.name, 0, by.name,
                    x.impact_id, null, x.undoes is null and x.number = i.version, nullif(concat_ws(E'\n', x.reason, x.note), ''), false, null
             from impact_changes x
             join impacts i on i.portal_id = x.portal_id and i.id = x.impact_id
             join drivers d on d.portal_id = i.portal_id and d.id = i.driver_id
             left join users by on by.portal_id = x.portal_id and by.id = x.changed_by
             where i.portal_id = @portal and i.account_id = {TheAccount} and case when x.undoes is null then x.after else x.before end in ('Pitched', 'Lost', 'Implemented', 'InPlace')
             order by x.changed_at desc limit @lines)) line
        order by at desc, id desc limit @lines;
        """;

    private const string SetUp =
        """
        select (select count(*)::int from transitions where portal_id = @portal and mode <> 'Off' and paused_because is null) as transitions_on,
               array(select name from users where portal_id = @portal and role = 'Admin' and active order by name limit 3) as admins,
               (select state from hubspot_connections where portal_id = @portal) as connection,
               (select last_success_at from sync_cursors where portal_id = @portal and object_type = 'companies') as last_success_at,
               (select bool_or(imported_at is null) from sync_cursors where portal_id = @portal) as importing;
        """;

    public const string All = Portal + Account + Cycle + Points + Waiting + Suggestions + Areas + Drivers + History + SetUp;

    public const string SuggestionsAlone = Portal + Suggestions;
}
