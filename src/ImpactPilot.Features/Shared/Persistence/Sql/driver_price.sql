-- What a win of a driver earns at an account of a segment: the segment's own points, however it is capitalised, else the driver's.
-- One expression without a query in it, so that PostgreSQL puts it in the place of each call.
create function driver_price(points integer, segment_points jsonb, segment text) returns integer language sql immutable parallel safe as $$
    select case when segment_points = '{}' then points else coalesce((lower(segment_points::text)::jsonb ->> lower(segment))::integer, points) end
$$;
