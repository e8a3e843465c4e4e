-- Which queued steps of a router has the outbox finished with?
select
    s.plan_id as plan_id, s.step as step, s.router as router, s.type as type, s.name as name, p.compensates as compensates,
    o.state as state
from plan_steps s
join plans p on p.id = s.plan_id
join outbox o on o.router = s.router and o.type = s.type and o.name = s.name and o.cause = s.cause
where s.router = cast(:?router as varchar) and s.state = 'queued' and o.state <> 'pending'
