-- How long were this router's vouchers by uptime connected, sessions that last left out?
select v.code as code, u.uptime_seconds as uptime_seconds
from vouchers v
join user_usage_stats u on u.router = v.router and u.type = 'hotspot' and u.username = v.code
where v.router = cast(:?router as varchar) and v.validity = 'uptime'
