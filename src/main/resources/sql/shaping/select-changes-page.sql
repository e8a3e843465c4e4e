-- What was changed, newest first, one page of it, and how much in all? (Past the end: one row, no change.)
-- The condition stands twice, because H2 answers a common table expression with the parameters of the call before.
select
    counted.total as "total",
    c.id as "id", c.happened_at as "happenedAt", c.cycle_id as "cycleId", c.kind as "kind", c.router as "router",
    c.circuit_id as "circuitId", c.name as "name", c.row_before as "rowBefore", c.row_after as "rowAfter",
    c.reason as "reason"
from (
    select count(*) as total
    from shaping_changes
    where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
      and (cast(:?kind as varchar) = '' or kind = cast(:?kind as varchar))
      and happened_at >= cast(:?since as timestamp(6) with time zone)
) counted
left join (
    select *
    from shaping_changes
    where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
      and (cast(:?kind as varchar) = '' or kind = cast(:?kind as varchar))
      and happened_at >= cast(:?since as timestamp(6) with time zone)
    order by id desc
    offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
) c on 1 = 1
order by c.id desc
