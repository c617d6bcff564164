-- Tables that came after the first migration: those with a portal get the same policy and grants as the others.
do $$
declare
    tenant_table text;
begin
    for tenant_table in
        select c.table_name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        join pg_class r on r.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
        where c.table_schema = 'public' and c.column_name = 'portal_id' and t.table_type = 'BASE TABLE' and not r.relrowsecurity
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('create policy portal on %I using (portal_id = current_portal()) with check (portal_id = current_portal())', tenant_table);
        execute format('grant select, insert, update, delete on %I to impactpilot_app', tenant_table);
    end loop;
end $$;
