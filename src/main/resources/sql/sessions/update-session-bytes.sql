-- How many bytes went through an open session?
update sessions set
    bytes_in = cast(:?bytesIn as bigint), bytes_out = cast(:?bytesOut as bigint),
    counter_in = cast(:?counterIn as bigint), counter_out = cast(:?counterOut as bigint),
    updated_at = cast(:?updatedAt as timestamp(6) with time zone)
where id = cast(:?id as varchar)
