-- Which removal is not held any more?
delete from held_removals
where router = cast(:?router as varchar) and device_id = cast(:?deviceId as varchar)
