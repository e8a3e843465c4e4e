-- Which samples are too old to be kept at all?
delete from session_samples where sampled_at < cast(:?before as timestamp(6) with time zone)
