-- Who has a session on a router?
select distinct router as router, type as type, name as name
from sessions
where router = cast(:?router as varchar) and ended_at is null
