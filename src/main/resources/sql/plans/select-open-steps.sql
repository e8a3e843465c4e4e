-- Which steps of a router can still be applied?
select
    s.plan_id as plan_id, s.step as step, s.router as router, s.type as type, s.name as name, s.kind as kind,
    s.write_kind as write_kind, s.fields as fields, s.reason as reason, s.online as online, s.state as state
from plan_steps s
join plans p on p.id = s.plan_id
where s.router = cast(:?router as varchar) and s.state in ('planned', 'waiting') and p.compensates = 0
order by s.plan_id, s.step
