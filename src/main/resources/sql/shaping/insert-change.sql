-- What happened to which row of ShapedDevices.csv, and why?
insert into shaping_changes (
    happened_at, cycle_id, kind, router, circuit_id, name, row_before, row_after, reason
) values (
    cast(:?happenedAt as timestamp(6) with time zone), cast(:?cycleId as varchar), cast(:?kind as varchar),
    cast(:?router as varchar), cast(:?circuitId as varchar), cast(:?name as varchar),
    cast(:?rowBefore as varchar), cast(:?rowAfter as varchar), cast(:?reason as varchar)
)
