-- How did the last cycle of each router end?
select
    c.cycle_id as cycle_id, c.router as router, c.started_at as started_at, c.finished_at as finished_at,
    c.outcome as outcome, c.error as error, c.devices as devices, c.added as added, c.updated as updated,
    c.removed as removed, c.held as held, c.refused as refused
from shaping_cycles c
join (select router, max(started_at) as started_at from shaping_cycles group by router) newest
  on newest.router = c.router and newest.started_at = c.started_at
order by c.router
