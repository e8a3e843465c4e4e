-- How is a session now, or how did it end?
merge into sessions as s
using (values (
    cast(:?id as varchar), cast(:?router as varchar), cast(:?type as varchar), cast(:?name as varchar),
    cast(:?service as varchar), cast(:?sessionKey as varchar), cast(:?bootSecond as bigint),
    cast(:?address as varchar), cast(:?addressSince as timestamp(6) with time zone), cast(:?macAddress as varchar),
    cast(:?startedAt as timestamp(6) with time zone), cast(:?startKnown as varchar),
    cast(:?endedAt as timestamp(6) with time zone), cast(:?endReason as varchar),
    cast(:?bytesIn as bigint), cast(:?bytesOut as bigint), cast(:?counterIn as bigint), cast(:?counterOut as bigint),
    cast(:?updatedAt as timestamp(6) with time zone)
)) as n (
    id, router, type, name, service, session_key, boot_second, address, address_since, mac_address, started_at,
    start_known, ended_at, end_reason, bytes_in, bytes_out, counter_in, counter_out, updated_at
)
on s.id = n.id
when matched then update set
    address = n.address, address_since = n.address_since, mac_address = n.mac_address,
    ended_at = n.ended_at, end_reason = n.end_reason, bytes_in = n.bytes_in, bytes_out = n.bytes_out,
    counter_in = n.counter_in, counter_out = n.counter_out, updated_at = n.updated_at
when not matched then insert (
    id, router, type, name, service, session_key, boot_second, address, address_since, mac_address, started_at,
    start_known, ended_at, end_reason, bytes_in, bytes_out, counter_in, counter_out, updated_at
) values (
    n.id, n.router, n.type, n.name, n.service, n.session_key, n.boot_second, n.address, n.address_since,
    n.mac_address, n.started_at, n.start_known, n.ended_at, n.end_reason, n.bytes_in, n.bytes_out, n.counter_in,
    n.counter_out, n.updated_at
)
