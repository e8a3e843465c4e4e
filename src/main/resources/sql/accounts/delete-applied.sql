-- Which account is nowhere any more?
delete from account_last_applied
where router = cast(:?router as varchar) and type = cast(:?type as varchar) and name = cast(:?name as varchar)
