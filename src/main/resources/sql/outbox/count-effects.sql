-- How many of them are there?
select count(*) as total
from outbox
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
  and (cast(:?state as varchar) = '' or state = cast(:?state as varchar))
  and (cast(:?name as varchar) = '' or name = cast(:?name as varchar))
