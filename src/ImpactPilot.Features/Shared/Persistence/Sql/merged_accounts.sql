-- Lines of the ledger stay as they are for ever, but for one thing: HubSpot may merge the account that they stand at into another.
-- The application may not update lines; this door moves them, and only where the account says that it was merged.
create function only_move_points() returns trigger language plpgsql as $$
begin
    if current_setting('impactpilot.moving_points', true) is distinct from 'on'
            or to_jsonb(new) - 'account_id' - 'opposite' is distinct from to_jsonb(old) - 'account_id' - 'opposite' then
        raise exception 'Lines of % are never changed or deleted; write a new one.', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

drop trigger points_entries_append_only on points_entries;
create trigger points_entries_append_only before delete or truncate on points_entries
    for each statement execute function refuse_rewriting();
create trigger points_entries_only_move before update on points_entries
    for each row execute function only_move_points();

create function move_points_of_merged_account(merged uuid, survivor uuid) returns int
    language plpgsql volatile security definer set search_path = public as
$$
declare
    moved int;
begin
    if not exists (select 1 from accounts where portal_id = current_portal() and id = merged and merged_into = survivor) then
        raise exception 'Account % was not merged into %.', merged, survivor using errcode = 'restrict_violation';
    end if;
    perform set_config('impactpilot.moving_points', 'on', true);
    update points_entries set account_id = survivor where portal_id = current_portal() and account_id = merged;
    get diagnostics moved = row_count;
    perform set_config('impactpilot.moving_points', 'off', true);
    return moved;
end $$;

revoke execute on function move_points_of_merged_account(uuid, uuid) from public;
grant execute on function move_points_of_merged_account(uuid, uuid) to impactpilot_app;
