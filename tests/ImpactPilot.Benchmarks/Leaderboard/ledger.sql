-- 200 people with 500 accounts each, and 5,000,000 lines of one quarter: 50 an account, one in ten of them taken back by the next.
-- Boards read lines and totals alone, so the lines have no impacts behind them.
set session_replication_role = replica;

insert into cycles (portal_id, id, name, starts_on, ends_on, status, target_points)
select portal_id, gen_random_uuid(), 'The quarter', date_trunc('quarter', now()), date_trunc('quarter', now()) + interval '3 months - 1 day', 'Active', 5000000 from portals;

create temporary table person as
select portal_id, n, gen_random_uuid() as id, 'Person ' || n as name from portals cross join generate_series(0, 199) n;
insert into users (portal_id, id, email, name, role, active) select portal_id, id, 'person' || n || '@bench.example', name, 'Csm', true from person;

create temporary table account as
select portal_id, numbered.n, gen_random_uuid() as id, (array['Enterprise', 'Mid-market', 'Small business', null])[1 + numbered.n % 4] as segment, person.id as csm_id, person.name as csm
from (select p.*, generate_series(0, 499) as own from person p) person cross join lateral (select person.n * 500 + own as n) numbered;
insert into accounts (portal_id, id, hub_spot_id, name, segment, csm_id, properties, hub_spot_modified_at, archived)
select portal_id, id, (900000000000 + n)::text, 'Account ' || n, segment, csm_id, '{}', now(), false from account;

insert into points_entries (portal_id, id, account_id, impact_id, win, driver_id, driver_name, area_name, csm_id, csm_name, cycle_id, points, occurred_at, booked_at, reverses, late)
select a.portal_id, gen_random_uuid(), a.id, gen_random_uuid(), 1, d.id, d.name, d.area, a.csm_id, a.csm, c.id,
       case when k % 10 = 9 then -d.points else d.points end, at, at, case when k % 10 = 9 then gen_random_uuid() end, false
from account a
cross join generate_series(0, 49) k
join (select d.*, a.name as area, row_number() over (order by d.id) - 1 as number, count(*) over () as drivers
      from drivers d join areas a on a.portal_id = d.portal_id and a.id = d.area_id) d on d.number = (a.n * 7 + k - (k % 10 = 9)::int) % d.drivers
cross join lateral (select portal_id, id, starts_on from cycles where status = 'Active') c
cross join lateral (select c.starts_on + interval '1 hour' * ((a.n * 31 + k * 17) % greatest(1, extract(epoch from now() - c.starts_on) / 3600)::int) as at) happened;

set session_replication_role = origin;
analyze;
