-- How is a profile on its router?
merge into mikrotik_profiles as p
using (values (
    cast(:?router as varchar), cast(:?type as varchar), cast(:?name as varchar), cast(:?rateLimit as varchar),
    cast(:?uptimeLimit as varchar), cast(:?isSold as boolean), cast(:?isActive as boolean),
    cast(:?syncedAt as timestamp(6) with time zone)
)) as n (router, type, name, rate_limit, uptime_limit, is_sold, is_active, synced_at)
on p.router = n.router and p.type = n.type and p.name = n.name
when matched then update set
    rate_limit = n.rate_limit, uptime_limit = n.uptime_limit, is_sold = n.is_sold, is_active = n.is_active,
    synced_at = n.synced_at
when not matched then insert (
    router, type, name, rate_limit, uptime_limit, is_sold, is_active, synced_at, created_at
) values (
    n.router, n.type, n.name, n.rate_limit, n.uptime_limit, n.is_sold, n.is_active, n.synced_at, n.synced_at
)
