-- How far is a step?
update plan_steps
set state = cast(:?state as varchar), changed_at = cast(:?changedAt as timestamp(6) with time zone)
where plan_id = cast(:?planId as bigint) and step = cast(:?step as integer)
