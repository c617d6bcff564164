-- What happened is told to others by the worker: the wish for it is written with the line of the audit log that says it happened, so
-- neither is there without the other. Impact is only told where some webhook asks for it; the beginnings and ends of cycles always are.
create function ask_to_tell() returns trigger language plpgsql as $$
begin
    if new.action in ('cycle.started', 'cycle.ended', 'webhook.switched_off') or exists (select 1 from webhook_endpoints e where e.portal_id = new.portal_id and e."on") then
        insert into pending_work (portal_id, kind, subject, asked, due_at, attempts)
        values (new.portal_id, 'tell', new.id::text, 1, new.at, 0)
        on conflict do nothing;
    end if;
    return null;
end $$;

create trigger audit_told after insert on audit for each row
    when (new.action in ('suggestion.raised', 'impact.won', 'impact.undone', 'points.corrected', 'cycle.started', 'cycle.ended', 'webhook.switched_off'))
    execute function ask_to_tell();

-- Once an hour each portal's people are told what came meanwhile. The round asks for its next one itself; this asks for the first.
create function ask_for_rounds() returns trigger language plpgsql as $$
begin
    insert into pending_work (portal_id, kind, subject, asked, due_at, attempts) values (new.portal_id, 'notice-round', 'portal', 1, new.created_at, 0) on conflict do nothing;
    return null;
end $$;

create trigger portals_rounds after insert on portals for each row execute function ask_for_rounds();

insert into pending_work (portal_id, kind, subject, asked, due_at, attempts) select portal_id, 'notice-round', 'portal', 1, now(), 0 from portals on conflict do nothing;
