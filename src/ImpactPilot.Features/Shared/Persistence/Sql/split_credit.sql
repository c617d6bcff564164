-- A win's points may be shared: its main line (part 0) is the win, and its shares (part 1 and up) move points of it to others.

-- So that every sum counts a win once, where it counts.
alter table points_entries add column wins smallint not null generated always as (case when part > 0 then 0 when reverses is null then 1 else -1 end) stored;

-- What is taken back is the same part of the same win.
alter table points_entries
    drop constraint fk_points_entries_reverses,
    drop constraint ak_points_entries_mirror,
    add constraint ak_points_entries_mirror unique (portal_id, id, account_id, impact_id, win, part, cycle_id, points),
    add constraint fk_points_entries_reverses foreign key (portal_id, reverses, account_id, impact_id, win, part, cycle_id, opposite)
        references points_entries (portal_id, id, account_id, impact_id, win, part, cycle_id, points);

-- Nobody has two shares of a win.
create unique index ix_points_entries_shared_once on points_entries (portal_id, impact_id, win, csm_id) where part > 0 and reverses is null;

-- A share stands on its win: once the transaction is done, no share is in force without the main line of the same win, of the same
-- driver and cycle, that counts for somebody else. Who changes a win holds its impact, so that two can't do it past each other.
create function shares_stand_with_their_win() returns trigger language plpgsql as $$
begin
    perform 1 from impacts where portal_id = new.portal_id and id = new.impact_id for no key update;
    if exists (
        select from points_entries share
        where share.portal_id = new.portal_id and share.impact_id = new.impact_id and share.win = new.win and share.part > 0 and share.reverses is null
            and not exists (select from points_entries back where back.portal_id = share.portal_id and back.reverses = share.id)
            and not exists (
                select from points_entries main
                where main.portal_id = share.portal_id and main.impact_id = share.impact_id and main.win = share.win and main.part = 0 and main.reverses is null
                    and main.account_id = share.account_id and main.driver_id = share.driver_id and main.cycle_id = share.cycle_id and main.csm_id is distinct from share.csm_id
                    and not exists (select from points_entries back where back.portal_id = main.portal_id and back.reverses = main.id))) then
        raise exception 'A share is in force without its win.' using errcode = 'check_violation', constraint = 'points_entries_shares_stand';
    end if;
    return null;
end $$;

create constraint trigger points_entries_shares_stand after insert on points_entries
    deferrable initially deferred for each row when (new.part > 0 or new.reverses is not null) execute function shares_stand_with_their_win();

-- What is generated is not there yet when a line is asked whether it only moves.
create or replace function only_move_points() returns trigger language plpgsql as $$
begin
    if current_setting('impactpilot.moving_points', true) is distinct from 'on'
            or to_jsonb(new) - array['account_id', 'opposite', 'wins'] is distinct from to_jsonb(old) - array['account_id', 'opposite', 'wins'] then
        raise exception 'Lines of % are never changed or deleted; write a new one.', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create or replace function points_between(cycle uuid, after bigint, upto bigint)
    returns table (csm_id uuid, account_id uuid, driver_id uuid, area_name text, day date, points int, wins int)
    language plpgsql stable rows 500 as $$
declare
    zone text := (select time_zone from portals where portal_id = current_portal());
begin
    return query
        select e.csm_id, e.account_id, e.driver_id, e.area_name, (e.occurred_at at time zone zone)::date, e.points, e.wins::int
        from points_entries e
        where e.portal_id = current_portal() and e.cycle_id = cycle and e.number > after and e.number <= upto;
end $$;

create or replace function move_totals() returns trigger language plpgsql as $$
begin
    perform 1 from cycles where portal_id = new.portal_id and id = new.cycle_id for share;
    if new.number > (select added_up_to from cycles where portal_id = new.portal_id and id = new.cycle_id) then
        return null;
    end if;
    insert into account_totals as t
    select new.portal_id, new.cycle_id, part.account_id, new.csm_id, part.sign * new.points, part.sign * new.wins
    from (values (old.account_id, -1), (new.account_id, 1)) part (account_id, sign)
    on conflict on constraint ak_account_totals do update set points = t.points + excluded.points, wins = t.wins + excluded.wins;
    return null;
end $$;
