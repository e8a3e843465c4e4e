-- What have accounts used, now that open sessions of theirs have come so far? (Before the sessions' own rows are written.)
merge into user_usage_stats as u
using (
    select s.router as router, s.type as type, s.name as username,
        cast(sum(v.bytes_in - s.bytes_in) as bigint) as more_in, cast(sum(v.bytes_out - s.bytes_out) as bigint) as more_out
    from unnest(
        cast(:?ids as varchar array), cast(:?bytesIn as bigint array), cast(:?bytesOut as bigint array)
    ) as v (id, bytes_in, bytes_out)
    join sessions s on s.id = v.id
    group by s.router, s.type, s.name
) as n
on u.router = n.router and u.type = n.type and u.username = n.username
when matched then update set
    bytes_in = u.bytes_in + n.more_in, bytes_out = u.bytes_out + n.more_out,
    last_updated = cast(:?lastUpdated as timestamp(6) with time zone)
