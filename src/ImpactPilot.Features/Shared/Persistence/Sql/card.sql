-- What the card brought: steps of impacts, and links that sign in once. Steps are written once, as the ledger's lines are.
revoke update, delete on impact_changes from impactpilot_app;

create trigger impact_changes_append_only before update or delete or truncate on impact_changes
    for each statement execute function refuse_rewriting();

-- What was won before steps were kept has its win as its first.
insert into impact_changes (portal_id, id, impact_id, number, before, after, note, changed_by, changed_at)
select portal_id, gen_random_uuid(), id, 1, 'None', status, note, changed_by, changed_at from impacts where status <> 'None';

update impacts set version = 1 where status <> 'None';

-- A door across portals: whoever holds the token of a link that is not used and not too old comes in, once.
create function use_sign_in_link(hash bytea, at timestamptz) returns table (portal_id uuid, user_id uuid, path text)
    language sql volatile security definer set search_path = public as
$$
    with used as (
        delete from sign_in_links where token_hash = hash returning portal_id, user_id, path, expires_at)
    select used.portal_id, used.user_id, used.path from used
    join users u on u.portal_id = used.portal_id and u.id = used.user_id and u.active
    where used.expires_at > at
$$;

revoke execute on function use_sign_in_link(bytea, timestamptz) from public;
grant execute on function use_sign_in_link(bytea, timestamptz) to impactpilot_app;
