-- What is this effect to write?
select fields as fields from outbox where id = cast(:?id as bigint)
