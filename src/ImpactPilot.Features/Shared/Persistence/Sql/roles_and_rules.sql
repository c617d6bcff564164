-- What EF cannot say: the application's role, row-level security, the append-only ledger, and the few doors across portals.
-- The role owns nothing, so neither it nor an injected statement can lift a policy.

create extension if not exists btree_gist;

do $$
begin
    create role impactpilot_app nologin nosuperuser nobypassrls;
exception when duplicate_object or unique_violation then
    null; -- roles belong to the server: another database of it may have made this one
end $$;

do $$
begin
    execute format('grant connect on database %I to impactpilot_app', current_database());
end $$;
grant usage on schema public to impactpilot_app;
revoke create on schema public from public;

-- The portal of the current transaction; null, hence no row at all, where none is set.
create function current_portal() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('impactpilot.portal_id', true), '')::uuid $$;

do $$
declare
    tenant_table text;
begin
    for tenant_table in
        select c.table_name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and c.column_name = 'portal_id' and t.table_type = 'BASE TABLE'
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('create policy portal on %I using (portal_id = current_portal()) with check (portal_id = current_portal())', tenant_table);
        execute format('grant select, insert, update, delete on %I to impactpilot_app', tenant_table);
    end loop;
end $$;

-- The ledger and the audit log are written once. The grant says so, and the trigger says so to everybody, the owner included.
revoke update, delete on points_entries, audit, cycle_results from impactpilot_app;

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'Lines of % are never changed or deleted; write a new one.', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger points_entries_append_only before update or delete or truncate on points_entries
    for each statement execute function refuse_rewriting();
create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function refuse_rewriting();
create trigger cycle_results_append_only before update or delete or truncate on cycle_results
    for each statement execute function refuse_rewriting();

-- What is taken back is the same win of the same impact and person in the same cycle with exactly the opposite points.
alter table points_entries
    add column opposite int generated always as (-points) stored,
    add constraint ak_points_entries_mirror unique (portal_id, id, account_id, impact_id, win, cycle_id, points),
    add constraint fk_points_entries_reverses foreign key (portal_id, reverses, account_id, impact_id, win, cycle_id, opposite)
        references points_entries (portal_id, id, account_id, impact_id, win, cycle_id, points);

-- Cycles that count never overlap.
alter table cycles add constraint ex_cycles_overlap
    exclude using gist (portal_id with =, daterange(starts_on, ends_on, '[]') with &&) where (status <> 'Draft');

-- Nothing is booked into, or taken back from, a cycle that is not active. The lock makes ending a cycle and booking into it take turns.
create function only_into_an_active_cycle() returns trigger language plpgsql as $$
begin
    perform 1 from cycles where portal_id = new.portal_id and id = new.cycle_id and status = 'Active' for share;
    if not found then
        raise exception 'The cycle is not active.' using errcode = 'check_violation', constraint = 'points_entries_active_cycle';
    end if;
    return new;
end $$;

create trigger points_entries_active_cycle before insert on points_entries
    for each row execute function only_into_an_active_cycle();

-- Open pages hear of a message when, and only when, its transaction commits.
create function announce_outbox() returns trigger language plpgsql as $$
begin
    perform pg_notify('impactpilot_outbox', json_build_object('portal', new.portal_id, 'topic', new.topic, 'account', new.account_id)::text);
    return null;
end $$;

create trigger outbox_announced after insert on outbox for each row execute function announce_outbox();

-- The doors. Each answers one narrow question across portals and returns no customer's data.
create function portal_directory() returns table (portal_id uuid, hub_id text)
    language sql stable security definer set search_path = public as
$$ select portal_id, hub_id from portals $$;

create function session_owner(hash bytea, at timestamptz) returns table (portal_id uuid, user_id uuid)
    language sql stable security definer set search_path = public as
$$ select portal_id, user_id from sessions where token_hash = hash and expires_at > at $$;

create function claim_work(wanted_kind text, at timestamptz, lease interval, most int)
    returns table (portal_id uuid, subject text, asked int, attempts int, progress text)
    language sql volatile security definer set search_path = public as
$$
    update pending_work w set due_at = at + lease, attempts = w.attempts + 1
    from (
        select p.portal_id, p.kind, p.subject from pending_work p
        where p.kind = wanted_kind and p.due_at <= at
        order by p.due_at
        limit most
        for update skip locked
    ) due
    where w.portal_id = due.portal_id and w.kind = due.kind and w.subject = due.subject
    returning w.portal_id, w.subject, w.asked, w.attempts, w.progress
$$;

revoke execute on function portal_directory(), session_owner(bytea, timestamptz), claim_work(text, timestamptz, interval, int) from public;
grant execute on function portal_directory(), session_owner(bytea, timestamptz), claim_work(text, timestamptz, interval, int) to impactpilot_app;
