-- What was written to accounts, newest first, one page of it?
select
    seq as seq, happened_at as happened_at, actor as actor, action as action, router as router, type as type,
    name as name, before_fields as before_fields, after_fields as after_fields, outcome as outcome,
    previous_hash as previous_hash, hash as hash
from audit_log
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
  and (cast(:?name as varchar) = '' or name = cast(:?name as varchar))
order by seq desc
offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
