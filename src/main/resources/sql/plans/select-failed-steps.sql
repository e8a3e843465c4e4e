-- Which steps of a router did the outbox give up?
select
    plan_id as plan_id, step as step, router as router, type as type, name as name, kind as kind,
    write_kind as write_kind, fields as fields, reason as reason, online as online, state as state
from plan_steps
where router = cast(:?router as varchar) and state = 'failed'
