-- How many bytes went through these open sessions?
merge into sessions as s
using (
    select v.id as id, v.bytes_in as bytes_in, v.bytes_out as bytes_out, v.counter_in as counter_in,
        v.counter_out as counter_out
    from unnest(
        cast(:?ids as varchar array), cast(:?bytesIn as bigint array), cast(:?bytesOut as bigint array),
        cast(:?countersIn as bigint array), cast(:?countersOut as bigint array)
    ) as v (id, bytes_in, bytes_out, counter_in, counter_out)
) as n
on s.id = n.id
when matched then update set
    bytes_in = n.bytes_in, bytes_out = n.bytes_out, counter_in = n.counter_in, counter_out = n.counter_out,
    updated_at = cast(:?updatedAt as timestamp(6) with time zone)
