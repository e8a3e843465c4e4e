-- Which vouchers by uptime had nothing going on since their router was read, and how long were they connected?
select
    v.code as code, v.password as password, v.router as router, v.profile as profile, v.batch as batch,
    v.state as state, v.validity as validity, v.valid_hours as valid_hours, v.first_login_at as first_login_at,
    v.expires_at as expires_at, v.limit_uptime_seconds as limit_uptime_seconds,
    v.used_before_seconds as used_before_seconds, v.ip_address as ip_address, v.mac_address as mac_address,
    v.mikrotik_comment as mikrotik_comment, coalesce(u.uptime_seconds, 0) as uptime_seconds
from vouchers v
left join user_usage_stats u on u.router = v.router and u.type = 'hotspot' and u.username = v.code
where v.router = cast(:?router as varchar) and v.state = 'active' and v.validity = 'uptime'
  and (u.last_updated is null or u.last_updated < cast(:?since as timestamp(6) with time zone))
  and not exists (
      select 1 from sessions s
      where s.name = v.code and s.router = v.router and s.type = 'hotspot' and s.ended_at is null)
order by v.code
