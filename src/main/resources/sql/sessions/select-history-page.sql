-- Who had this address, this device or this name at that time, newest first, one page, and how many in all?
-- The condition stands twice, because H2 answers a common table expression with the parameters of the call before.
select
    counted.total as "total",
    h.id as "id", h.router as "router", h.type as "type", h.name as "name", h.service as "service",
    h.address as "address", h.address_since as "addressSince", h.address_until as "addressUntil",
    h.mac_address as "macAddress", h.started_at as "startedAt", h.start_known as "startKnown",
    h.ended_at as "endedAt", h.end_reason as "endReason", h.bytes_in as "bytesIn", h.bytes_out as "bytesOut",
    h.state as "state"
from (
    select count(*) as total
    from session_history
    where (cast(:?address as varchar) = '' or address = cast(:?address as varchar))
      and (cast(:?mac as varchar) = '' or mac_address = cast(:?mac as varchar))
      and (cast(:?user as varchar) = '' or name = cast(:?user as varchar))
      and (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
      and address_since <= cast(:?until as timestamp(6) with time zone)
      and coalesce(address_until, cast(:?since as timestamp(6) with time zone))
          >= cast(:?since as timestamp(6) with time zone)
) counted
left join (
    select *
    from session_history
    where (cast(:?address as varchar) = '' or address = cast(:?address as varchar))
      and (cast(:?mac as varchar) = '' or mac_address = cast(:?mac as varchar))
      and (cast(:?user as varchar) = '' or name = cast(:?user as varchar))
      and (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
      and address_since <= cast(:?until as timestamp(6) with time zone)
      and coalesce(address_until, cast(:?since as timestamp(6) with time zone))
          >= cast(:?since as timestamp(6) with time zone)
    order by address_since desc, id
    offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
) h on 1 = 1
order by h.address_since desc, h.id
