-- Which profiles does a router have, as far as known?
select
    type as type, name as name, rate_limit as rate_limit, uptime_limit as uptime_limit, is_sold as is_sold,
    is_active as is_active
from mikrotik_profiles
where router = cast(:?router as varchar)
