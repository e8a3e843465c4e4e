-- Since when does a router not answer, and why? Nobody knows its sessions meanwhile.
merge into router_states as r
using (values (
    cast(:?router as varchar), cast(:?at as timestamp(6) with time zone), cast(:?error as varchar)
)) as n (router, failed_at, error)
on r.router = n.router
when matched then update set
    state = 'down', since = case when r.state = 'down' then r.since else n.failed_at end, error = n.error
when not matched then insert (router, state, since, last_complete_at, uptime_seconds, error)
    values (n.router, 'down', n.failed_at, null, null, n.error)
