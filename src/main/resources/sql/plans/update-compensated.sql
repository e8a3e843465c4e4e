-- Which step has been taken back?
update plan_steps
set state = 'compensated', changed_at = cast(:?changedAt as timestamp(6) with time zone)
where plan_id = cast(:?planId as bigint) and state = 'done'
  and type = cast(:?type as varchar) and name = cast(:?name as varchar)
