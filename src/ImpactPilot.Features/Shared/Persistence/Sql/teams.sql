-- Teams, what they aim at, and which drivers count in a cycle: what EF cannot say.

-- No two teams in use are called the same.
create unique index ix_teams_name on teams (portal_id, lower(name)) where archived_at is null;

-- Nobody is in a team that is put away. Whoever joins holds the team, and whoever puts it away holds it alone.
create function only_into_a_team_in_use() returns trigger language plpgsql as $$
begin
    perform 1 from teams where portal_id = new.portal_id and id = new.team_id and archived_at is null for share;
    if not found then
        raise exception 'The team is archived.' using errcode = 'check_violation', constraint = 'team_members_team_in_use';
    end if;
    return new;
end $$;

create trigger team_members_team_in_use before insert or update on team_members for each row execute function only_into_a_team_in_use();

create function only_an_empty_team() returns trigger language plpgsql as $$
begin
    if exists (select 1 from team_members where portal_id = new.portal_id and team_id = new.id) then
        raise exception 'Somebody is in the team.' using errcode = 'check_violation', constraint = 'teams_archived_empty';
    end if;
    return new;
end $$;

create trigger teams_archived_empty before update of archived_at on teams
    for each row when (new.archived_at is not null) execute function only_an_empty_team();

-- What teams ended with is written once; it goes only with the end itself, as the people's results do.
revoke update on cycle_team_results from impactpilot_app;
create trigger cycle_team_results_append_only before update or truncate on cycle_team_results
    for each statement execute function refuse_rewriting();
create trigger cycle_team_results_stay before delete on cycle_team_results
    for each row execute function only_of_an_open_cycle();

-- Which drivers counted, and what teams were given to aim at, stays as it was when the cycle ended.
create function only_while_open() returns trigger language plpgsql as $$
declare
    line record := coalesce(new, old);
begin
    if exists (select 1 from cycles where portal_id = line.portal_id and id = line.cycle_id and status = 'Ended') then
        raise exception 'Lines of % are never changed once their cycle has ended.', tg_table_name using errcode = 'restrict_violation';
    end if;
    return line;
end $$;

create trigger cycle_left_out_drivers_stay before insert or update or delete on cycle_left_out_drivers for each row execute function only_while_open();
create trigger cycle_team_targets_stay before insert or update or delete on cycle_team_targets for each row execute function only_while_open();

-- A driver that a cycle leaves out earns nothing there. What was won before it was left out can still be taken back or corrected.
-- It comes after points_entries_active_cycle, by name: the cycle is held, so the selection can't change meanwhile.
create function only_drivers_that_count() returns trigger language plpgsql as $$
begin
    if exists (select 1 from cycle_left_out_drivers where portal_id = new.portal_id and cycle_id = new.cycle_id and driver_id = new.driver_id) then
        raise exception 'The driver does not count in this cycle.' using errcode = 'check_violation', constraint = 'points_entries_driver_counts';
    end if;
    return new;
end $$;

create trigger points_entries_driver_counts before insert on points_entries
    for each row when (new.reverses is null and new.reason is null) execute function only_drivers_that_count();
