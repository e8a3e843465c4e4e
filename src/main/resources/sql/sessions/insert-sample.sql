-- How many bytes had gone through a session at that time?
merge into session_samples as s
using (values (
    cast(:?sessionId as varchar), cast(:?sampledAt as timestamp(6) with time zone),
    cast(:?bytesIn as bigint), cast(:?bytesOut as bigint)
)) as n (session_id, sampled_at, bytes_in, bytes_out)
on s.session_id = n.session_id and s.sampled_at = n.sampled_at
when not matched then insert (session_id, sampled_at, bytes_in, bytes_out)
    values (n.session_id, n.sampled_at, n.bytes_in, n.bytes_out)
