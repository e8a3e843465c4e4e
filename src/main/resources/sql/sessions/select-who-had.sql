-- Who had this address, or this device, at that time? Newest first; an empty text means any.
select
    s.id as id, s.router as router, s.type as type, s.name as name, s.service as service, h.address as address,
    h.since as address_since, h.until as address_until, s.mac_address as mac_address, s.started_at as started_at,
    s.start_known as start_known, s.ended_at as ended_at, s.end_reason as end_reason, s.bytes_in as bytes_in,
    s.bytes_out as bytes_out,
    case when s.ended_at is not null then 'offline' when r.state = 'up' then 'online' else 'unknown' end as state
from sessions s
join (
    select id as session_id, address as address, address_since as since, ended_at as until from sessions
    union all
    select session_id as session_id, address as address, since as since, until as until from session_addresses
) h on h.session_id = s.id
left join router_states r on r.router = s.router
where (cast(:?address as varchar) = '' or h.address = cast(:?address as varchar))
  and (cast(:?mac as varchar) = '' or s.mac_address = cast(:?mac as varchar))
  and (cast(:?user as varchar) = '' or s.name = cast(:?user as varchar))
  and (cast(:?router as varchar) = '' or s.router = cast(:?router as varchar))
  and h.since <= cast(:?until as timestamp(6) with time zone)
  and (h.until is null or h.until >= cast(:?since as timestamp(6) with time zone))
order by h.since desc, s.id
offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
