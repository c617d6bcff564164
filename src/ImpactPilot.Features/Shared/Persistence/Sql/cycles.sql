-- Cycles never overlap, drafts included: one can't be planned into days that another has.
alter table cycles drop constraint ex_cycles_overlap;
alter table cycles add constraint ex_cycles_overlap
    exclude using gist (portal_id with =, daterange(starts_on, ends_on, '[]') with &&);

-- What a cycle ended with is written once; it goes only with the end itself, when the cycle counts again.
create function only_of_an_open_cycle() returns trigger language plpgsql as $$
begin
    if exists (select 1 from cycles where portal_id = old.portal_id and id = old.cycle_id and status = 'Ended') then
        raise exception 'Lines of % are never changed or deleted while their cycle is ended.', tg_table_name using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

drop trigger cycle_results_append_only on cycle_results;
create trigger cycle_results_append_only before update or truncate on cycle_results
    for each statement execute function refuse_rewriting();
create trigger cycle_results_stay before delete on cycle_results
    for each row execute function only_of_an_open_cycle();
grant delete on cycle_results to impactpilot_app;

-- Cycles that ended before this was kept: as their portal counts accounts today.
update cycles c set impacted_from_points = p.impacted_from_points, impacted_accounts = (
    select count(*) from (
        select 1 from points_entries e where e.portal_id = c.portal_id and e.cycle_id = c.id
        group by e.account_id having sum(e.points) >= p.impacted_from_points) impacted)
from portals p where p.portal_id = c.portal_id and c.status = 'Ended';
