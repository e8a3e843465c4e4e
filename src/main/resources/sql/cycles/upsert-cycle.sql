-- How did a cycle end for a router?
merge into shaping_cycles as c
using (values (
    cast(:?cycleId as varchar), cast(:?router as varchar), cast(:?startedAt as timestamp(6) with time zone),
    cast(:?finishedAt as timestamp(6) with time zone), cast(:?outcome as varchar), cast(:?error as varchar),
    cast(:?devices as integer), cast(:?added as integer), cast(:?updated as integer), cast(:?removed as integer),
    cast(:?held as integer), cast(:?refused as integer)
)) as n (cycle_id, router, started_at, finished_at, outcome, error, devices, added, updated, removed, held, refused)
on c.cycle_id = n.cycle_id and c.router = n.router
when matched then update set
    started_at = n.started_at, finished_at = n.finished_at, outcome = n.outcome, error = n.error,
    devices = n.devices, added = n.added, updated = n.updated, removed = n.removed, held = n.held,
    refused = n.refused
when not matched then insert (
    cycle_id, router, started_at, finished_at, outcome, error, devices, added, updated, removed, held, refused
) values (
    n.cycle_id, n.router, n.started_at, n.finished_at, n.outcome, n.error, n.devices, n.added, n.updated,
    n.removed, n.held, n.refused
)
