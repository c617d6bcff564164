-- A status change that waits for its note asks for the writing, as the last thing of its transaction: the portal has one such piece
-- of work, and people who confirm at the same time would otherwise wait for each other's whole transactions there.
-- Until 30 seconds have passed (StatusNotes.Patience) it may be taken back without a trace.
create function ask_to_write_notes() returns trigger language plpgsql as $$
begin
    insert into pending_work (portal_id, kind, subject, asked, due_at, attempts)
    values (new.portal_id, 'status-notes', 'companies', 1, new.changed_at + interval '30 seconds', 0)
    on conflict (portal_id, kind, subject) do update
        set asked = pending_work.asked + 1, due_at = least(pending_work.due_at, excluded.due_at);
    return null;
end $$;

create constraint trigger status_notes_ask_to_be_written after insert on status_notes
    deferrable initially deferred for each row execute function ask_to_write_notes();
