-- What is a plan about?
select
    id as id, router as router, made_at as made_at, users as users, guard_passes as guard_passes,
    guard_reason as guard_reason, compensates as compensates
from plans
where id = cast(:?id as bigint)
