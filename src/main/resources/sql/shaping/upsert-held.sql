-- Which removal is held, since when, seen in how many cycles?
merge into held_removals as h
using (values (
    cast(:?router as varchar), cast(:?deviceId as varchar), cast(:?name as varchar),
    cast(:?since as timestamp(6) with time zone), cast(:?cycles as integer)
)) as n (router, device_id, name, since, cycles)
on h.router = n.router and h.device_id = n.device_id
when matched then update set name = n.name, since = n.since, cycles = n.cycles
when not matched then insert (router, device_id, name, since, cycles)
    values (n.router, n.device_id, n.name, n.since, n.cycles)
