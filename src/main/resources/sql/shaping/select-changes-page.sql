-- What was changed, newest first, one page of it?
select
    id as id, happened_at as happened_at, cycle_id as cycle_id, kind as kind, router as router,
    circuit_id as circuit_id, name as name, row_before as row_before, row_after as row_after, reason as reason
from shaping_changes
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
  and (cast(:?kind as varchar) = '' or kind = cast(:?kind as varchar))
  and happened_at >= cast(:?since as timestamp(6) with time zone)
order by id desc
offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
