-- 100,000 accounts with ten ledger lines and two open suggestions each, out of those that were imported. Whatever belongs to
-- an account is named by the account's number, so that a script can name it too.
set session_replication_role = replica;

insert into cycles (portal_id, id, name, starts_on, ends_on, status, target_points, ended_at)
select portal_id, gen_random_uuid(), to_char(starts_on, '"Q"Q YYYY'), starts_on, starts_on + interval '3 months - 1 day', case back when 0 then 'Active' else 'Ended' end, 5000, case back when 0 then null else now() end
from portals
cross join generate_series(0, 3) back
cross join lateral (select date_trunc('quarter', now()) - back * interval '3 months' as starts_on) quarter;

create temporary table numbered as
select n, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id, a.portal_id, a.name, a.domain, a.segment, a.csm_id, a.properties, a.hub_spot_modified_at
from (select *, row_number() over (order by hub_spot_id) - 1 as origin, count(*) over () as origins from accounts) a
join generate_series(0, 99999) n on n % a.origins = a.origin;

insert into accounts (portal_id, id, hub_spot_id, name, domain, segment, csm_id, properties, hub_spot_modified_at, archived)
select portal_id, id, (900000000000 + n)::text, name, domain, segment, csm_id, properties, hub_spot_modified_at, false from numbered;

-- Four lines are of the cycle that runs, of windows that the card shows; two are of each of the three before it.
create temporary table won as
select a.portal_id, a.id as account_id, gen_random_uuid() as impact_id, gen_random_uuid() as entry_id, d.id as driver_id, d.name as driver, d.area, d.points, a.csm_id,
       c.id as cycle_id, c.starts_on + interval '1 day' * (a.n % 20) as at,
       case when c.status = 'Ended' then to_char(c.starts_on, 'YYYY-MM') else case d.cadence when 'Once' then 'once' when 'EveryMonth' then to_char(now(), 'YYYY-MM') when 'EveryQuarter' then to_char(now(), 'YYYY"-Q"Q') when 'TriggerBased' then 'trigger:' || k else to_char(now(), 'YYYY') end end as window_key
from numbered a
cross join generate_series(1, 10) k
join (select d.*, a.name as area, row_number() over (order by d.id) - 1 as number, count(*) over () as drivers
      from drivers d join areas a on a.portal_id = d.portal_id and a.id = d.area_id) d on d.number = (a.n * 7 + k) % d.drivers
join (select *, row_number() over (order by starts_on desc) - 1 as number from cycles) c on c.number = case when k <= 4 then 0 else 1 + k % 3 end;

insert into impacts (portal_id, id, account_id, driver_id, window_key, status, wins, entry_id, occurred_at, changed_by, changed_at, version)
select portal_id, impact_id, account_id, driver_id, window_key, 'Won', 1, entry_id, at, csm_id, at, 1 from won;

insert into impact_changes (portal_id, id, impact_id, number, before, after, changed_by, changed_at)
select portal_id, gen_random_uuid(), impact_id, 1, 'None', 'Won', csm_id, at from won;

insert into points_entries (portal_id, id, account_id, impact_id, win, driver_id, driver_name, area_name, csm_id, csm_name, cycle_id, points, occurred_at, booked_at, booked_by, late)
select won.portal_id, entry_id, account_id, impact_id, 1, driver_id, driver, area, csm_id, coalesce(users.name, 'Unassigned'), cycle_id, points, at, at, csm_id, false
from won left join users on users.portal_id = won.portal_id and users.id = won.csm_id;

insert into suggestions (portal_id, id, account_id, driver_id, evidence_key, evidence, explanation, rule, window_key, occurred_at, detected_at, status, still_true)
select a.portal_id, ('00000000-0000-4000-800' || d.number || '-' || lpad(a.n::text, 12, '0'))::uuid, a.id, d.id, 'bench',
       jsonb_build_object('kind', 'property', 'property', 'sso_enabled', 'label', 'SSO enabled', 'old', 'false', 'new', 'true', 'at', now() - interval '1 day', 'by', 'Ada', 'source', 'CRM_UI', 'records', '[]'::jsonb),
       'SSO enabled went from No to Yes.', 'sso_enabled = true', 'trigger:bench', now() - interval '1 day', now() - interval '1 hour', 'Pending', true
from numbered a
join (select *, row_number() over (order by id) as number from drivers where cadence = 'TriggerBased' and segments = '{}') d on d.number <= 2;

set session_replication_role = origin;
