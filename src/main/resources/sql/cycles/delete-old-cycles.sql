-- Which cycles are too old to be of interest?
delete from shaping_cycles where started_at < cast(:?before as timestamp(6) with time zone)
