-- A door across portals: HubSpot's batches may speak of several. It takes hints for connected portals and returns nothing.
create function receive_webhooks(
        at timestamptz,
        hint_portals text[], hint_types text[], hint_objects text[], hint_occurred timestamptz[],
        letter_portals text[], letter_reasons text[], letter_events text[]) returns void
    language sql volatile security definer set search_path = public as
$$
    with connected as (
        select p.portal_id, p.hub_id from portals p
        join hubspot_connections c on c.portal_id = p.portal_id and c.state = 'Connected'
        where p.hub_id = any(hint_portals || letter_portals)),
    letters as (
        insert into webhook_dead_letters (portal_id, id, received_at, reason, event)
        select c.portal_id, gen_random_uuid(), at, letter.reason, letter.event
        from unnest(letter_portals, letter_reasons, letter_events) as letter(hub_id, reason, event) join connected c using (hub_id)),
    hints as (
        insert into webhook_hints (portal_id, object_type, object_id, asked, occurred_at, received_at, attempts)
        select c.portal_id, hint.type, hint.object, count(*), min(hint.occurred), at, 0
        from unnest(hint_portals, hint_types, hint_objects, hint_occurred) as hint(hub_id, type, object, occurred) join connected c using (hub_id)
        group by 1, 2, 3
        order by 1, 2, 3
        on conflict (portal_id, object_type, object_id) do update
            set asked = webhook_hints.asked + excluded.asked, occurred_at = least(webhook_hints.occurred_at, excluded.occurred_at)
        returning portal_id)
    insert into pending_work (portal_id, kind, subject, asked, due_at, attempts)
    select distinct portal_id, 'follow-webhooks', 'hints', 1, at, 0 from hints
    on conflict (portal_id, kind, subject) do update
        set asked = pending_work.asked + 1, due_at = least(pending_work.due_at, excluded.due_at)
$$;

revoke execute on function receive_webhooks(timestamptz, text[], text[], text[], timestamptz[], text[], text[], text[]) from public;
grant execute on function receive_webhooks(timestamptz, text[], text[], text[], timestamptz[], text[], text[], text[]) to impactpilot_app;
