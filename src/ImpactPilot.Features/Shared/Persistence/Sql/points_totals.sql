-- Sums over the ledger that boards need at once, kept beside it: they hold every line of a cycle up to a number, and a reader adds
-- the few lines after that. So writers of lines wait for nobody, and every sum is equal to the ledger's at any instant.

grant usage on sequence points_entry_numbers to impactpilot_app;
alter table cycles add column added_up_to bigint not null default 0;

create table day_totals (
    portal_id uuid not null, cycle_id uuid not null, csm_id uuid, day date not null, points int not null, wins int not null,
    constraint ak_day_totals unique nulls not distinct (portal_id, cycle_id, csm_id, day),
    foreign key (portal_id, cycle_id) references cycles on delete cascade);
create table driver_totals (
    portal_id uuid not null, cycle_id uuid not null, csm_id uuid, driver_id uuid not null, area_name text not null, points int not null, wins int not null,
    constraint ak_driver_totals unique nulls not distinct (portal_id, cycle_id, csm_id, driver_id, area_name),
    foreign key (portal_id, cycle_id) references cycles on delete cascade);
create table account_totals (
    portal_id uuid not null, cycle_id uuid not null, account_id uuid not null, csm_id uuid, points int not null, wins int not null,
    constraint ak_account_totals unique nulls not distinct (portal_id, cycle_id, account_id, csm_id),
    foreign key (portal_id, cycle_id) references cycles on delete cascade);

-- A line gets its number once it holds its cycle (points_entries_active_cycle comes first, by name): whoever holds the cycle alone
-- has seen every line of a lower number.
create function number_points_entry() returns trigger language plpgsql as $$
begin
    new.number := nextval('points_entry_numbers');
    return new;
end $$;

create trigger points_entries_number before insert on points_entries for each row execute function number_points_entry();

-- The lines of a cycle between two numbers, as totals see them; the day is the portal's.
create function points_between(cycle uuid, after bigint, upto bigint)
    returns table (csm_id uuid, account_id uuid, driver_id uuid, area_name text, day date, points int, wins int)
    language plpgsql stable rows 500 as $$
declare
    zone text := (select time_zone from portals where portal_id = current_portal());
begin
    return query
        select e.csm_id, e.account_id, e.driver_id, e.area_name, (e.occurred_at at time zone zone)::date, e.points, case when e.reverses is null then 1 else -1 end
        from points_entries e
        where e.portal_id = current_portal() and e.cycle_id = cycle and e.number > after and e.number <= upto;
end $$;

-- The lines of a cycle that its totals do not hold yet.
create function points_since_totals(cycle uuid)
    returns table (csm_id uuid, account_id uuid, driver_id uuid, area_name text, day date, points int, wins int)
    language plpgsql stable rows 500 as $$
begin
    return query select * from points_between(cycle, (select added_up_to from cycles where portal_id = current_portal() and id = cycle), 9223372036854775807);
end $$;

-- Takes so many of a cycle's new lines into its totals; answers whether there may be more. Whoever books holds the cycle shared, so
-- no line is on its way while this runs.
create function add_up_points(cycle uuid, most int) returns boolean language plpgsql as $$
declare
    portal uuid := current_portal();
    since bigint;
    upto bigint;
    lines int;
begin
    select added_up_to into since from cycles where portal_id = portal and id = cycle for update;
    select max(number), count(*) into upto, lines from (
        select number from points_entries where portal_id = portal and cycle_id = cycle and number > since order by number limit most) next;
    if lines = 0 then
        return false;
    end if;

    with adding as materialized (
        select * from points_between(cycle, since, upto)
    ), days as (
        insert into day_totals as t select portal, cycle, a.csm_id, a.day, sum(a.points), sum(a.wins) from adding a group by a.csm_id, a.day
            on conflict on constraint ak_day_totals do update set points = t.points + excluded.points, wins = t.wins + excluded.wins
    ), drivers as (
        insert into driver_totals as t select portal, cycle, a.csm_id, a.driver_id, a.area_name, sum(a.points), sum(a.wins) from adding a group by a.csm_id, a.driver_id, a.area_name
            on conflict on constraint ak_driver_totals do update set points = t.points + excluded.points, wins = t.wins + excluded.wins
    )
    insert into account_totals as t select portal, cycle, a.account_id, a.csm_id, sum(a.points), sum(a.wins) from adding a group by a.account_id, a.csm_id
        on conflict on constraint ak_account_totals do update set points = t.points + excluded.points, wins = t.wins + excluded.wins;
    update cycles set added_up_to = upto where portal_id = portal and id = cycle;
    return lines = most;
end $$;

-- Days are the portal's: in another time zone they have to be added up anew.
create function forget_totals() returns trigger language plpgsql as $$
begin
    update cycles set added_up_to = 0 where portal_id = new.portal_id; -- first: it waits for whoever is adding up, and holds off the next
    delete from day_totals where portal_id = new.portal_id;
    delete from driver_totals where portal_id = new.portal_id;
    delete from account_totals where portal_id = new.portal_id;
    return null;
end $$;

create trigger portals_time_zone_moves_days after update of time_zone on portals
    for each row when (old.time_zone is distinct from new.time_zone) execute function forget_totals();

-- A line that moves to another account, because HubSpot merged the two, takes its part of the totals along.
create function move_totals() returns trigger language plpgsql as $$
begin
    perform 1 from cycles where portal_id = new.portal_id and id = new.cycle_id for share;
    if new.number > (select added_up_to from cycles where portal_id = new.portal_id and id = new.cycle_id) then
        return null;
    end if;
    insert into account_totals as t
    select new.portal_id, new.cycle_id, part.account_id, new.csm_id, part.sign * new.points, part.sign * case when new.reverses is null then 1 else -1 end
    from (values (old.account_id, -1), (new.account_id, 1)) part (account_id, sign)
    on conflict on constraint ak_account_totals do update set points = t.points + excluded.points, wins = t.wins + excluded.wins;
    return null;
end $$;

create trigger points_entries_move_totals after update of account_id on points_entries for each row execute function move_totals();
