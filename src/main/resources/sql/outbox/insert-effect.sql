-- What is to happen on a router, as soon as possible?
insert into outbox
    (router, type, name, kind, fields, cause, state, attempts, created_at, next_try_at, last_error)
values (
    cast(:?router as varchar), cast(:?type as varchar), cast(:?name as varchar), cast(:?kind as varchar),
    cast(:?fields as varchar), cast(:?cause as varchar), 'pending', 0,
    cast(:?at as timestamp(6) with time zone), cast(:?at as timestamp(6) with time zone), '')
