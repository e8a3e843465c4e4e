-- Which written cycles are too old to be written again?
delete from shaping_commits where happened_at < cast(:?before as timestamp(6) with time zone)
