-- Which removals are held?
select router as router, device_id as device_id, name as name, since as since, cycles as cycles
from held_removals
order by router, device_id
