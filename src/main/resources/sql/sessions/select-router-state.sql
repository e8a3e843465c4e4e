-- How did a router answer last?
select
    router as router, state as state, since as since, last_complete_at as last_complete_at,
    uptime_seconds as uptime_seconds, error as error
from router_states
where router = cast(:?router as varchar)
