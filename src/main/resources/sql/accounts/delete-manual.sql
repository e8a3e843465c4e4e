-- Which account of somebody else is gone, or ours now?
delete from manual_accounts
where router = cast(:?router as varchar) and type = cast(:?type as varchar) and name = cast(:?name as varchar)
