-- How did the newest cycles end, for every router?
select
    cycle_id as cycle_id, router as router, started_at as started_at, finished_at as finished_at,
    outcome as outcome, error as error, devices as devices, added as added, updated as updated,
    removed as removed, held as held, refused as refused
from shaping_cycles
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
order by started_at desc, router
fetch next cast(:?size as bigint) rows only
