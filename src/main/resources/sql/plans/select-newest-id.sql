-- Which is the newest plan of a router?
select coalesce(max(id), 0) as id from plans where router = cast(:?router as varchar)
