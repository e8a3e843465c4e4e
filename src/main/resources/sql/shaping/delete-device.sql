-- Which device of ours is not shaped any more?
delete from shaped_devices where device_id = cast(:?deviceId as varchar)
