-- How often was something written to accounts?
select count(*) as total
from audit_log
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
  and (cast(:?name as varchar) = '' or name = cast(:?name as varchar))
