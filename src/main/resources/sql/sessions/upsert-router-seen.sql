-- When did a router last say everything, and how long had it run then?
merge into router_states as r
using (values (
    cast(:?router as varchar), cast(:?at as timestamp(6) with time zone), cast(:?uptimeSeconds as bigint)
)) as n (router, seen_at, uptime_seconds)
on r.router = n.router
when matched then update set
    state = 'up', since = case when r.state = 'up' then r.since else n.seen_at end,
    last_complete_at = n.seen_at, uptime_seconds = n.uptime_seconds, error = ''
when not matched then insert (router, state, since, last_complete_at, uptime_seconds, error)
    values (n.router, 'up', n.seen_at, n.seen_at, n.uptime_seconds, '')
