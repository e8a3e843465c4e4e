-- What was and is to happen on routers, newest first, one page of it?
select id as id, router as router, type as type, name as name, kind as kind, fields as fields, cause as cause,
    state as state, attempts as attempts, created_at as created_at, next_try_at as next_try_at,
    tried_at as tried_at, done_at as done_at, last_error as last_error, before_fields as before_fields,
    after_fields as after_fields
from outbox
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
  and (cast(:?state as varchar) = '' or state = cast(:?state as varchar))
  and (cast(:?name as varchar) = '' or name = cast(:?name as varchar))
order by id desc
offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
