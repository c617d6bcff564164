-- A door across portals: whoever holds a token's secret learns which token it is, as long as it works.
create function api_token_found(hash bytea, at timestamptz) returns table (portal_id uuid, id uuid)
    language sql stable security definer set search_path = public as
$$
    select t.portal_id, t.id from api_tokens t
    join users u on u.portal_id = t.portal_id and u.id = t.created_by and u.active
    where t.secret_hash = hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > at)
$$;

revoke execute on function api_token_found(bytea, timestamptz) from public;
grant execute on function api_token_found(bytea, timestamptz) to impactpilot_app;
