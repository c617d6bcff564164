-- Admins are always told that a driver no longer wins by itself; see told_events.sql.
create or replace function ask_to_tell() returns trigger language plpgsql as $$
begin
    if new.action in ('cycle.started', 'cycle.ended', 'webhook.switched_off', 'transition.withdrawn') or exists (select 1 from webhook_endpoints e where e.portal_id = new.portal_id and e."on") then
        insert into pending_work (portal_id, kind, subject, asked, due_at, attempts)
        values (new.portal_id, 'tell', new.id::text, 1, new.at, 0)
        on conflict do nothing;
    end if;
    return null;
end $$;

drop trigger audit_told on audit;

create trigger audit_told after insert on audit for each row
    when (new.action in ('suggestion.raised', 'impact.won', 'impact.undone', 'points.corrected', 'cycle.started', 'cycle.ended', 'webhook.switched_off', 'transition.withdrawn'))
    execute function ask_to_tell();
