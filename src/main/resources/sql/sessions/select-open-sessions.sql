-- Which sessions of a router are open?
select
    id as id, router as router, type as type, name as name, service as service, session_key as session_key,
    boot_second as boot_second, address as address, address_since as address_since, mac_address as mac_address,
    started_at as started_at, start_known as start_known, bytes_in as bytes_in, bytes_out as bytes_out,
    counter_in as counter_in, counter_out as counter_out
from sessions
where router = cast(:?router as varchar) and ended_at is null
order by started_at, id
