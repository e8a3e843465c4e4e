-- Which accounts of a router have effects under way, or had since its reading began?
select distinct router as router, type as type, name as name
from outbox
where router = cast(:?router as varchar)
  and (state = 'pending' or done_at >= cast(:?since as timestamp(6) with time zone))
