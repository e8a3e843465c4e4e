-- What has an account used, now that a session of it has come so far? (Before that session's own row is written.)
merge into user_usage_stats as u
using (
    select v.*, s.id as known_id, s.ended_at as known_end, s.bytes_in as known_in, s.bytes_out as known_out
    from (values (
        cast(:?router as varchar), cast(:?type as varchar), cast(:?username as varchar), cast(:?sessionId as varchar),
        cast(:?sessionStart as timestamp(6) with time zone), cast(:?sessionEnd as timestamp(6) with time zone),
        cast(:?bytesIn as bigint), cast(:?bytesOut as bigint), cast(:?seconds as bigint),
        cast(:?lastUpdated as timestamp(6) with time zone)
    )) as v (
        router, type, username, session_id, session_start, session_end, bytes_in, bytes_out, seconds, last_updated
    )
    left join sessions s on s.id = v.session_id
) as n
on u.router = n.router and u.type = n.type and u.username = n.username
when matched then update set
    session_start = case when n.session_start >= u.session_start then n.session_start else u.session_start end,
    session_end = case when n.session_start >= u.session_start then n.session_end else u.session_end end,
    bytes_in = u.bytes_in + n.bytes_in - coalesce(n.known_in, 0),
    bytes_out = u.bytes_out + n.bytes_out - coalesce(n.known_out, 0),
    uptime_seconds = u.uptime_seconds + case when n.known_end is null then n.seconds else 0 end,
    last_updated = n.last_updated
when not matched then insert (
    router, type, username, session_start, session_end, bytes_in, bytes_out, uptime_seconds, last_updated
) values (
    n.router, n.type, n.username, n.session_start, n.session_end, n.bytes_in, n.bytes_out, n.seconds, n.last_updated
)
