-- Which accounts of a router did somebody else make?
select router as router, type as type, name as name, reason as reason
from manual_accounts
where router = cast(:?router as varchar)
