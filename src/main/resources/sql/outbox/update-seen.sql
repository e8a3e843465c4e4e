-- Which sessions did a kick find at its first try?
update outbox set kick_ids = cast(:?seen as varchar)
where id = cast(:?id as bigint) and state = 'pending' and kick_ids is null
