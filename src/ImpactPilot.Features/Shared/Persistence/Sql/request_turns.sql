-- When each portal's requests to HubSpot start, for all processes together. Unlogged: after a crash the turns are forgotten, and
-- so are HubSpot's ten seconds by the time the server is back. The application reaches it through these functions only.
create unlogged table request_turns (
    portal text not null,
    lane text not null,
    starts timestamptz[] not null default '{}',
    permits int not null default 0,
    stretch interval not null default '0',
    held_until timestamptz,
    primary key (portal, lane)
);

create function lock_request_turns(of_portal text, of_lane text) returns request_turns
    language plpgsql volatile as
$$
declare
    turns request_turns;
begin
    loop
        select * into turns from request_turns where portal = of_portal and lane = of_lane for update;
        exit when found;
        insert into request_turns (portal, lane) values (of_portal, of_lane) on conflict do nothing;
    end loop;
    return turns;
end $$;

-- How long to wait for the next turn. One that is later than the longest wait is told but not taken.
create function take_request_turn(of_portal text, of_lane text, permitted int, within interval, longest interval, at timestamptz) returns interval
    language plpgsql volatile security definer set search_path = public as
$$
declare
    turns request_turns := lock_request_turns(of_portal, of_lane);
    recent timestamptz[] := array(select one from unnest(turns.starts) one where one > at - within order by one);
    start timestamptz := greatest(at, turns.held_until);
begin
    if permitted > 0 then
        if cardinality(recent) >= permitted then
            start := greatest(start, recent[cardinality(recent) - permitted + 1] + within);
        end if;
        if start - at <= longest then
            update request_turns set starts = recent || start, permits = permitted, stretch = within where portal = of_portal and lane = of_lane;
        end if;
    end if;
    return start - at;
end $$;

create function hold_request_turns(of_portal text, of_lane text, until timestamptz) returns void
    language plpgsql volatile security definer set search_path = public as
$$
begin
    perform lock_request_turns(of_portal, of_lane);
    update request_turns set held_until = greatest(held_until, until) where portal = of_portal and lane = of_lane;
end $$;

-- What the current portal has used of its allowance.
create function request_budgets(at timestamptz) returns table (lane text, used int, permits int, stretch interval, held_until timestamptz)
    language sql stable security definer set search_path = public as
$$
    select lane, (select count(*)::int from unnest(starts) one where one > at - stretch and one <= at), permits, stretch, case when held_until > at then held_until end
    from request_turns where portal = current_portal()::text
$$;

revoke execute on function lock_request_turns(text, text) from public;
revoke execute on function take_request_turn(text, text, int, interval, interval, timestamptz) from public;
revoke execute on function hold_request_turns(text, text, timestamptz) from public;
revoke execute on function request_budgets(timestamptz) from public;
grant execute on function take_request_turn(text, text, int, interval, interval, timestamptz) to impactpilot_app;
grant execute on function hold_request_turns(text, text, timestamptz) to impactpilot_app;
grant execute on function request_budgets(timestamptz) to impactpilot_app;
