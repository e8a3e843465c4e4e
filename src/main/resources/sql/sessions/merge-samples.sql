-- How many bytes had gone through these sessions at that time?
merge into session_samples as s
using (
    select v.id as session_id, cast(:?sampledAt as timestamp(6) with time zone) as sampled_at,
        v.bytes_in as bytes_in, v.bytes_out as bytes_out
    from unnest(
        cast(:?ids as varchar array), cast(:?bytesIn as bigint array), cast(:?bytesOut as bigint array)
    ) as v (id, bytes_in, bytes_out)
) as n
on s.session_id = n.session_id and s.sampled_at = n.sampled_at
when not matched then insert (session_id, sampled_at, bytes_in, bytes_out)
    values (n.session_id, n.sampled_at, n.bytes_in, n.bytes_out)
