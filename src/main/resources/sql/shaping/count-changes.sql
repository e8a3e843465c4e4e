-- How many changes were there?
select count(*) as total
from shaping_changes
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
  and (cast(:?kind as varchar) = '' or kind = cast(:?kind as varchar))
  and happened_at >= cast(:?since as timestamp(6) with time zone)
